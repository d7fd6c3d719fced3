// The WHATWG tokenizer (HTML 13.2.5). Tokens hold views into the source; text is decoded only where somebody wants it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "html/names.h"

namespace gannet::html {

/// What the bytes of a text token mean.
enum class TextKind : std::uint8_t { data, rcdata, rawtext, script, plaintext, cdata };

struct Attribute {
  std::string_view name;  // lower case
  std::string_view raw;   // the value as written
  AttributeId id = AttributeId::unknown;
};

enum class TokenKind : std::uint8_t { text, start_tag, end_tag, comment, doctype, end };

struct Token {
  TokenKind kind = TokenKind::end;
  ElementId id = ElementId::unknown;
  TextKind text_kind = TextKind::data;
  bool self_closing = false;
  bool force_quirks = false;
  std::uint32_t begin = 0;  // bytes [begin, end) of the source
  std::uint32_t end = 0;
  std::string_view name;  // of a tag or doctype, lower case
  std::string_view raw;   // of text or a comment, as written
  std::optional<std::string_view> public_id, system_id;
};

class Tokenizer {
 public:
  /// `source` must outlive the tokenizer and all tokens; `arena` takes the few names that cannot be views.
  Tokenizer(std::string_view source, Arena& arena, std::size_t attribute_limit = 256);

  /// The next token, valid until the following call. After the end it stays at TokenKind::end.
  const Token& next();

  std::span<const Attribute> attributes() const { return attributes_; }
  bool has(AttributeId id) const { return (present_ & bit(id)) != 0; }
  /// A set of attributes, for asking after several at once.
  template <std::size_t Count>
  static constexpr std::uint64_t set_of(const AttributeId (&ids)[Count]) {
    std::uint64_t set = 0;
    for (const AttributeId id : ids) set |= bit(id);
    return set;
  }
  bool has_any(std::uint64_t set) const { return (present_ & set) != 0; }
  /// The value of an attribute of the current start tag, decoded; empty when it is missing.
  std::string_view value(AttributeId id) const;
  std::string_view raw_value(AttributeId id) const;

  /// Content model and appropriate end tag, set by the tree builder after a start tag.
  void set_content(TextKind kind, std::string_view last_start_tag);
  void set_foreign(bool foreign) { foreign_ = foreign; }
  bool attributes_dropped() const { return attributes_dropped_; }
  std::uint32_t position() const { return static_cast<std::uint32_t>(at_); }

 private:
  static constexpr std::uint64_t bit(AttributeId id) { return std::uint64_t{1} << static_cast<unsigned>(id); }
  bool data_token();
  bool raw_token();
  std::size_t raw_text_end() const;
  std::size_t script_end() const;
  bool is_appropriate_end(std::size_t at) const;
  bool text(std::size_t begin, std::size_t end);
  bool tag(TokenKind kind);
  bool read_attributes();
  bool read_value(Attribute& attribute);
  void add(Attribute attribute, NameKey key);
  bool markup_declaration();
  bool comment(std::size_t begin);
  bool bogus_comment(std::size_t begin);
  bool cdata(std::size_t begin);
  bool doctype(std::size_t begin);
  void doctype_ids();
  bool doctype_id(std::optional<std::string_view>& id);
  void doctype_bogus();
  std::string_view lowered(std::string_view name);
  std::size_t skip_space(std::size_t at) const;

  std::string_view source_;
  Arena& arena_;
  std::size_t at_ = 0;
  std::size_t attribute_limit_;
  TextKind content_ = TextKind::data;
  bool foreign_ = false;
  bool attributes_dropped_ = false;
  std::string_view last_start_;
  Token token_;
  std::vector<Attribute> attributes_;
  std::uint64_t present_ = 0;                           // which of the known attributes the tag has
  std::array<std::uint16_t, attribute_count> where_{};  // and their index in attributes_
};

/// Text as the standard's tokens have it: references resolved (where the kind has them), newlines normalised, NUL as the kind's
/// states say. A view of `raw` itself when nothing changes.
std::string_view decode_text(std::string_view raw, TextKind kind, Arena& arena);
std::string_view decode_attribute(std::string_view raw, Arena& arena);
/// Comments, names and identifiers: newlines and NUL only.
std::string_view decode_plain(std::string_view raw, Arena& arena);

}  // namespace gannet::html
