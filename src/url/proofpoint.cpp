// The three URL Defense encodings of Proofpoint, as its published decoder has them.
#include <array>
#include <vector>

#include "base/base64.h"
#include "base/bytes.h"
#include "base/utf8.h"
#include "url/packing.h"
#include "url/target.h"

namespace gannet::url {
namespace {

std::optional<Url> from_parameter(const RewriterRule& rule, const Url& url, bool version_2) {
  for (const std::string& name : rule.parameters) {
    const std::optional<std::string_view> value = parameter(url.query(), name);
    if (!value) continue;
    std::string text(*value);
    if (version_2) {  // '-' stands for '%' and '_' for '/'
      for (char& c : text) c = c == '-' ? '%' : c == '_' ? '/' : c;
    }
    text = percent_decode(text);
    for (std::size_t at = 0; (at = text.find("&amp;", at)) != std::string::npos;) text.erase(++at, 4);
    if (std::optional<Url> target = read_target(text)) return target;
  }
  return std::nullopt;
}

/// The characters that version 3 took out of the URL, in their order.
std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> list;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = utf8::decode(text, i).length;
    list.push_back(text.substr(i, length));
    i += length;
  }
  return list;
}

/// "**X" stands for a run of that many characters: 'A' is 2, and so on along the base64url alphabet. 0: not of the alphabet.
std::size_t run_length(char c) {
  if (is_upper(c)) return static_cast<std::size_t>(c - 'A') + 2;
  if (is_lower(c)) return static_cast<std::size_t>(c - 'a') + 28;
  if (is_digit(c)) return static_cast<std::size_t>(c - '0') + 54;
  return c == '-' ? 64 : c == '_' ? 65 : 0;
}

/// Puts the characters back: '*' is the next one, "**X" the next run.
std::string with_characters(std::string_view text, const std::vector<std::string_view>& taken) {
  std::string whole;
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '*') {
      whole.push_back(text[i]);
      continue;
    }
    std::size_t count = 1;
    if (i + 2 < text.size() && text[i + 1] == '*' && run_length(text[i + 2]) > 0) {
      count = run_length(text[i + 2]);
      i += 2;
    }
    for (; count > 0 && next < taken.size(); --count) whole.append(taken[next++]);
  }
  return whole;
}

/// "https:/x" as left by mail programs that fold slashes.
std::string with_two_slashes(std::string_view text) {
  const std::size_t slash = text.substr(0, 8).find(":/") + 1;  // 0: none
  const bool folded = slash > 0 && slash + 1 < text.size() && text[slash + 1] != '/';
  std::string whole;
  whole.reserve(text.size() + 1);
  if (folded) whole.append(text.substr(0, slash)).push_back('/');
  whole.append(text.substr(folded ? slash : 0));
  return whole;
}

}  // namespace

std::optional<Url> unpack_proofpoint_v1(const RewriterRule& rule, const Url& url) {
  return from_parameter(rule, url, false);
}

std::optional<Url> unpack_proofpoint_v2(const RewriterRule& rule, const Url& url) {
  return from_parameter(rule, url, true);
}

/// /v3/__URL__;CHARACTERS!signature, where the URL may hold '?' and '#' of its own.
std::optional<Url> unpack_proofpoint_v3(const RewriterRule& rule, const Url& url) {
  std::string_view text = behind_prefix(rule, url);
  if (!text.starts_with("__")) return std::nullopt;
  text.remove_prefix(2);
  const std::size_t end = text.find("__;");
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view packed = text.substr(end + 3);
  packed = packed.substr(0, packed.find('!'));
  std::string taken(base64::decoded_bound(packed.size()), '\0');
  taken.resize(base64::decode(packed, taken.data()).bytes);
  const std::string encoded = percent_decode(with_two_slashes(text.substr(0, end)));
  return read_target(with_characters(encoded, characters(taken)));
}

}  // namespace gannet::url
