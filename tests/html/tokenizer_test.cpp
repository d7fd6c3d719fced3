// The tokenizer against html5lib's test suite (shared/conformance/html/tokenizer).
#include "html/tokenizer.h"

#include <boost/json.hpp>

#include "base/utf8.h"
#include "support.h"

namespace gannet::html {
namespace {

namespace json = boost::json;

struct Start {
  TextKind kind;
  const char* name;
};

constexpr Start starts[] = {
    {TextKind::data, "Data state"},       {TextKind::plaintext, "PLAINTEXT state"}, {TextKind::rcdata, "RCDATA state"},
    {TextKind::rawtext, "RAWTEXT state"}, {TextKind::script, "Script data state"},  {TextKind::cdata, "CDATA section state"},
};

TextKind start_named(std::string_view name) {
  for (const Start& start : starts) {
    if (name == start.name) return start.kind;
  }
  ADD_FAILURE() << "unknown initial state " << name;
  return TextKind::data;
}

// Turns "\uHHHH" into its code point; pairs of surrogates into one.
std::string unescaped(std::string_view text) {
  std::string out;
  const auto unit = [&](std::size_t at) -> char32_t {
    if (at + 6 > text.size() || text.substr(at, 2) != "\\u") return 0;
    return static_cast<char32_t>(std::strtoul(std::string(text.substr(at + 2, 4)).c_str(), nullptr, 16));
  };
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i, 2) != "\\u") {
      out.push_back(text[i++]);
      continue;
    }
    const char32_t high = unit(i);
    i += 6;
    const char32_t low = high >= 0xD800 && high < 0xDC00 ? unit(i) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      utf8::append(out, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
      i += 6;
    } else {
      utf8::append(out, high);
    }
  }
  return out;
}

// A lone surrogate cannot stand in UTF-8; both sides have U+FFFD there.
std::string string_of(const json::value& value, bool escaped) {
  const std::string text(value.as_string());
  return escaped ? unescaped(text) : utf8::sanitized(text);
}

json::value optional_string(const std::optional<std::string_view>& text) {
  return text ? json::value(*text) : json::value(nullptr);
}

void push_text(json::array& tokens, std::string_view text) {
  if (!tokens.empty() && tokens.back().at(0).as_string() == "Character") {
    json::string& last = tokens.back().as_array().at(1).as_string();
    last.append(text);
  } else if (!text.empty()) {
    tokens.push_back(json::array{"Character", text});
  }
}

json::array tokens_of(std::string_view source, TextKind kind, std::string_view last_start) {
  Arena arena;
  Tokenizer tokenizer(source, arena);
  tokenizer.set_content(kind, last_start);
  json::array out;
  for (const Token* token = &tokenizer.next(); token->kind != TokenKind::end; token = &tokenizer.next()) {
    switch (token->kind) {
      case TokenKind::text:
        push_text(out, decode_text(token->raw, token->text_kind, arena));
        break;
      case TokenKind::comment:
        out.push_back(json::array{"Comment", decode_plain(token->raw, arena)});
        break;
      case TokenKind::end_tag:
        out.push_back(json::array{"EndTag", token->name});
        break;
      case TokenKind::start_tag: {
        json::object attributes;
        for (const Attribute& a : tokenizer.attributes()) attributes.emplace(a.name, decode_attribute(a.raw, arena));
        json::array tag{"StartTag", token->name, attributes};
        if (token->self_closing) tag.push_back(true);
        out.push_back(tag);
        break;
      }
      case TokenKind::doctype:
        out.push_back(json::array{"DOCTYPE", token->name.empty() ? json::value(nullptr) : json::value(token->name),
                                  optional_string(token->public_id), optional_string(token->system_id), !token->force_quirks});
        break;
      case TokenKind::end:
        break;
    }
  }
  return out;
}

json::value expected_value(const json::value& value, bool escaped) {
  if (value.is_string()) return json::value(string_of(value, escaped));
  if (value.is_array()) {
    json::array out;
    for (const json::value& v : value.as_array()) out.push_back(expected_value(v, escaped));
    return out;
  }
  if (value.is_object()) {
    json::object out;
    for (const auto& [key, v] : value.as_object())
      out.emplace(string_of(json::value(key), escaped), expected_value(v, escaped));
    return out;
  }
  return value;
}

// Runs every case of a file; returns how many ran.
std::size_t run_file(const std::filesystem::path& path) {
  json::parse_options options;
  options.allow_invalid_utf8 = true;
  const json::value file = json::parse(test::read(path), {}, options);
  const json::value* const tests = file.as_object().if_contains("tests");
  if (tests == nullptr) return 0;  // xmlViolation.test: coercion to an XML infoset, which nobody here does
  std::size_t ran = 0;
  for (const json::value& item : tests->as_array()) {
    const json::object& test = item.as_object();
    const json::value* const flag = test.if_contains("doubleEscaped");
    const bool escaped = flag != nullptr && flag->as_bool();
    const std::string input = string_of(test.at("input"), escaped);
    const json::value expected = expected_value(test.at("output"), escaped);
    const json::value* const last = test.if_contains("lastStartTag");
    const std::string last_start = last != nullptr ? std::string(last->as_string()) : "";
    json::array states{"Data state"};
    if (const json::value* const given = test.if_contains("initialStates")) states = given->as_array();
    for (const json::value& state : states) {
      const json::array got = tokens_of(input, start_named(std::string_view(state.as_string())), last_start);
      EXPECT_EQ(json::serialize(got), json::serialize(expected))
          << path.filename() << ": " << test.at("description") << " in " << state << ", input " << json::serialize(input);
      ++ran;
    }
  }
  return ran;
}

TEST(Tokenizer, Html5lib) {
  const std::filesystem::path folder = test::shared_dir() / "conformance/html/tokenizer";
  GANNET_NEEDS(folder);
  std::size_t ran = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".test") ran += run_file(entry.path());
  }
  EXPECT_GT(ran, 6000u);
  RecordProperty("cases", static_cast<int>(ran));
}

}  // namespace
}  // namespace gannet::html
