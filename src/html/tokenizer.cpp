#include "html/tokenizer.h"

#include <cstring>

#include "base/bytes.h"

namespace gannet::html {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// HTML white space: tab, line feed, form feed, carriage return, space.
constexpr bool is_html_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

enum Stop : std::uint8_t { stops_tag_name = 1, stops_attribute_name = 2, stops_unquoted = 4 };

constexpr auto stops = [] {
  std::array<std::uint8_t, 256> table{};
  for (const char c : {' ', '\n', '\t', '\r', '\f'})
    table[static_cast<unsigned char>(c)] = stops_tag_name | stops_attribute_name | stops_unquoted;
  table['>'] = stops_tag_name | stops_attribute_name | stops_unquoted;
  table['/'] = stops_tag_name | stops_attribute_name;
  table['='] = stops_attribute_name;
  return table;
}();

NameKey read_name(std::string_view source, std::size_t& at, std::uint8_t stop) {
  return read_key(source, at, [stop](unsigned char c) { return (stops[c] & stop) != 0; });
}

}  // namespace

Tokenizer::Tokenizer(std::string_view source, Arena& arena, std::size_t attribute_limit)
    : source_(source), arena_(arena), attribute_limit_(attribute_limit) {
  if (source_.size() > 0xFFFFFFF0u) source_ = source_.substr(0, 0xFFFFFFF0u);
}

const Token& Tokenizer::next() {
  while (at_ < source_.size()) {
    if (content_ == TextKind::data ? data_token() : raw_token()) return token_;
  }
  token_ = {};
  token_.begin = token_.end = static_cast<std::uint32_t>(source_.size());
  return token_;
}

void Tokenizer::set_content(TextKind kind, std::string_view last_start_tag) {
  content_ = kind;
  last_start_ = last_start_tag;
}

std::string_view Tokenizer::raw_value(AttributeId id) const {
  return has(id) ? attributes_[where_[static_cast<std::size_t>(id)]].raw : std::string_view{};
}

std::string_view Tokenizer::value(AttributeId id) const {
  return decode_attribute(raw_value(id), arena_);
}

std::size_t Tokenizer::skip_space(std::size_t at) const {
  while (at < source_.size() && is_html_space(source_[at])) ++at;
  return at;
}

std::string_view Tokenizer::lowered(std::string_view name) {
  bool changes = false;
  for (const char c : name) changes |= is_upper(c) || c == '\0' || c == '\r';
  if (!changes) return name;
  const std::string_view plain = decode_plain(name, arena_);
  char* const out = arena_.allocate(plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) out[i] = to_lower(plain[i]);
  return {out, plain.size()};
}

bool Tokenizer::text(std::size_t begin, std::size_t end) {
  at_ = end;
  token_.kind = TokenKind::text;
  token_.text_kind = content_;
  token_.begin = static_cast<std::uint32_t>(begin);
  token_.end = static_cast<std::uint32_t>(end);
  token_.raw = source_.substr(begin, end - begin);
  return begin < end;
}

// Data state (13.2.5.1) and tag open state (13.2.5.6): a '<' that opens nothing is text.
bool Tokenizer::data_token() {
  const std::size_t begin = at_;
  for (std::size_t scan = at_;;) {
    const void* const found = scan < source_.size() ? std::memchr(source_.data() + scan, '<', source_.size() - scan) : nullptr;
    if (found == nullptr) return text(begin, source_.size());
    const auto open = static_cast<std::size_t>(static_cast<const char*>(found) - source_.data());
    const char c = open + 1 < source_.size() ? source_[open + 1] : '\0';
    const bool end_tag = c == '/' && open + 2 < source_.size();
    if (!is_alpha(c) && c != '!' && c != '?' && !end_tag) {
      scan = open + 1;
      continue;
    }
    if (open > begin) return text(begin, open);
    token_.begin = static_cast<std::uint32_t>(open);
    if (c == '!') return markup_declaration();
    if (c == '?') return bogus_comment(open + 1);
    if (is_alpha(c)) return tag(TokenKind::start_tag);
    if (is_alpha(source_[open + 2])) return tag(TokenKind::end_tag);
    if (source_[open + 2] != '>') return bogus_comment(open + 2);
    at_ = open + 3;  // "</>" is nothing
    return false;
  }
}

