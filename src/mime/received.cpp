// Received fields (RFC 5321 4.4): clauses in any order, each a keyword, a value and comments.
#include <algorithm>
#include <array>

#include "base/bytes.h"
#include "mime/address_scan.h"
#include "mime/content_type.h"
#include "mime/fields.h"

namespace gannet::mime {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_received = 8u << 10;

enum class Clause { none, from, by, with, id, via, envelope_to };
struct Keyword {
  std::string_view word;
  Clause clause;
};
constexpr Keyword keywords[] = {{"from", Clause::from}, {"by", Clause::by},   {"with", Clause::with},
                                {"id", Clause::id},     {"via", Clause::via}, {"for", Clause::envelope_to}};

Clause clause_of(std::string_view word) {
  for (const Keyword& k : keywords) {
    if (iequals(k.word, word)) return k.clause;
  }
  return Clause::none;
}

/// `text` as a bare IP address ("[IPv6:2001:db8::1]" gives "2001:db8::1"), or empty.
std::string_view address_in(std::string_view text) {
  if (text.starts_with('[')) text = text.substr(1, text.find(']', 1) - 1);
  if (istarts_with(text, "IPv6:")) text.remove_prefix(5);
  const std::size_t zone = text.find('%');
  text = text.substr(0, zone);
  const auto dots = std::count(text.begin(), text.end(), '.');
  const auto colons = std::count(text.begin(), text.end(), ':');
  if (colons == 1 && dots == 3) text = text.substr(0, text.find(':'));  // a port
  const bool four = dots == 3 && colons <= 1 && text.find_first_not_of("0123456789.") == npos && text.size() >= 7;
  const bool six = colons >= 2 && text.find_first_not_of("0123456789abcdefABCDEF:.") == npos;
  return four || six ? text : std::string_view();
}

std::string_view strip_name(std::string_view name) {
  while (name.ends_with('.') || name.ends_with(',') || name.ends_with(')')) name.remove_suffix(1);
  const std::size_t at = name.rfind('@');  // "user@host" (ident)
  if (at != npos) name.remove_prefix(at + 1);
  return iequals(name, "unknown") || iequals(name, "may") ? std::string_view() : name;
}

bool looks_like_host(std::string_view name) {
  return name.find('.') != npos && name.find('=') == npos && name.find('/') == npos && name.find(':') == npos;
}

class ReceivedReader {
 public:
  ReceivedReader(std::string_view text, Arena& arena) : text_(text), scan_(text), arena_(arena) {}

  Hop read() {
    std::size_t i = 0;
    while (i < text_.size() && text_[i] != ';') {
      if (is_space(text_[i])) {
        ++i;
        continue;
      }
      const std::size_t comment = text_[i] == '(' ? scan_.comment_end(i) : npos;
      if (comment != npos) {
        if (clause_ == Clause::from) {
          from_comment(text_.substr(i + 1, comment - i - 2));
          filled_ = true;  // "from ([192.0.2.1]) by": there may be no name
        }
        i = comment;
        continue;
      }
      std::size_t end = i;
      while (end < text_.size() && !is_space(text_[end]) && text_[end] != ';' && (text_[end] != '(' || end == i)) ++end;
      word(text_.substr(i, end - i));
      i = end;
    }
    finish();
    read_date(i);
    return hop_;
  }

 private:
  void word(std::string_view word) {
    const Clause clause = clause_of(word);
    if (clause != Clause::none && (clause_ == Clause::none || filled_)) {
      const bool again = clause == Clause::from && from_seen_;  // "from stdin", "from <envelope sender>"
      clause_ = again ? Clause::none : clause;
      filled_ = again;
      from_seen_ = from_seen_ || clause == Clause::from;
      return;
    }
    if (filled_ && clause_ == Clause::from && hop_.from_address.empty()) hop_.from_address = address_in(word);
    if (filled_) return;  // "Microsoft SMTP Server": the first word is enough
    filled_ = true;
    switch (clause_) {
      case Clause::from:
        first_ = word;
        break;
      case Clause::by:
        hop_.by = lower(strip_dot(without_angles(word)), arena_);
        break;
      case Clause::with:
        hop_.with = word;
        break;
      case Clause::id:
        hop_.id = without_angles(word);
        break;
      case Clause::envelope_to:
        hop_.envelope_to = without_angles(word);
        break;
      case Clause::via:
      case Clause::none:
        break;
    }
  }

