// The messages that the corpus tests run over: conformance sets and corpora that stand outside the repository.
#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <regex>
#include <sstream>
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

/// Whether such a file is there to be read as a message: it is named so, or one of its first three lines is a header field (an
/// mbox or a damaged line may stand before it), and it is no result that belongs to another file. The sets hold images, encoded
/// data, plain texts and decoded parts as well.
inline bool is_message(const fs::path& path, std::string_view bytes) {
  for (const fs::path& folder : path.parent_path()) {
    if (folder == "output") return false;
  }
  if (path.filename().string().find("_decoded_") != std::string::npos) return false;
  const std::string extension = path.extension().string();
  if (extension == ".eml" || extension == ".msg" || extension == ".raw") return true;
  static const std::regex field("[A-Za-z0-9_-]+[ \\t]*:.*", std::regex::optimize);
  std::istringstream lines{std::string(bytes.substr(0, 100'000))};
  int seen = 0;
  for (std::string line; seen < 3 && std::getline(lines, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty()) ++seen;
    if (std::regex_match(line.substr(0, 100), field)) return true;
  }
  return false;
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
