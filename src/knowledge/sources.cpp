#include "knowledge/sources.h"

#include <algorithm>
#include <filesystem>

#include "base/bytes.h"

namespace gannet::knowledge {
namespace {

namespace fs = std::filesystem;
using Reader = void (*)(const std::string& file, const TomlValue& document, Content& content, Problems& problems);

struct Place {
  std::string_view folder, only, except;  // `only` and `except` are names of files
  Reader read;
};

// Hosts before rewriters before organisations: problems come in the order in which a person would look for them.
constexpr std::array<Place, 10> places = {{{"hosts", "", "rewriters.toml", read_hosts},
                                           {"hosts", "rewriters.toml", "", read_rewriters},
                                           {"providers", "", "", read_organisations},
                                           {"brands", "", "", read_organisations},
                                           {"phrases", "", "", read_phrases},
                                           {"together", "", "", read_phrases},
                                           {"", "files.toml", "", read_files},
                                           {"", "sets.toml", "", read_sets},
                                           {"", "letters.toml", "", read_letters},
                                           {"", "uses.toml", "", read_uses}}};

std::vector<std::string> files_of(const fs::path& root, const Place& place) {
  std::vector<std::string> files;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(root / place.folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() != ".toml" || name == place.except || (!place.only.empty() && name != place.only)) continue;
    files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

bool is_host_name(std::string_view name) {
  if (name.empty() || name.size() > 253) return false;
  while (!name.empty()) {
    const std::string_view label = next_field(name, '.');
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
    const auto allowed = [](char c) { return is_lower(c) || is_digit(c) || c == '-' || c == '_'; };
    if (!std::all_of(label.begin(), label.end(), allowed)) return false;
  }
  return true;
}

void read_sources(const std::string& folder, Content& content, Problems& problems) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) {
    problems.add(folder + ": this is no folder; name the folder that holds hosts/, providers/, brands/ and phrases/");
    return;
  }
  std::size_t read = 0;
  for (const Place& place : places) {
    for (const std::string& file : files_of(folder, place)) {
      ++read;
      Result<TomlValue> document = read_toml(file);
      if (document) {
        place.read(file, *document, content, problems);
      } else {
        problems.add(document.error().message);
      }
    }
  }
  if (read == 0)
    problems.add(folder + ": no knowledge file (*.toml) is there; name the folder that holds hosts/, brands/, phrases/");
  check_organisations(content, problems);
}

}  // namespace gannet::knowledge
