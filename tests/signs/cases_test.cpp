// Every case of tests/signs/*.toml: a message in which the sign fires, or a near miss in which it must not.
//
//   [[case]]
//   name = "short"
//   fires = true
//   rcpt = "reader@firm.example"   # optional: what the caller knows of the reader
//   quote = "..."                  # optional: the finding's quote
//   values = { host = "..." }      # optional: some of its values
//   message = '''...'''
#include <toml++/toml.h>

#include <filesystem>

#include "read.h"

namespace gannet::test {
namespace {

std::vector<std::string> case_files() {
  std::vector<std::string> ids;
  for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "tests" / "signs")) {
    if (entry.path().extension() == ".toml") ids.push_back(entry.path().stem().string());
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string seen(const signs::Findings& findings) {
  std::string all;
  for (const Finding& finding : findings) {
    all += "\n  " + finding.sign + " \"" + finding.quote + "\"";
    for (const NamedValue& value : finding.values) all += " " + value.name + "=" + value.text;
  }
  return all;
}

/// LF in the case file; mail has CRLF, and both forms must say the same.
std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out.push_back('\r');
    out.push_back(c);
  }
  return out;
}

void check(const std::string& id, const toml::table& test, const std::string& message) {
  const Read read(message, test["rcpt"].value_or(std::string{}));
  const signs::Findings findings = read.look();
  const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.sign == id; });
  const bool fires = test["fires"].value_or(false);
  ASSERT_EQ(found != findings.end(), fires) << "what was seen:" << seen(findings);
  if (!fires) return;
  EXPECT_EQ(found->quote, test["quote"].value_or(found->quote));
  EXPECT_LE(found->quote.size(), 200u);
  EXPECT_FALSE(found->place.name.empty());
  EXPECT_LE(found->place.begin, found->place.end);
  if (const toml::table* const values = test["values"].as_table()) {
    for (const auto& [name, value] : *values) EXPECT_EQ(found->value(name.str()), value.value_or(std::string{})) << name.str();
  }
}

class SignCases : public testing::TestWithParam<std::string> {};

TEST_P(SignCases, Hold) {
  const toml::table file = toml::parse_file((source_dir() / "tests" / "signs" / (GetParam() + ".toml")).string());
  const toml::array* const cases = file["case"].as_array();
  ASSERT_NE(cases, nullptr) << "no [[case]] in the file";
  int firing = 0, near_misses = 0;
  for (const toml::node& node : *cases) {
    const toml::table& test = *node.as_table();
    SCOPED_TRACE(test["name"].value_or(std::string("a case without a name")));
    ASSERT_TRUE(test["fires"].is_boolean());
    (test["fires"].value_or(false) ? firing : near_misses) += 1;
    const std::string message = test["message"].value_or(std::string{});
    check(GetParam(), test, message);
    check(GetParam(), test, with_crlf(message));
  }
  EXPECT_GE(firing, 2);
  EXPECT_GE(near_misses, 2);
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '.' || c == '-'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, SignCases, testing::ValuesIn(case_files()), test_name);

}  // namespace
}  // namespace gannet::test
