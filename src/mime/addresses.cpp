// Address lists (RFC 5322 3.4 with 4.4). The list is cut at its commas first, then each entry is read by itself.
#include <algorithm>
#include <string>

#include "base/bytes.h"
#include "mime/addr_spec.h"
#include "mime/address_scan.h"
#include "mime/encoded_words.h"
#include "mime/fields.h"

namespace gannet::mime {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// One entry of a list: where its text stands, and its last pair of angle brackets.
struct Entry {
  std::size_t begin = 0, end = 0;
  std::size_t angle = npos, angle_end = npos;  // of "<" and behind ">"
  bool angle_open = false;                     // ">" is missing
  bool at_sign = false;
};

class AddressList {
 public:
  AddressList(std::string_view text, Arena& arena, std::size_t limit)
      : text_(text), scan_(text), arena_(arena), limit_(limit) {}

  std::vector<Address> read() {
    std::size_t i = 0;
    while (i < text_.size() && found_.size() < limit_) i = step(i);
    finish(text_.size());
    return std::move(found_);
  }

 private:
  std::size_t step(std::size_t i) {
    const std::size_t item = scan_.item_end(i);
    if (item != npos) return item;
    switch (text_[i]) {
      case '<':
        return angle(i);
      case '@':
        entry_.at_sign = true;
        return literal(i + 1);
      case ';':
      case ',':
        finish(i);
        if (text_[i] == ';') group_ = {};
        entry_ = {};
        entry_.begin = i + 1;
        return i + 1;
      case ':':
        if (entry_.at_sign || entry_.angle != npos || trim(text_.substr(entry_.begin, i - entry_.begin)).empty()) return i + 1;
        if (iequals(trim(text_.substr(entry_.begin, i - entry_.begin)), "mailto")) return i + 1;
        group_ = display(text_.substr(entry_.begin, i - entry_.begin));
        entry_ = {};
        entry_.begin = i + 1;
        return i + 1;
      default:
        return i + 1;
    }
  }

  /// Behind a domain literal at `i`, whose colons and commas are its own.
  std::size_t literal(std::size_t i) const {
    while (i < text_.size() && is_space(text_[i])) ++i;
    if (i >= text_.size() || text_[i] != '[') return i;
    const std::size_t end = text_.find_first_of("],<>", i);
    return end != npos && text_[end] == ']' ? end + 1 : i;
  }

  std::size_t angle(std::size_t begin) {
    entry_.angle = begin;
    entry_.angle_open = false;
    std::size_t content = begin + 1;
    while (content < text_.size() && is_space(text_[content])) ++content;
    const bool route = content < text_.size() && text_[content] == '@';
    std::size_t i = begin + 1;
    while (i < text_.size()) {
      const char c = text_[i];
      if (c == '>') return entry_.angle_end = i + 1;
      if (c == '<' || (c == ',' && !route)) break;
      const std::size_t item = c == '"' || c == '(' ? scan_.item_end(i) : npos;
      i = item != npos ? item : i + 1;
    }
    entry_.angle_open = true;
    return entry_.angle_end = i;
  }

  void finish(std::size_t end) {
    entry_.end = end;
    if (found_.size() >= limit_ || trim(text_.substr(entry_.begin, end - entry_.begin)).empty()) return;
    Address address = entry_.angle != npos ? with_angle() : bare();
    address.group = group_;
    if (address.has_mailbox() || !address.display_name.empty()) found_.push_back(address);
  }

  Address with_angle() {
    const std::size_t content_end = entry_.angle_open ? entry_.angle_end : entry_.angle_end - 1;
    const AddrSpec spec = parse_addr_spec(text_.substr(entry_.angle + 1, content_end - entry_.angle - 1));
    Address address = from(spec);
    const std::string_view before = text_.substr(entry_.begin, entry_.angle - entry_.begin);
    const std::string_view after = text_.substr(entry_.angle_end, entry_.end - entry_.angle_end);
    const std::string_view behind = trim(after);
    const bool comments_only = behind.empty() || behind.front() == '(';
    if (!comments_only) address.malformed = true;
    const std::string joined = std::string(before) + " " + std::string(comments_only ? after : std::string_view());
    address.display_name = display(joined);
    if (before.find_first_of("<>") != npos || entry_.angle_open) address.malformed = true;
    return address;
  }

  Address bare() {
    const std::string_view text = text_.substr(entry_.begin, entry_.end - entry_.begin);
    if (!entry_.at_sign && trim(text).find_first_of(" \t\"(") != npos) {  // words, but no address
      Address address;
      address.display_name = display(text);
      address.malformed = true;
      return address;
    }
    const AddrSpec spec = parse_addr_spec(text);
    Address address = from(spec);
    address.display_name = spec.before.empty() ? last_comment(text) : display(spec.before);
    return address;
  }

  Address from(const AddrSpec& spec) {
    Address address;
    address.local = arena_.store(spec.local);
    address.domain = arena_.store(spec.domain);
    address.malformed = spec.malformed;
    return address;
  }

  std::string_view last_comment(std::string_view text) {
    NestedScan scan(text);
    std::string comment;
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t end = text[i] == '"' || text[i] == '(' ? scan.item_end(i) : npos;
      if (end != npos && text[i] == '(') {
        comment.clear();
        append_unescaped(text.substr(i + 1, end - i - 2), comment);
      }
      i = end == npos ? i + 1 : end;
    }
    return decoded(comment);
  }

  /// A phrase as it is shown: quoted strings without their quotes, comments in parentheses unless one is all there is.
  std::string_view display(std::string_view phrase) {
    phrase = trim(phrase);
    NestedScan scan(phrase);
    if (phrase.starts_with('(') && scan.comment_end(0) == phrase.size()) phrase = phrase.substr(1, phrase.size() - 2);
    NestedScan inner(phrase);
    std::string out;
    for (std::size_t i = 0; i < phrase.size();) {
      const std::size_t end = inner.item_end(i);
      if (end == npos) {
        out.push_back(phrase[i++]);
      } else if (phrase[i] == '"') {
        append_unescaped(phrase.substr(i + 1, end - i - 2), out);
        i = end;
      } else {
        if (phrase[i] == '(' && !out.empty() && !is_space(out.back())) out.push_back(' ');
        append_unescaped(phrase.substr(i, end - i), out);
        if (phrase[i] == '(' && end < phrase.size() && !is_space(phrase[end])) out.push_back(' ');
        i = end;
      }
    }
    return decoded(out);
  }

  std::string_view decoded(std::string_view text) {
    if (text.empty()) return {};
    const std::string_view shown = decode_text(arena_.store(text), arena_);
    std::string collapsed;
    for (const char c : trim(shown)) {
      if (is_space(c) && !collapsed.empty() && collapsed.back() == ' ') continue;
      collapsed.push_back(is_space(c) ? ' ' : c);
    }
    return collapsed == shown ? shown : arena_.store(collapsed);
  }

  std::string_view text_;
  NestedScan scan_;
  Arena& arena_;
  std::size_t limit_;
  Entry entry_;
  std::string_view group_;
  std::vector<Address> found_;
};

}  // namespace

std::vector<Address> parse_addresses(std::string_view raw, Arena& arena, const Limits& limits) {
  return AddressList(unfold(raw, arena), arena, limits.addresses).read();
}

}  // namespace gannet::mime
