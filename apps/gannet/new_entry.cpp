#include "new_entry.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/bytes.h"
#include "base/file.h"

namespace gannet::app {
namespace {

namespace fs = std::filesystem;

/// "some-scam" as people would write it: "Some scam".
std::string name_of_id(std::string name) {
  std::replace(name.begin(), name.end(), '-', ' ');
  if (is_lower(name[0])) name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) text.replace(at, what.size(), by);
}

}  // namespace

Result<bool> write_entry(const NewEntry& entry) {
  const fs::path source = entry.source, target = entry.target;
  const std::string id = target.filename().string();
  std::error_code problem;
  if (fs::exists(target, problem)) return Error{target.string() + ": is there already; choose another id"};
  for (const fs::directory_entry& item : fs::recursive_directory_iterator(source, problem)) {
    if (!item.is_regular_file()) continue;
    Result<std::string> text = read_file(item.path().string());
    if (!text) return text.error();
    const fs::path name = item.path().lexically_relative(source), file = target / name;
    replace_all(*text, "{id}", id);
    replace_all(*text, "{name}", name_of_id(id));
    if (entry.change) *text = entry.change(name.generic_string(), *std::move(text));
    fs::create_directories(file.parent_path(), problem);
    std::ofstream out(file, std::ios::binary);
    out << *text;
    if (!out.flush()) return Error{file.string() + ": cannot be written; name another folder for entries"};
  }
  if (problem) return Error{source.string() + ": " + problem.message() + "; install Gannet's data again"};
  return true;
}

}  // namespace gannet::app
