// gannet threats new: the folder of a new entry, from the template.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/bytes.h"
#include "base/file.h"
#include "messages.h"
#include "options_table.h"
#include "threats.h"

namespace gannet::app {
namespace {

namespace fs = std::filesystem;

bool is_id(std::string_view text) {
  return !text.empty() && is_lower(text.front()) && text.back() != '-' &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

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

int new_threat(const ThreatsCall& call) {
  if (call.operands.size() != 1) return fail("\"gannet threats new\" takes one id; write it as some-scam");
  const std::string& id = call.operands.front();
  if (!is_id(id)) return fail("\"" + id + "\" is no id; use lower-case letters, digits and hyphens: some-scam");
  const fs::path target = fs::path(call.arguments.has("threats") ? call.folder : std::string("threats")) / id;
  std::error_code problem;
  if (fs::exists(target, problem)) return fail(target.string() + ": is there already; choose another id");
  const fs::path source = template_folder(call);
  for (const fs::directory_entry& item : fs::recursive_directory_iterator(source, problem)) {
    if (!item.is_regular_file()) continue;
    Result<std::string> text = read_file(item.path().string());
    if (!text) return fail(text.error().message);
    replace_all(*text, "{id}", id);
    replace_all(*text, "{name}", name_of_id(id));
    const fs::path file = target / fs::relative(item.path(), source, problem);
    fs::create_directories(file.parent_path(), problem);
    std::ofstream out(file, std::ios::binary);
    out << *text;
    if (!out.flush()) return fail(file.string() + ": cannot be written; name a folder for entries by --threats DIR");
  }
  if (problem) return fail(source.string() + ": " + problem.message() + "; install Gannet's data again");
  print(target.string() + " was made. Write its files, then run: gannet threats lint " + target.string() + "\n");
  return exit_clear;
}

}  // namespace gannet::app
