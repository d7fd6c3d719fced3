#include "overlay_place.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

#include "messages.h"

namespace gannet::app {
namespace {

/// A relative one is to be ignored, says the XDG base directory specification.
std::string folder_in(const char* variable, const char* below) {
  const char* const set = std::getenv(variable);
  return set != nullptr && set[0] == '/' ? std::string(set) + below : std::string();
}

}  // namespace

std::string usual_overlay() {
  std::string folder = folder_in("XDG_DATA_HOME", "");
  if (folder.empty()) folder = folder_in("HOME", "/.local/share");
  return folder.empty() ? folder : folder + "/gannet/learned.bin";
}

Result<std::string> overlay_to_scan_with(const Arguments& arguments) {
  const std::string given = arguments.value("overlay");
  if (arguments.has("no-overlay")) {
    if (!given.empty()) return Error{"--overlay and --no-overlay contradict each other; leave out one of them"};
    return std::string();
  }
  if (!given.empty()) return given;
  const std::string usual = usual_overlay();
  return names_a_file(usual) ? usual : std::string();
}

std::string user_name() {
  const passwd* const user = ::getpwuid(::geteuid());
  return user != nullptr && user->pw_name != nullptr ? std::string(user->pw_name) : std::to_string(::geteuid());
}

}  // namespace gannet::app
