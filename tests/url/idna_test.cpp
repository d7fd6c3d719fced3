// UTS 46: the Unicode Consortium's cases in their two forms. ICU 72 knows Unicode 15, the cases are of 17; what ICU itself,
// called with the same options, answers as expected, we must too.
#include <gtest/gtest.h>
#include <unicode/uidna.h>

#include <sstream>

#include "base/bytes.h"
#include "base/utf8.h"
#include "json.h"
#include "support.h"
#include "url/host.h"

namespace gannet::url {
namespace {

constexpr std::string_view refused = "(refused)";

std::string icu_to_ascii(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UIDNA, decltype(&uidna_close)> idna(
      uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII, &status), &uidna_close);
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  std::string out(4096, '\0');
  const int length =
      uidna_nameToASCII_UTF8(idna.get(), name.data(), static_cast<int>(name.size()), out.data(), 4096, &info, &status);
  constexpr unsigned tolerated = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG | UIDNA_ERROR_DOMAIN_NAME_TOO_LONG |
                                 UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;
  if (U_FAILURE(status) || (info.errors & ~tolerated) != 0) return std::string(refused);
  out.resize(static_cast<std::size_t>(length));
  return out;
}

/// \uXXXX and \x{XXXX} of the text form; "" in quotes is the empty string.
std::string unescaped(std::string_view text) {
  if (text == "\"\"") return {};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i).starts_with("\\u")) {
      utf8::append(out, static_cast<char32_t>(std::stoul(std::string(text.substr(i + 2, 4)), nullptr, 16)));
      i += 6;
    } else if (text.substr(i).starts_with("\\x{")) {
      const std::size_t end = text.find('}', i);
      utf8::append(out, static_cast<char32_t>(std::stoul(std::string(text.substr(i + 3, end - i - 3)), nullptr, 16)));
      i = end + 1;
    } else {
      out.push_back(text[i++]);
    }
  }
  return out;
}

/// Whether a status column names an error that counts with CheckHyphens, VerifyDnsLength and UseSTD3ASCIIRules false.
bool is_error(std::string_view status) {
  status = trim(status);
  if (status.size() < 2) return false;
  status = status.substr(1, status.size() - 2);
  while (!status.empty()) {
    const std::string_view code = trim(next_field(status, ','));
    if (code.empty()) continue;
    constexpr std::array tolerated = {"V2", "V3", "A4_1", "A4_2", "U1", "X4_2"};
    if (std::none_of(tolerated.begin(), tolerated.end(), [&](std::string_view known) { return code == known; })) return true;
  }
  return false;
}

TEST(Idna, UnicodeTestFile) {
  const std::filesystem::path path = test::shared_dir() / "conformance/unicode/IdnaTestV2.txt";
  GANNET_NEEDS(path);
  std::istringstream lines(test::read(path));
  std::size_t cases = 0, icu_passes = 0, we_pass = 0;
  for (std::string line; std::getline(lines, line);) {
    std::string_view rest = std::string_view(line).substr(0, line.find('#'));
    if (trim(rest).empty()) continue;
    std::array<std::string_view, 5> column;  // source, toUnicode, its status, toAsciiN, its status
    for (auto& field : column) field = trim(next_field(rest, ';'));
    const std::string source = unescaped(column[0]);
    if (source.find("\xEF\xBF\xBD") != std::string::npos) continue;  // a lone surrogate: not expressible in UTF-8
    const std::string_view unicode = column[1].empty() ? column[0] : column[1];
    const std::string_view status = column[4].empty() ? column[2] : column[4];
    const std::string expected = is_error(status) ? std::string(refused) : unescaped(column[3].empty() ? unicode : column[3]);
    const std::string ours = source.empty() ? "" : idna_to_ascii(source).value_or(std::string(refused));
    ++cases;
    we_pass += ours == expected;
    if (icu_to_ascii(source) != expected) continue;
    ++icu_passes;
    EXPECT_EQ(ours, expected) << line;
  }
  EXPECT_GT(cases, 6'000u);
  EXPECT_GT(icu_passes, 5'000u);
  EXPECT_GE(we_pass, icu_passes);
  RecordProperty("cases", static_cast<int>(cases));
  RecordProperty("icu", static_cast<int>(icu_passes));
  RecordProperty("ours", static_cast<int>(we_pass));
  std::printf("IdnaTestV2.txt: %zu cases, ICU passes %zu, we pass %zu\n", cases, icu_passes, we_pass);
}

TEST(Idna, WebPlatformForm) {
  const std::filesystem::path path = test::shared_dir() / "conformance/url/wpt/IdnaTestV2.json";
  GANNET_NEEDS(path);
  std::size_t cases = 0, icu_passes = 0, we_pass = 0;
  for (const boost::json::value& entry : test::read_json(path)) {
    if (!entry.is_object()) continue;
    const std::string input = test::json_string(entry.as_object(), "input");
    if (input.empty()) continue;  // UTS 46 maps it to itself; no URL has an empty domain
    const std::string expected =
        entry.at("output").is_null() ? std::string(refused) : test::json_string(entry.as_object(), "output");
    const std::string ours = host_to_ascii(input).value_or(std::string(refused));
    ++cases;
    we_pass += ours == expected;
    if (icu_to_ascii(input) != expected) continue;
    ++icu_passes;
    EXPECT_EQ(ours, expected) << input;
  }
  EXPECT_GT(cases, 2'600u);
  EXPECT_GT(icu_passes, 1'800u);
  EXPECT_GE(we_pass, icu_passes);
  std::printf("IdnaTestV2.json: %zu cases, ICU passes %zu, we pass %zu\n", cases, icu_passes, we_pass);
}

TEST(Punycode, RustUrlCases) {
  const std::filesystem::path path = test::shared_dir() / "conformance/url/rust-url/idna/tests/punycode_tests.json";
  GANNET_NEEDS(path);
  std::size_t cases = 0;
  for (const boost::json::value& entry : test::read_json(path)) {
    const std::string encoded = test::json_string(entry.as_object(), "encoded");
    const std::string expected = test::json_string(entry.as_object(), "decoded");
    if (std::all_of(expected.begin(), expected.end(), is_ascii)) continue;  // nothing encoded: no label is written so
    const std::optional<std::u32string> decoded = punycode_decode(encoded);
    ASSERT_TRUE(decoded) << encoded;
    std::string text;
    for (const char32_t c : *decoded) utf8::append(text, c);
    EXPECT_EQ(text, expected);
    ++cases;
  }
  EXPECT_GE(cases, 15u);
}

TEST(Punycode, Malformed) {
  for (const char* text : {"", "abc-", "!", "\u00FCa", "99999999999", "tda-\xFF", "a"})
    EXPECT_FALSE(punycode_decode(text)) << text;
  EXPECT_FALSE(punycode_decode(std::string(2'000, 'b')));
}

TEST(Idna, NewerMappings) {
  EXPECT_EQ(host_to_ascii("pay\u3164pal.example"), "paypal.example") << "Hangul filler vanishes in browsers";
  EXPECT_EQ(host_to_ascii("pay\u2063pal.example"), "paypal.example");
  EXPECT_EQ(host_to_ascii("\u1E9E.example"), "xn--zca.example");
}

TEST(Idna, LongNamesAreBounded) {
  std::string long_label;
  for (int i = 0; i < 100'000; ++i) utf8::append(long_label, static_cast<char32_t>(0x4E00 + i % 20'000));
  EXPECT_FALSE(host_to_ascii(long_label + ".example"));
}

}  // namespace
}  // namespace gannet::url
