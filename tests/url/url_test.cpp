// What the web-platform-tests leave open: links built to be read differently by filters than by browsers, the helper functions,
// properties that hold for every input, and size.
#include "url/url.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

#include "support.h"

namespace gannet::url {
namespace {

struct Lookalike {
  const char* link;
  const char* host;  // where a browser goes; null: refused
};

TEST(Url, GoesWhereBrowsersGo) {
  constexpr std::array cases = {
      Lookalike{"http://user:pa@ss@evil.example/", "evil.example"},
      Lookalike{"http://example.com\\@evil.example/", "example.com"},
      Lookalike{"http://example.com@evil.example", "evil.example"},
      Lookalike{"https://example.com:443@evil.example/", "evil.example"},
      Lookalike{"https://example.com%2f@evil.example/", "evil.example"},
      Lookalike{"https://evil.example#@example.com/", "evil.example"},
      Lookalike{"https://evil.example?@example.com/", "evil.example"},
      Lookalike{"https://evil.example\\.example.com/", "evil.example"},
      Lookalike{"https:evil.example/", "evil.example"},
      Lookalike{"https:/evil.example/", "evil.example"},
      Lookalike{"https:///evil.example/", "evil.example"},
      Lookalike{"https:\\\\evil.example\\x", "evil.example"},
      Lookalike{" \x01https://evil.example/\r\n", "evil.example"},
      Lookalike{"ht\ttps://ev\nil.exa\rmple/", "evil.example"},
      Lookalike{"HTTPS://EVIL.EXAMPLE/", "evil.example"},
      Lookalike{"https://evil%2Eexample/", "evil.example"},
      Lookalike{"https://%65vil.example/", "evil.example"},
      Lookalike{"https://evil\u3002example/", "evil.example"},
      Lookalike{"https://\uFF45vil.example/", "evil.example"},
      Lookalike{"https://e\u00ADvil.example/", "evil.example"},
      Lookalike{"http://3221225991/", "192.0.2.7"},
      Lookalike{"http://0xC0000207/", "192.0.2.7"},
      Lookalike{"http://0300.0.02.07/", "192.0.2.7"},
      Lookalike{"http://192.519/", "192.0.2.7"},
      Lookalike{"http://192.0.2.7./", "192.0.2.7"},
      Lookalike{"http://[::ffff:192.0.2.7]/", "[::ffff:c000:207]"},
      Lookalike{"http://1.2.3.4.5/", nullptr},
      Lookalike{"http://evil example/", nullptr},
      Lookalike{"http://evil<example/", nullptr},
      Lookalike{"http://evil%00.example/", nullptr},
      Lookalike{"http://evil%25.example/", nullptr},
      Lookalike{"http://example.com:80:80/", nullptr},
      Lookalike{"http://example.com:99999/", nullptr},
      Lookalike{"http://@/", nullptr},
      Lookalike{"http://", nullptr},
  };
  for (const Lookalike& one : cases) {
    const std::optional<Url> url = Url::parse(one.link);
    EXPECT_EQ(url ? url->host() : "(refused)", one.host != nullptr ? one.host : "(refused)") << one.link;
  }
}

TEST(Url, Components) {
  const std::optional<Url> url = Url::parse("https://me:secret@Shop.Example:8443/a/../b?x=1#top");
  ASSERT_TRUE(url);
  EXPECT_EQ(url->href(), "https://me:secret@shop.example:8443/b?x=1#top");
  EXPECT_EQ(url->scheme(), "https");
  EXPECT_EQ(url->username(), "me");
  EXPECT_EQ(url->password(), "secret");
  EXPECT_EQ(url->host(), "shop.example");
  EXPECT_EQ(url->port(), 8443);
  EXPECT_EQ(url->path(), "/b");
  EXPECT_EQ(url->query(), "x=1");
  EXPECT_EQ(url->fragment(), "top");
  EXPECT_EQ(url->host_kind(), HostKind::domain);
  EXPECT_TRUE(url->is_web() && url->is_special() && url->has_query() && url->has_fragment() && !url->has_opaque_path());
}

TEST(Url, Kinds) {
  EXPECT_EQ(Url::parse("http://127.1/")->host_kind(), HostKind::ipv4);
  EXPECT_EQ(Url::parse("http://[::1]/")->host_kind(), HostKind::ipv6);
  EXPECT_EQ(Url::parse("file:///a")->host_kind(), HostKind::empty);
  EXPECT_EQ(Url::parse("foo://Bar/")->host_kind(), HostKind::opaque);
  const std::optional<Url> mail = Url::parse("mailto:reader@mail.example?subject=Hi");
  EXPECT_EQ(mail->host_kind(), HostKind::none);
  EXPECT_TRUE(mail->has_opaque_path() && !mail->is_special() && !mail->is_web());
  EXPECT_EQ(mail->path(), "reader@mail.example");
  EXPECT_EQ(Url::parse("javascript:alert(1)")->scheme(), "javascript");
}

TEST(Url, CopiesStandAlone) {
  std::optional<Url> copy;
  {
    const std::optional<Url> url = Url::parse("http://a.example/");
    copy = *url;
  }
  EXPECT_EQ(copy->host(), "a.example");
  const std::optional<Url> relative = Url::parse("../x?y", &*copy);
  EXPECT_EQ(relative->href(), "http://a.example/x?y");
}

TEST(Host, ToUnicode) {
  EXPECT_EQ(host_to_unicode("xn--bcher-kva.example"), "b\u00FCcher.example");
  EXPECT_EQ(host_to_unicode("www.xn--80ak6aa92e.com"), "www.\u0430\u0440\u0440\u04CF\u0435.com");
  EXPECT_EQ(host_to_unicode("plain.example."), "plain.example.");
  EXPECT_EQ(host_to_unicode("xn--.example"), "xn--.example") << "nothing encoded";
  EXPECT_EQ(host_to_unicode("xn--a.example"), "xn--a.example") << "malformed";
  EXPECT_EQ(host_to_unicode("xn--google-.example"), "xn--google-.example") << "only ASCII: stays as it is";
  EXPECT_EQ(host_to_unicode(""), "");
}

TEST(Host, ToAscii) {
  EXPECT_EQ(host_to_ascii("B\u00DCCHER.example"), "xn--bcher-kva.example");
  EXPECT_EQ(host_to_ascii("[2001:DB8:0:0::1]"), "[2001:db8::1]");
  EXPECT_FALSE(host_to_ascii(""));
  EXPECT_FALSE(host_to_ascii("\u00AD"));
  EXPECT_FALSE(host_to_ascii("a b"));
}

TEST(Canonical, SamePage) {
  const auto form = [](const char* link) { return canonical(*Url::parse(link)); };
  const std::string page = "https://shop.example/a~b/%E2%98%83?a=1&a=0&b=2";
  for (const char* link :
       {"http://shop.example/a~b/%e2%98%83?a=1&a=0&b=2", "https://SHOP.example:443/%61%7Eb/\u2603?b=2&a=1&a=0",
        "http://shop.example:80/a~b/%E2%98%83?b=2&&utm_source=x&a=1&a=0&fbclid=y#part",
        "https://shop.example./x/../a~b/%E2%98%83?UTM_Medium=mail&b=2&a=1&a=0",
        "http://shop.example:443/a~b/\u2603?a=1&a=0&b=2"}) {
    EXPECT_EQ(form(link), page) << link;
  }
  EXPECT_EQ(form("http://shop.example?utm_source=x"), "https://shop.example/");
  EXPECT_EQ(form("http://shop.example/?"), "https://shop.example/");
  EXPECT_EQ(form("http://me:pw@shop.example:8080/"), "https://me:pw@shop.example:8080/");
  EXPECT_EQ(form("http://shop.example/100%"), "https://shop.example/100%25");
  EXPECT_EQ(form("http://shop.example/a%2Fb"), "https://shop.example/a%2Fb") << "an escaped slash is no slash";
  EXPECT_EQ(form("mailto:reader@mail.example#x"), "mailto:reader@mail.example");
}

/// Links put together from pieces that parsers stumble over.
std::string invented_link(std::mt19937& random) {
  constexpr std::array pieces = {"http",
                                 "https",
                                 "file",
                                 "foo",
                                 ":",
                                 "/",
                                 "//",
                                 "\\",
                                 "@",
                                 "?",
                                 "#",
                                 "a",
                                 "%2e",
                                 "..",
                                 ".",
                                 "%",
                                 "%25",
                                 "&",
                                 "=",
                                 "shop.example",
                                 "EVIL.example",
                                 "C:",
                                 "C|",
                                 "[",
                                 "]",
                                 "::1",
                                 "0x7f",
                                 "127",
                                 "\u00FC",
                                 "\xFF",
                                 " ",
                                 "\t",
                                 "utm_a",
                                 "u",
                                 "'",
                                 "\"",
                                 "|",
                                 "^",
                                 "{",
                                 "xn--a",
                                 "\u3164",
                                 "%zz",
                                 "%32%65",
                                 "443",
                                 "80",
                                 "-",
                                 "~",
                                 "<",
                                 "data",
                                 ";",
                                 "url=http%3A%2F%2Fb.example%2F"};
  std::string link = random() % 3 == 0 ? "" : random() % 2 == 0 ? "http://" : "https://shop.example/";
  for (auto count = random() % 12; count > 0; --count) link += pieces[random() % pieces.size()];
  return link;
}

TEST(Properties, ParsingItsOwnOutputChangesNothing) {
  std::mt19937 random(7);
  const std::optional<Url> base = Url::parse("https://base.example/dir/page?query#part");
  std::size_t parsed = 0;
  for (std::size_t i = 0; i < 100'000 * test::test_scale(); ++i) {
    const std::string link = invented_link(random);
    const std::optional<Url> url = Url::parse(link, i % 2 == 0 ? &*base : nullptr);
    if (!url) continue;
    ++parsed;
    const std::optional<Url> again = Url::parse(url->href());
    ASSERT_TRUE(again) << link << " -> " << url->href();
    ASSERT_EQ(again->href(), url->href()) << link;
    ASSERT_EQ(again->host(), url->host()) << link;
    ASSERT_EQ(again->path(), url->path()) << link;
    ASSERT_EQ(again->query(), url->query()) << link;
    ASSERT_EQ(again->host_kind(), url->host_kind()) << link;
  }
  EXPECT_GT(parsed, 10'000u);
}

TEST(Properties, CanonicalIsIdempotent) {
  std::mt19937 random(11);
  std::size_t checked = 0;
  for (std::size_t i = 0; i < 100'000 * test::test_scale(); ++i) {
    const std::string link = invented_link(random);
    const std::optional<Url> url = Url::parse(link);
    if (!url) continue;
    const std::string form = canonical(*url);
    const std::optional<Url> again = Url::parse(form);
    ASSERT_TRUE(again) << link << " -> " << form;
    ASSERT_EQ(canonical(*again), form) << link;
    ++checked;
  }
  EXPECT_GT(checked, 10'000u);
}

TEST(Properties, RegistrableDomainEndsTheHost) {
  std::mt19937 random(13);
  for (std::size_t i = 0; i < 50'000; ++i) {
    const std::optional<Url> url = Url::parse(invented_link(random));
    if (!url) continue;
    const std::string_view host = url->host(), domain = registrable_domain(host);
    if (domain.empty()) continue;
    const std::size_t root = host.ends_with('.') ? 1 : 0;
    ASSERT_EQ(domain.data() + domain.size() + root, host.data() + host.size()) << host;
  }
}

}  // namespace
}  // namespace gannet::url
