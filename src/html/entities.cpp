#include "html/entities.h"

#include <algorithm>
#include <array>

#include "base/bytes.h"
#include "base/utf8.h"

namespace gannet::html {
namespace {

constexpr std::size_t longest_name = 31;
constexpr std::size_t longest_bare = 6;

// 13.2.5.80: what the numbers of the C1 range mean (windows-1252); 0 where they mean themselves.
constexpr std::array<char16_t, 32> c1_meaning = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

const Entity* find(std::string_view name) {
  const auto table = named_entities();
  const auto at =
      std::lower_bound(table.begin(), table.end(), name, [](const Entity& e, std::string_view n) { return e.name < n; });
  return at != table.end() && at->name == name ? &*at : nullptr;
}

char32_t number_meaning(std::uint32_t number) {
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) return utf8::replacement;
  if (number >= 0x80 && number <= 0x9F && c1_meaning[number - 0x80] != 0) return c1_meaning[number - 0x80];
  return number;
}

Reference read_number(std::string_view text, std::size_t at) {
  std::size_t i = at + 2;
  const bool hex = i < text.size() && (text[i] == 'x' || text[i] == 'X');
  if (hex) ++i;
  const std::size_t digits = i;
  const std::uint32_t radix = hex ? 16 : 10;
  std::uint32_t number = 0;
  for (; i < text.size(); ++i) {
    const int value = hex ? hex_value(text[i]) : (is_digit(text[i]) ? text[i] - '0' : -1);
    if (value < 0) break;
    number = std::min<std::uint32_t>(number * radix + static_cast<std::uint32_t>(value), 0x110000);
  }
  if (i == digits) return {};
  if (i < text.size() && text[i] == ';') ++i;
  return {number_meaning(number), 0, static_cast<std::uint32_t>(i - at)};
}

Reference found(const Entity& entity, std::size_t length) {
  return {entity.first, entity.second, static_cast<std::uint32_t>(length)};
}

}  // namespace

Reference read_reference(std::string_view text, std::size_t at, bool in_attribute) {
  if (at + 1 >= text.size()) return {};
  if (text[at + 1] == '#') return read_number(text, at);
  std::size_t end = at + 1;
  const std::size_t bound = std::min(text.size(), at + 1 + longest_name);
  while (end < bound && is_alnum(text[end])) ++end;
  const std::string_view run = text.substr(at + 1, end - at - 1);
  if (run.size() < 2) return {};
  if (end < text.size() && text[end] == ';') {
    if (run == "nbsp") return {0xA0, 0, 6};
    if (run == "amp") return {'&', 0, 5};
    if (const Entity* const entity = find(run)) return found(*entity, run.size() + 2);
  }
  // The longest name that needs no semicolon; such names are never more than six letters.
  for (std::size_t length = std::min(run.size(), longest_bare); length >= 2; --length) {
    const Entity* const entity = find(run.substr(0, length));
    if (entity == nullptr || !entity->bare) continue;
    const std::size_t next = at + 1 + length;
    // "For historical reasons": in an attribute "&copy=1" and "&copyx" stay as they are.
    if (in_attribute && next < text.size() && (text[next] == '=' || is_alnum(text[next]))) return {};
    return found(*entity, length + 1);
  }
  return {};
}

}  // namespace gannet::html
