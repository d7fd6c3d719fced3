// No feature may rest on a header field outside the list of model/FEATURES.md: it would judge where the message was collected.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "gannet/scanner.h"
#include "support.h"

namespace gannet::test {
namespace {

std::set<std::string> all_matches(const std::string& text, const std::regex& pattern) {
  std::set<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) found.insert((*it)[1]);
  return found;
}

/// The first cells of the table.
std::set<std::string> allowed() {
  std::set<std::string> names;
  const std::string page = read((source_dir() / "model/FEATURES.md").string());
  for (const std::string& cell : all_matches(page, std::regex(R"(\n\| (`[^|]+`) \|)")))
    names.merge(all_matches(cell, std::regex("`([A-Za-z-]+)`")));
  return names;
}

/// Field names in the sources that read messages: what header() and value_of() are asked for, and every other text of that
/// form.
std::set<std::string> named_in_sources() {
  const std::regex asked(R"re((?:header|value_of|headers)\((?:g, )?"([A-Za-z-]+)")re");
  const std::regex alike(R"re("((?:[A-Z][A-Za-z]*|X)(?:-[A-Z][A-Za-z]*)+)")re");
  std::set<std::string> names;
  for (const char* const layer : {"src/mime", "src/facts", "src/signs", "src/scan", "src/model"}) {
    for (const auto& entry : std::filesystem::directory_iterator(source_dir() / layer)) {
      if (entry.path().extension() != ".cpp") continue;
      const std::string text = read(entry.path().string());
      names.merge(all_matches(text, asked));
      names.merge(all_matches(text, alike));
    }
  }
  return names;
}

TEST(Headers, SourcesNameOnlyListedFields) {
  const std::set<std::string> listed = allowed(), named = named_in_sources();
  EXPECT_GE(listed.size(), 25u);
  EXPECT_GE(named.size(), 20u);
  for (const std::string& name : named)
    EXPECT_TRUE(listed.contains(name)) << name << " is read, but model/FEATURES.md does not list it";
}

TEST(Headers, OtherFieldsChangeNoVerdict) {
  Options options;
  options.data_directory = std::string(GANNET_BINARY_DIR) + "/data";
  const Result<Scanner> scanner = Scanner::open(options);
  ASSERT_TRUE(scanner) << scanner.error().message;
  const std::string others =
      "X-Spam-Status: Yes, score=99\r\nX-Spam-Flag: YES\r\nX-MS-Exchange-Organization-SCL: 9\r\nX-Forefront-Antispam-Report: "
      "CAT:PHSH\r\n"
      "X-Loop: users@lists.example\r\nErrors-To: users-bounces@lists.example\r\n"
      "X-Originating-IP: [192.0.2.7]\r\nX-Virus-Scanned: amavis\r\nX-Priority: 1\r\nImportance: high\r\nX-PHP-Script: "
      "a.example/x.php\r\n"
      "Received-SPF: fail\r\nThread-Index: AdE\r\nAccept-Language: de-DE\r\nX-Corpus: nazario\r\nOrganization: Phish Inc\r\n";
  std::size_t seen = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_dir() / "threats")) {
    if (entry.path().extension() != ".eml") continue;
    const std::string mail = read(entry.path().string());
    const Verdict plain = scanner->scan(mail), marked = scanner->scan(others + mail);
    EXPECT_EQ(plain.level, marked.level) << entry.path();
    EXPECT_DOUBLE_EQ(plain.probability, marked.probability) << entry.path();
    ++seen;
  }
  EXPECT_GE(seen, 300u);
}

}  // namespace
}  // namespace gannet::test
