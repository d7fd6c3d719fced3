#include "eval/link_hosts.h"

#include <algorithm>
#include <cstdint>

#include "base/bytes.h"

namespace gannet::eval {
namespace {

bool ends_host(char c) {
  constexpr std::string_view ends = "/?#\"'<>\\)";
  return is_space(c) || ends.find(c) != std::string_view::npos;
}

std::size_t place_of(std::string_view host, std::size_t count) {
  std::uint32_t hash = 0x811C9DC5u;
  for (const char c : host) hash = (hash ^ static_cast<unsigned char>(to_lower(c))) * 0x01000193u;
  return hash % count;
}

bool is_web(std::string_view before) {
  return iends_with(before, "http") || iends_with(before, "https");
}

}  // namespace

std::string with_other_hosts(std::string_view text, const std::vector<std::string>& domains) {
  constexpr std::string_view mark = "://";
  std::string out;
  while (!text.empty()) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) break;
    const std::size_t begin = at + mark.size();
    out += text.substr(0, begin);
    const bool web = is_web(text.substr(0, at));
    text.remove_prefix(begin);
    const auto end = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), ends_host) - text.begin());
    if (!web || end == 0) continue;
    out += domains[place_of(text.substr(0, end), domains.size())];
    text.remove_prefix(end);
  }
  out += text;
  return out;
}

}  // namespace gannet::eval
