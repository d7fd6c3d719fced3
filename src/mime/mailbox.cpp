#include "mime/mailbox.h"

#include <algorithm>

#include "base/bytes.h"

namespace gannet::mime {
namespace {

/// "From sender Mon Jan  2 15:04:05 2006": something behind the sender that holds a time of day.
bool is_from_line(std::string_view line) {
  if (!line.starts_with("From ")) return false;
  line.remove_prefix(5);
  for (std::size_t colon = line.find(':'); colon != std::string_view::npos; colon = line.find(':', colon + 1)) {
    const bool time = colon >= 2 && colon + 2 < line.size() && is_digit(line[colon - 1]) && is_digit(line[colon + 1]) &&
                      is_digit(line[colon + 2]);
    if (time) return true;
  }
  return false;
}

std::string_view line_at(std::string_view bytes, std::size_t at) {
  return bytes.substr(at, bytes.find('\n', at) - at);
}

/// Where the "From " line of the next message starts; the end of the file when there is none.
std::size_t next_from(std::string_view bytes, std::size_t at) {
  for (std::size_t found = at; (found = bytes.find("\nFrom ", found)) != std::string_view::npos; ++found) {
    const bool after_empty = found == 0 || bytes[found - 1] == '\n' || bytes.substr(0, found).ends_with("\n\r");
    if (after_empty && is_from_line(line_at(bytes, found + 1))) return found + 1;
  }
  return bytes.size();
}

}  // namespace

bool looks_like_mbox(std::string_view start) {
  while (!start.empty() && (start.front() == '\n' || start.front() == '\r')) start.remove_prefix(1);
  return is_from_line(start.substr(0, start.find('\n')));
}

std::optional<MboxReader::Entry> MboxReader::next() {
  while (at_ < bytes_.size() && (bytes_[at_] == '\n' || bytes_[at_] == '\r')) ++at_;
  if (at_ >= bytes_.size()) return std::nullopt;
  Entry entry;
  const std::string_view line = line_at(bytes_, at_);
  std::size_t begin = at_;
  if (line.starts_with("From ")) {
    std::string_view rest = trim(line.substr(5));
    entry.sender = next_field(rest, ' ');
    begin = std::min(bytes_.size(), at_ + line.size() + 1);
  }
  // A message without a line stands between two "From " lines: look from the line feed before it on.
  const std::size_t from = next_from(bytes_, begin > 0 ? begin - 1 : 0);
  std::size_t end = std::max(begin, from);
  if (end < bytes_.size() || (end > begin && bytes_.ends_with("\n\n"))) {  // the empty line is the mailbox's
    if (end > begin && bytes_[end - 1] == '\n') --end;
    if (end > begin && bytes_[end - 1] == '\r') --end;
  }
  entry.message = bytes_.substr(begin, end - begin);
  entry.offset = begin;
  at_ = std::max(from, begin);
  return entry;
}

}  // namespace gannet::mime
