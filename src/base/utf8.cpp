#include "base/utf8.h"

#include <cstring>

namespace gannet::utf8 {
namespace {

struct Lead {
  std::uint8_t length;
  std::uint8_t first_low, first_high;  // range of the second byte (Unicode table 3-7)
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  const Lead lead = lead_of(first);
  if (lead.length == 1) return {first, 1};
  if (lead.length == 0) return {replacement, 1};
  char32_t code_point = first & (0xFFu >> (lead.length + 1));
  for (std::uint32_t i = 1; i < lead.length; ++i) {
    if (at + i >= text.size()) return {replacement, i};
    const unsigned char next = byte(at + i);
    const unsigned char low = i == 1 ? lead.first_low : 0x80;
    const unsigned char high = i == 1 ? lead.first_high : 0xBF;
    if (next < low || next > high) return {replacement, i};
    code_point = (code_point << 6) | (next & 0x3Fu);
  }
  return {code_point, lead.length};
}

void append(std::string& out, char32_t c) {
  const auto push = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement;
  if (c < 0x80) {
    push(c);
  } else if (c < 0x800) {
    push(0xC0 | (c >> 6));
    push(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    push(0xE0 | (c >> 12));
    push(0x80 | ((c >> 6) & 0x3F));
    push(0x80 | (c & 0x3F));
  } else {
    push(0xF0 | (c >> 18));
    push(0x80 | ((c >> 12) & 0x3F));
    push(0x80 | ((c >> 6) & 0x3F));
    push(0x80 | (c & 0x3F));
  }
}

std::size_t ascii_run(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::uint64_t block = 0; end + sizeof(block) <= text.size(); end += sizeof(block)) {
    std::memcpy(&block, text.data() + end, sizeof(block));
    if ((block & 0x8080808080808080ull) != 0) break;
  }
  while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
  return end - at;
}

bool is_valid(std::string_view text) {
  for (std::size_t i = 0; (i += ascii_run(text, i)) < text.size();) {
    const Decoded d = decode(text, i);
    if (d.code_point == replacement && text.substr(i, d.length) != "\xEF\xBF\xBD") return false;
    i += d.length;
  }
  return true;
}

std::string sanitized(std::string_view text) {
  if (is_valid(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t run = ascii_run(text, i);
    out.append(text, i, run);
    if ((i += run) == text.size()) break;
    const Decoded d = decode(text, i);
    append(out, d.code_point);
    i += d.length;
  }
  return out;
}

std::string_view prefix(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

}  // namespace gannet::utf8
