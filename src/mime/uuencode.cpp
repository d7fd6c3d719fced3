#include "base/bytes.h"
#include "mime/encodings.h"
#include "mime/scan.h"

namespace gannet::mime {
namespace {

constexpr unsigned value_of(char c) {
  return (static_cast<unsigned char>(c) - 32u) & 63u;
}

/// "begin 644 file.name"
bool is_begin_line(std::string_view line) {
  if (!line.starts_with("begin ")) return false;
  line.remove_prefix(6);
  std::size_t digits = 0;
  while (digits < line.size() && line[digits] >= '0' && line[digits] <= '7') ++digits;
  return digits >= 3 && digits <= 6 && digits < line.size() && line[digits] == ' ';
}

bool is_data_line(std::string_view line) {
  if (line.empty() || line.front() < ' ' || line.front() > '`') return false;
  const std::size_t bytes = value_of(line.front());
  const std::size_t wanted = 1 + (bytes + 2) / 3 * 4;
  if (bytes == 0 || line.size() + 2 < wanted || line.size() > wanted + 2) return false;
  for (const char c : line) {
    if (c < ' ' || c > '`') return false;
  }
  return true;
}

std::string_view take_line(std::string_view& rest) {
  std::string_view line = next_field(rest, '\n');
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

void pass_data(std::string_view& rest) {
  for (std::string_view next = rest; is_data_line(take_line(next));) rest = next;
}

/// The line of no bytes ("`" or a space, which some mailers cut off) and the "end" line, where they are there.
void pass_end(std::string_view& rest) {
  std::string_view next = rest;
  std::string_view line = take_line(next);
  if (line.empty() || line == "`" || line == " ") line = take_line(next);
  if (line == "end") rest = next;
}

std::string_view file_name_of(std::string_view begin_line) {
  begin_line.remove_prefix(6);
  return trim(begin_line.substr(begin_line.find(' ')));
}

char* decode_line(std::string_view line, char* out) {
  std::size_t bytes = value_of(line.front());
  line.remove_prefix(1);
  const auto at = [&](std::size_t i) { return i < line.size() ? value_of(line[i]) : 0u; };
  for (std::size_t i = 0; bytes > 0 && i < line.size(); i += 4) {
    const unsigned group = (at(i) << 18) | (at(i + 1) << 12) | (at(i + 2) << 6) | at(i + 3);
    for (unsigned k = 0; k < 3 && bytes > 0; ++k, --bytes) *out++ = static_cast<char>((group >> (16 - 8 * k)) & 0xFF);
  }
  return out;
}

}  // namespace

std::size_t decode_uuencode(std::string_view text, char* out) {
  char* const begin = out;
  std::string_view rest = text;
  bool inside = false;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (!inside) {
      inside = is_begin_line(line);
    } else if (line == "end") {
      break;
    } else if (!line.empty() && line.front() >= ' ' && line.front() <= '`') {
      out = decode_line(line, out);
    }
  }
  return static_cast<std::size_t>(out - begin);
}

UuencodedBlock find_uuencode(std::string_view text, std::size_t from) {
  for (std::size_t at = from; (at = text.find("begin ", at)) != std::string_view::npos; ++at) {
    if (at > 0 && text[at - 1] != '\n') continue;
    std::string_view rest = text.substr(at);
    const std::string_view begin_line = take_line(rest);
    if (!is_begin_line(begin_line)) continue;
    const std::string_view data = rest;
    pass_data(rest);
    if (rest.size() == data.size()) continue;
    pass_end(rest);
    return {at, text.size() - rest.size(), file_name_of(begin_line)};
  }
  return {};
}

}  // namespace gannet::mime
