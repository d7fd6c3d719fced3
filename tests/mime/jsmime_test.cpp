// Thunderbird's header vectors and the worked examples of RFC 2047 and RFC 2231. Where a bound is below the number of
// vectors, docs/mime-differences.md says which differ and why.
#include <gtest/gtest.h>

#include <map>

#include "base/bytes.h"
#include "base/utf8.h"
#include "mime/content_type.h"
#include "mime/fields.h"
#include "mime/vectors.h"

namespace gannet::mime {
namespace {

using test::json::value;

std::filesystem::path vectors() {
  return gannet::test::shared_dir() / "conformance/mime/vectors";
}

const value& suite(const value& document, const char* name) {
  return document.at("suites").at(name);
}

/// Their 8-bit input is a string of bytes, each one a code point.
std::string bytes_of(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::Decoded d = utf8::decode(text, i);
    bytes.push_back(static_cast<char>(d.code_point));
    i += d.length;
  }
  return bytes;
}

std::string show(const ParameterizedValue& parsed) {
  std::map<std::string_view, std::string_view> sorted;
  for (const Parameter& p : parsed.parameters) sorted.emplace(p.name, p.value);
  std::string out(parsed.value);
  for (const auto& [name, text] : sorted) out += " | " + std::string(name) + "=" + std::string(text);
  return out;
}

std::string show(const std::map<std::string, std::string>& sorted, std::string_view head) {
  std::string out(head);
  for (const auto& [name, text] : sorted) out += " | " + name + "=" + text;
  return out;
}

std::map<std::string, std::string> parameters_of(const value& expected) {
  std::map<std::string, std::string> sorted;
  for (const auto& [name, text] : expected.as_object()) sorted[name] = std::string(test::text_of(text));
  return sorted;
}

TEST(Vectors, JsmimeParameters) {
  GANNET_NEEDS(vectors());
  const value document = test::read_json(vectors() / "jsmime_header_tests.json");
  test::Tally tally("jsmime parameters");
  for (const char* name : {"parseParameterHeader", "parseParameterHeader (2231/2047 support)"}) {
    for (const value& entry : suite(document, name).as_array()) {
      Arena arena;
      ParameterizedValue parsed;
      const std::string input(test::text_of(entry.at(0)));
      parse_parameterized(input, arena, Limits{}, parsed);
      const value& expected = entry.at(1);
      tally.check(input, show(parsed), show(parameters_of(expected.at(1)), to_lower(test::text_of(expected.at(0)))));
    }
  }
  EXPECT_EQ(tally.all(), 81u);
  EXPECT_GE(tally.passed(), 70u);
}

std::string show(const std::vector<Address>& addresses) {
  std::string out;
  for (const Address& a : addresses) {
    if (!a.group.empty()) out += "{" + std::string(a.group) + "} ";
    out += std::string(a.display_name) + " <" + std::string(a.local);
    if (!a.domain.empty()) out += "@" + std::string(a.domain);
    out += ">; ";
  }
  return out;
}

void show_expected(const value& list, const std::string& group, std::string& out) {
  for (const value& entry : list.as_array()) {
    if (entry.as_object().contains("group")) {
      show_expected(entry.at("group"), std::string(test::text_of(entry.at("name"))), out);
      continue;
    }
    if (!group.empty()) out += "{" + group + "} ";
    std::string email(test::text_of(entry.at("email")));
    const std::size_t at = email.rfind('@');
    std::string local = email.substr(0, at);
    if (local.size() > 1 && local.front() == '"') {
      std::string plain;
      for (std::size_t i = 1; i + 1 < local.size(); ++i) {
        if (local[i] == '\\') ++i;
        plain += local[i];
      }
      local = plain;
    }
    out += std::string(test::text_of(entry.at("name"))) + " <" + local;
    if (at != std::string::npos) out += "@" + to_lower(email.substr(at + 1));
    out += ">; ";
  }
}

TEST(Vectors, JsmimeAddresses) {
  GANNET_NEEDS(vectors());
  const value document = test::read_json(vectors() / "jsmime_header_tests.json");
  test::Tally tally("jsmime addresses");
  for (const char* name : {"parseAddressingHeader", "parseAddressingHeader (RFC 2047 support)"}) {
    for (const value& entry : suite(document, name).as_array()) {
      Arena arena;
      const std::string input(test::text_of(entry.at(0)));
      std::string expected;
      show_expected(entry.at(1), {}, expected);
      tally.check(input, show(parse_addresses(input, arena)), expected);
    }
  }
  EXPECT_GT(tally.all(), 60u);
  EXPECT_GE(tally.passed(), 78u);
}

/// "2012-09-06T08:08:21-0700"
std::int64_t seconds_of(std::string_view iso) {
  const auto date = parse_date(iso);
  return date ? date->unix_seconds : 0;
}

TEST(Vectors, JsmimeDates) {
  GANNET_NEEDS(vectors());
  const value document = test::read_json(vectors() / "jsmime_header_tests.json");
  test::Tally tally("jsmime dates");
  for (const value& entry : suite(document, "parseDateHeader").as_array()) {
    const std::string_view input = test::text_of(entry.at(0));
    const auto date = parse_date(input);
    const std::string expected = entry.at(1).is_string() ? std::to_string(seconds_of(test::text_of(entry.at(1)))) : "none";
    tally.check(input, date ? std::to_string(date->unix_seconds) : "none", expected);
  }
  EXPECT_EQ(tally.passed(), tally.all());
  EXPECT_EQ(tally.all(), 59u);
}

TEST(Vectors, JsmimeEncodedWords) {
  GANNET_NEEDS(vectors());
  const value document = test::read_json(vectors() / "jsmime_header_tests.json");
  test::Tally tally("jsmime encoded words");
  for (const value& entry : suite(document, "decodeRFC2047Words").as_array()) {
    Arena arena;
    const std::string input(test::text_of(entry.at(0)));
    // They trim; whether to is left to the caller here.
    tally.check(input, trim(decode_text(input, arena)), trim(test::text_of(entry.at(1))));
  }
  EXPECT_EQ(tally.all(), 66u);
  EXPECT_GE(tally.passed(), 59u);
}

TEST(Vectors, JsmimeEightBit) {
  GANNET_NEEDS(vectors());
  const value document = test::read_json(vectors() / "jsmime_header_tests.json");
  test::Tally tally("jsmime 8-bit");
  for (const value& entry : suite(document, "8-bit header processing").as_array()) {
    if (entry.as_array().size() > 2) continue;  // a charset from elsewhere, which ours does not take
    Arena arena;
    const std::string input = bytes_of(test::text_of(entry.at(0)));
    tally.check(input, decode_text(input, arena), test::text_of(entry.at(1)));
  }
  EXPECT_GT(tally.all(), 0u);
  EXPECT_EQ(tally.passed(), tally.all());
}

TEST(Vectors, RfcExamples) {
  GANNET_NEEDS(vectors());
  const value document = test::read_json(vectors() / "rfc_examples.json");
  test::Tally tally("RFC 2047 and 2231 examples");
  for (const char* name : {"rfc2047_section8", "rfc2231_encoded_word"}) {
    for (const value& entry : document.at(name).as_array()) {
      Arena arena;
      const std::string input(test::text_of(entry.at(0)));
      tally.check(input, decode_text(input, arena), test::text_of(entry.at(1)));
    }
  }
  for (const value& entry : document.at("rfc2231").as_array()) {
    Arena arena;
    ParameterizedValue parsed;
    const std::string input(test::text_of(entry.at(0)));
    parse_parameterized(input, arena, Limits{}, parsed);
    tally.check(input, show(parsed), show(parameters_of(entry.at(1)), parsed.value));
  }
  EXPECT_EQ(tally.all(), 18u);
  EXPECT_EQ(tally.passed(), tally.all());
}

}  // namespace
}  // namespace gannet::mime
