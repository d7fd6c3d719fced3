// The messages that the corpus tests run over: conformance sets and corpora that stand outside the repository.
#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "mime/mailbox.h"
#include "support.h"

namespace gannet::mime::test {

namespace fs = std::filesystem;

/// Files under `folder` for which `wanted` holds, sorted so that every run sees the same order.
inline std::vector<fs::path> files_under(const fs::path& folder, const std::function<bool(const fs::path&)>& wanted) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && wanted(entry.path())) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// Everything in the MIME conformance folder that is a message or an mbox of them (the rest is golden output).
inline bool is_message_file(const fs::path& path) {
  static constexpr std::string_view outputs[] = {".json", ".xml", ".out",  ".ref",    ".golden", ".xsd", ".md",   ".tsv",
                                                 ".gif",  ".jpg", ".html", ".tokens", ".ntx",    ".dat", ".yaml", ".LICENSE"};
  const std::string extension = path.extension().string();
  return std::find(std::begin(outputs), std::end(outputs), extension) == std::end(outputs) && path.filename() != "COPYING" &&
         path.string().find("LICENSE") == std::string::npos;
}

/// The messages of one file: an mbox is cut.
inline std::vector<std::string> messages_in(const std::string& bytes) {
  if (!looks_like_mbox(std::string_view(bytes).substr(0, 1000))) return {bytes};
  std::vector<std::string> messages;
  MboxReader reader(bytes);
  while (const auto entry = reader.next()) messages.emplace_back(entry->message);
  return messages;
}

inline std::string with_crlf(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) out += '\r';
    out += text[i];
  }
  return out;
}

inline std::string with_lf(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += text[i];
  }
  return out;
}

}  // namespace gannet::mime::test
