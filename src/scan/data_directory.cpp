#include "scan/data_directory.h"

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>

namespace gannet::scan {
namespace {

namespace fs = std::filesystem;

bool is_data(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / "knowledge" / "knowledge.bin", ignored);
}

/// The file this code was loaded from: the shared library, or the program itself.
fs::path own_file() {
  Dl_info info{};
  std::error_code ignored;
  if (::dladdr(reinterpret_cast<const void*>(&find_data_directory), &info) != 0 && info.dli_fname != nullptr) {
    const fs::path path = fs::canonical(info.dli_fname, ignored);
    if (!ignored) return path;
  }
  return fs::read_symlink("/proc/self/exe", ignored);
}

Error missing(const std::string& where) {
  return Error{where + " holds no knowledge/knowledge.bin; point --data or GANNET_DATA at Gannet's data folder (share/gannet)"};
}

}  // namespace

Result<std::string> find_data_directory(const std::string& given) {
  if (!given.empty()) return is_data(given) ? Result<std::string>(given) : missing(given);
  if (const char* const set = std::getenv("GANNET_DATA"); set != nullptr && *set != '\0') {
    return is_data(set) ? Result<std::string>(std::string(set)) : missing(std::string("GANNET_DATA=") + set);
  }
  const fs::path base = own_file().parent_path();
  // A library installed under lib/<architecture>/ is one folder deeper than a program under bin/.
  for (const char* const relative : {"../share/gannet", "../../share/gannet", "../../data", "../data"}) {
    const fs::path folder = (base / relative).lexically_normal();
    if (is_data(folder)) return folder.string();
  }
  return Error{"Gannet's data folder was not found beside " + own_file().string() +
               "; point --data or GANNET_DATA at it (share/gannet)"};
}

}  // namespace gannet::scan
