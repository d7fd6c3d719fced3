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

TEST(PublicSuffixes, OwnCasesWithTheListBesideThem) {
  const std::filesystem::path path = test::shared_dir() / "conformance/psl";
  GANNET_NEEDS(path);
  const std::optional<PublicSuffixes> list = PublicSuffixes::load((path / "public_suffix_list.dat").string());
  ASSERT_TRUE(list);
  std::size_t count = 0;
  for (const Case& one : cases(path / "tests/tests.txt")) {
    EXPECT_EQ(list->registrable_domain(one.host), one.expected) << one.host;
    ++count;
  }
  EXPECT_EQ(count, 78u);
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
  for (const char* host :
       {"", ".", "..", "com", "localhost", "192.0.2.7", "192.0.2.7.", "[2001:db8::1]", "co.uk", ".example.com"}) {
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
