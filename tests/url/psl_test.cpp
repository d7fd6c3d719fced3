// The Public Suffix List's own test cases, and what our functions promise beyond them.
#include <gtest/gtest.h>

#include <sstream>

#include "base/bytes.h"
#include "support.h"
#include "url/suffixes.h"
#include "url/url.h"

namespace gannet::url {
namespace {

struct Case {
  std::string host, expected;  // expected is empty for none
};

std::vector<Case> cases(const std::filesystem::path& path) {
  std::vector<Case> list;
  std::istringstream lines(test::read(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with("//")) continue;
    std::istringstream words(line);
    Case one;
    words >> one.host >> one.expected;
    if (one.host == "null") one.host.clear();
    if (one.expected == "null") one.expected.clear();
    one.host = to_lower(one.host);
    list.push_back(one);
  }
  return list;
}

void check_own_cases(const PublicSuffixes& list, const std::filesystem::path& folder) {
  std::size_t count = 0;
  for (const Case& one : cases(folder / "tests/tests.txt")) {
    EXPECT_EQ(list.registrable_domain(one.host), one.expected) << one.host;
    ++count;
  }
  EXPECT_EQ(count, 78u);
}

TEST(PublicSuffixes, OwnCasesWithTheListBesideThem) {
  const std::filesystem::path path = test::shared_dir() / "conformance/psl";
  GANNET_NEEDS(path);
  const std::string list = (path / "public_suffix_list.dat").string();
  const std::optional<PublicSuffixes> table = PublicSuffixes::load_table(list), libpsl = PublicSuffixes::load(list);
  ASSERT_TRUE(table && libpsl);
  check_own_cases(*table, path);
  check_own_cases(*libpsl, path);
}

/// Names that each rule decides, and their neighbours.
std::vector<std::string> names_around_rules(const std::filesystem::path& list) {
  std::vector<std::string> names;
  std::istringstream lines(test::read(list));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with("//")) continue;
    std::string rule = line.substr(0, line.find(' '));
    if (rule.starts_with('!')) rule.erase(0, 1);
    if (rule.starts_with("*.")) rule.erase(0, 2);
    for (const char* front : {"", "a.", "b.a.", "c.b.a.", "www.d.c.b.a."}) names.push_back(front + rule);
    if (const std::optional<std::string> ascii = host_to_ascii(rule)) names.push_back("b.a." + *ascii);
  }
  return names;
}

TEST(PublicSuffixes, TableAgreesWithLibpsl) {
  const std::filesystem::path path = test::shared_dir() / "conformance/psl/public_suffix_list.dat";
  GANNET_NEEDS(path);
  const std::optional<PublicSuffixes> table = PublicSuffixes::load_table(path.string()),
                                      libpsl = PublicSuffixes::load(path.string());
  ASSERT_TRUE(table && libpsl);
  const std::vector<std::string> names = names_around_rules(path);
  EXPECT_GT(names.size(), 50'000u);
  std::size_t different = 0;
  for (const std::string& name : names) {
    for (const SuffixSection section : {SuffixSection::all, SuffixSection::icann}) {
      const std::string_view ours = table->registrable_domain(name, section),
                             theirs = libpsl->registrable_domain(name, section);
      if (ours == theirs) continue;
      if (++different <= 20)
        ADD_FAILURE() << name << ": table " << ours << ", libpsl " << theirs << ", section " << int(section);
    }
  }
  EXPECT_EQ(different, 0u);
}

TEST(PublicSuffixes, OwnCasesWithTheSystemList) {
  const std::filesystem::path path = test::shared_dir() / "conformance/psl";
  GANNET_NEEDS(path);
  std::size_t count = 0;
  for (const Case& one : cases(path / "tests/tests.txt")) {
    EXPECT_EQ(registrable_domain(one.host), one.expected) << one.host;
    ++count;
  }
  EXPECT_EQ(count, 78u);
}

TEST(PublicSuffixes, MissingFileIsNoList) {
  EXPECT_FALSE(PublicSuffixes::load("/nonexistent/list.dat"));
}

TEST(RegistrableDomain, IsAViewIntoItsArgument) {
  const std::string host = "mail.shop.example.co.uk";
  const std::string_view domain = registrable_domain(host);
  EXPECT_EQ(domain, "example.co.uk");
  EXPECT_EQ(domain.data() + domain.size(), host.data() + host.size());
}

TEST(RegistrableDomain, PrivateSuffixes) {
  EXPECT_EQ(registrable_domain("x.github.io"), "x.github.io");
  EXPECT_EQ(icann_registrable_domain("x.github.io"), "github.io");
  EXPECT_EQ(registrable_domain("github.io"), "");
  EXPECT_EQ(icann_registrable_domain("github.io"), "github.io");
  EXPECT_EQ(icann_registrable_domain("a.b.example.co.uk"), "example.co.uk");
  EXPECT_EQ(registrable_domain("login.pages.dev"), "login.pages.dev");
  EXPECT_EQ(icann_registrable_domain("login.pages.dev"), "pages.dev");
}

TEST(RegistrableDomain, NothingForWhatIsNoName) {
  for (const char* host : {"", ".", "..", "com", "localhost", "192.0.2.7", "192.0.2.7.", "[2001:db8::1]", "co.uk",
                           ".example.com", "a..example.com", "example.com.."}) {
    EXPECT_EQ(registrable_domain(host), "") << host;
    EXPECT_EQ(icann_registrable_domain(host), "") << host;
  }
}

TEST(RegistrableDomain, WithoutTheRootDot) {
  const std::string host = "www.shop.example.";
  EXPECT_EQ(registrable_domain(host), "shop.example");
  EXPECT_EQ(icann_registrable_domain(host), "shop.example");
}

TEST(RegistrableDomain, LongNames) {
  std::string many;
  for (int i = 0; i < 200; ++i) many += "a.";
  EXPECT_EQ(registrable_domain(many + "shop.example"), "shop.example");
  std::string label(40'000, 'a');
  label.append(".example");
  EXPECT_EQ(registrable_domain(label), "") << "longer than any name can be";
}

}  // namespace
}  // namespace gannet::url