bool Tokenizer::tag(TokenKind kind) {
  at_ += kind == TokenKind::start_tag ? 1 : 2;
  const std::size_t begin = at_;
  const NameKey key = read_name(source_, at_, stops_tag_name);
  const std::string_view name = source_.substr(begin, at_ - begin);
  token_.kind = kind;
  token_.self_closing = false;
  token_.id = find_element(key, name, token_.name);
  if (token_.id == ElementId::unknown) token_.name = lowered(name);
  if (!read_attributes()) {
    at_ = source_.size();  // the end of the file inside a tag: no token (13.2.5.32 and its like)
    return false;
  }
  token_.end = static_cast<std::uint32_t>(at_);
  return true;
}

// Before attribute name state and the ones after it (13.2.5.32 to 13.2.5.40). False at the end of the source.
bool Tokenizer::read_attributes() {
  attributes_.clear();
  present_ = 0;
  for (;;) {
    at_ = skip_space(at_);
    if (at_ >= source_.size()) return false;
    const char c = source_[at_];
    if (c == '>') {
      ++at_;
      return true;
    }
    if (c == '/') {
      ++at_;
      if (at_ < source_.size() && source_[at_] == '>') {
        ++at_;
        token_.self_closing = true;
        return true;
      }
      continue;
    }
    const std::size_t begin = at_;
    NameKey key;
    if (c == '=') {  // an equals sign here begins a name (13.2.5.32)
      ++at_;
      read_name(source_, at_, stops_attribute_name);
      key = make_key(source_.substr(begin, at_ - begin));
    } else {
      key = read_name(source_, at_, stops_attribute_name);
    }
    Attribute attribute;
    attribute.name = source_.substr(begin, at_ - begin);
    at_ = skip_space(at_);
    if (at_ < source_.size() && source_[at_] == '=') {
      ++at_;
      if (!read_value(attribute)) return false;
    }
    add(attribute, key);
  }
}

bool Tokenizer::read_value(Attribute& attribute) {
  at_ = skip_space(at_);
  if (at_ >= source_.size()) return false;
  const char quote = source_[at_];
  if (quote == '>') return true;  // missing value; the caller sees the '>'
  if (quote == '"' || quote == '\'') {
    const std::size_t begin = at_ + 1;
    const std::size_t end = source_.find(quote, begin);
    if (end == npos) return false;
    attribute.raw = source_.substr(begin, end - begin);
    at_ = end + 1;
    return true;
  }
  const std::size_t begin = at_;
  while (at_ < source_.size() && (stops[static_cast<unsigned char>(source_[at_])] & stops_unquoted) == 0) ++at_;
  attribute.raw = source_.substr(begin, at_ - begin);
  return true;
}

// The first attribute of a name counts (13.2.5.33).
void Tokenizer::add(Attribute attribute, NameKey key) {
  const std::string_view written = attribute.name;
  attribute.id = find_attribute(key, written, attribute.name);
  if (attributes_.size() >= attribute_limit_) {
    attributes_dropped_ = true;
    return;
  }
  if (attribute.id != AttributeId::unknown) {
    if (has(attribute.id)) return;
    present_ |= bit(attribute.id);
    where_[static_cast<std::size_t>(attribute.id)] = static_cast<std::uint16_t>(attributes_.size());
  } else {
    attribute.name = lowered(written);
    for (const Attribute& known : attributes_) {
      if (known.name == attribute.name) return;
    }
  }
  attributes_.push_back(attribute);
}

}  // namespace gannet::html