  /// What stands in parentheses behind the client's name: "name [address]", "HELO name", "[address] helo=name", "address".
  void from_comment(std::string_view comment) {
    bool helo_next = false;
    while (!comment.empty()) {
      std::string_view item = strip_dot(trim(next_field(comment, ' ')));
      if (item.empty()) continue;
      if (iequals(item, "HELO") || iequals(item, "EHLO")) {
        helo_next = true;
      } else if (helo_next || istarts_with(item, "helo=") || istarts_with(item, "ehlo=")) {
        helo_ = strip_dot(helo_next ? item : item.substr(5));
        if (helo_.ends_with(')')) helo_.remove_suffix(1);
        helo_next = false;
      } else if (const std::string_view address = address_in(item); !address.empty()) {
        if (hop_.from_address.empty()) hop_.from_address = address;
      } else if (const std::size_t bracket = item.find('['); bracket != npos && bracket > 0) {  // "name[address]"
        take_name(item.substr(0, bracket));
        if (hop_.from_address.empty()) hop_.from_address = address_in(item.substr(bracket));
      } else if (item_is_name(item)) {
        take_name(item);
      }
    }
  }

  bool item_is_name(std::string_view item) const { return hop_.from_address.empty() && looks_like_host(item); }

  void take_name(std::string_view name) {
    name = strip_name(name);
    if (name_.empty() && !name.empty() && address_in(name).empty()) name_ = name;
  }

  static std::string_view strip_dot(std::string_view name) {
    while (name.ends_with('.') || name.ends_with(',')) name.remove_suffix(1);
    return name;
  }

  static std::string_view without_angles(std::string_view word) {
    if (word.starts_with('<')) word.remove_prefix(1);
    return word.substr(0, word.find_first_of(">,"));
  }

  /// qmail and Exim put the reverse name first and the HELO name in the comment, the others the other way round.
  void finish() {
    const std::string_view literal = address_in(first_);
    if (hop_.from_address.empty()) hop_.from_address = literal;
    if (!helo_.empty()) {
      hop_.from_helo = helo_;
      if (name_.empty() && literal.empty()) name_ = strip_name(first_);
    } else {
      hop_.from_helo = first_;
    }
    hop_.from_name = lower(name_, arena_);
  }

  void read_date(std::size_t semicolon) {
    if (semicolon < text_.size()) hop_.date = parse_date(text_.substr(semicolon + 1));
    if (hop_.date) return;
    const std::size_t last = text_.rfind(';');
    if (last != npos && last != semicolon) hop_.date = parse_date(text_.substr(last + 1));
  }

  std::string_view text_;
  NestedScan scan_;
  Arena& arena_;
  Hop hop_;
  Clause clause_ = Clause::none;
  bool filled_ = false, from_seen_ = false;
  std::string_view first_, helo_, name_;
};

}  // namespace

Hop parse_received(std::string_view raw, Arena& arena) {
  std::string_view text = raw.substr(0, longest_received);
  if (text.find_first_of("\r\n\t") != npos) {
    char* const copy = arena.allocate(text.size());
    std::transform(text.begin(), text.end(), copy, [](char c) { return is_space(c) ? ' ' : c; });
    text = {copy, text.size()};
  }
  return ReceivedReader(text, arena).read();
}

std::vector<Hop> received_chain(Message& message, const Limits& limits) {
  std::vector<Hop> hops;
  for (const Header& h : message.headers()) {
    if (hops.size() >= limits.hops) break;
    if (!iequals(h.name, "Received")) continue;
    hops.push_back(parse_received(h.value, message.arena()));
    hops.back().offset = h.offset;
  }
  return hops;
}

}  // namespace gannet::mime
