// gannet threats new: the folder of a new entry, from the template.
#include <algorithm>
#include <filesystem>

#include "base/bytes.h"
#include "messages.h"
#include "new_entry.h"
#include "options_table.h"
#include "threats.h"

namespace gannet::app {
namespace {

bool is_id(std::string_view text) {
  return !text.empty() && is_lower(text.front()) && text.back() != '-' &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

}  // namespace

int new_threat(const ThreatsCall& call) {
  if (call.operands.size() != 1) return fail("\"gannet threats new\" takes one id; write it as some-scam");
  const std::string& id = call.operands.front();
  if (!is_id(id)) return fail("\"" + id + "\" is no id; use lower-case letters, digits and hyphens: some-scam");
  const std::string folder = call.arguments.has("threats") ? call.folder : "threats";
  const std::string target = (std::filesystem::path(folder) / id).string();
  if (const Result<bool> written = write_entry({template_folder(call), target, {}}); !written) {
    return fail(written.error().message);
  }
  print(target + " was made. Write its files, then run: gannet threats lint " + target + "\n");
  return exit_clear;
}

}  // namespace gannet::app
