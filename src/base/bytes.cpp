#include "base/bytes.h"

#include <charconv>

namespace gannet {

std::string to_lower(std::string_view text) {
  std::string lower(text);
  to_lower_in_place(lower);
  return lower;
}

void to_lower_in_place(std::string& text) {
  for (char& c : text) c = to_lower(c);
}

bool iequals(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (to_lower(a[i]) != to_lower(b[i])) return false;
  }
  return true;
}

bool istarts_with(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && iequals(text.substr(0, prefix.size()), prefix);
}

bool iends_with(std::string_view text, std::string_view suffix) {
  return text.size() >= suffix.size() && iequals(text.substr(text.size() - suffix.size()), suffix);
}

std::size_t ifind(std::string_view text, std::string_view needle, std::size_t from) {
  if (needle.empty()) return from <= text.size() ? from : std::string_view::npos;
  const char first = to_lower(needle.front());
  const char other = is_lower(first) ? static_cast<char>(first - ('a' - 'A')) : first;
  const std::string_view rest = needle.substr(1);
  while (from + needle.size() <= text.size()) {
    // A first byte that has no case is looked for by memchr, which is many times faster than a loop of ours.
    if (first == other) {
      from = text.find(first, from);
      if (from == std::string_view::npos || from + needle.size() > text.size()) break;
    } else if (text[from] != first && text[from] != other) {
      ++from;
      continue;
    }
    if (iequals(text.substr(from + 1, rest.size()), rest)) return from;
    ++from;
  }
  return std::string_view::npos;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view next_field(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view field = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return field;
}

std::string percent_decode(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      const int high = hex_value(text[i + 1]);
      const int low = hex_value(text[i + 2]);
      if (high >= 0 && low >= 0) {
        decoded.push_back(static_cast<char>(high * 16 + low));
        i += 2;
        continue;
      }
    }
    decoded.push_back(text[i]);
  }
  return decoded;
}

std::optional<std::uint64_t> parse_number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

bool host_is_within(std::string_view host, std::string_view domain) {
  if (domain.empty() || host.size() < domain.size() || !iends_with(host, domain)) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

}  // namespace gannet
