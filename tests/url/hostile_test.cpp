// Links made to cost time or memory. None of these asserts on time; each would not end within the test's limit if it were not
// linear.
#include <gtest/gtest.h>

#include "rules.h"
#include "url/unwrap.h"
#include "url/url.h"

namespace gannet::url {
namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

/// All that is ever done with a link.
void process(const std::string& link) {
  const std::optional<Url> base = Url::parse("https://base.example/a/b");
  const std::optional<Url> url = Url::parse(link, &*base);
  if (!url) return;
  const std::vector<Layer> chain = test::unwrapper().unwrap(*url);
  EXPECT_LE(chain.size(), Limits{}.unwrap_layers);
  canonical(*url);
  host_to_unicode(url->host());
  registrable_domain(url->host());
  icann_registrable_domain(url->host());
}

TEST(Hostile, LongAndRepetitive) {
  constexpr std::size_t size = 32u << 10;
  for (const char* piece : {"a",
                            ".",
                            "/",
                            "/.",
                            "/..",
                            "/../",
                            "%",
                            "%2e",
                            "/%2e%2e",
                            "%25",
                            "&",
                            "=",
                            "&a=",
                            "&u=http://b.example/",
                            "@",
                            ":",
                            "[",
                            "\\",
                            "xn--a.",
                            "\u00FC",
                            "\u00FC.",
                            "\xFF",
                            "\t",
                            " ",
                            "http://",
                            "/http://b.example",
                            "/aHR0cDovL2IuZXhhbXBsZS8",
                            "*",
                            "**A",
                            "-",
                            "aHR0c",
                            "68747470",
                            "0.",
                            "0x",
                            "1",
                            "?",
                            "#",
                            "___",
                            "\\\\/",
                            "/RU=",
                            "&url=%68%74%74%70"}) {
    const std::string text = repeated(piece, size);
    for (const char* front :
         {"", "http://", "http://a.example/", "http://a.example/?u=", "http://a.example/#", "foo:", "file:///",
          "https://www.google.com/url?q=", "https://urldefense.com/v3/__https://a.example/__;", "https://urldefense.com/v3/__",
          "https://urldefense.proofpoint.com/v2/url?u=", "https://web.archive.org/web/",
          "https://mandrillapp.com/track/click/1/a.example?p=", "https://r.search.yahoo.com/"}) {
      process(front + text);
    }
  }
}

TEST(Hostile, LayersOfPercentEncoding) {
  std::string target = "http://b.example/";
  for (int i = 0; i < 1'000; ++i) {  // '%' becomes "%25" each time, so length grows by the layer, not by doubling
    std::string next;
    for (const char c : target) c == '%' || (i == 0 && c == ':') ? next += c == '%' ? "%25" : "%3A" : next += c;
    target = next;
  }
  process("https://a.example/?u=" + target);
}

TEST(Hostile, ThousandsOfNestedWrappers) {
  std::string link = "https://end.example/";
  for (int i = 0; i < 5'000; ++i) link = "https://www.google.com/url?q=" + link;
  process(link);
  link = "https://end.example/";
  for (int i = 0; i < 5'000; ++i) link = "https://h" + std::to_string(i) + ".example/r/" + link;
  process(link);
}

TEST(Hostile, NoMoreThanTwoMegabytes) {
  EXPECT_TRUE(Url::parse("http://a.example/" + std::string(1'000'000, 'a')));
  EXPECT_FALSE(Url::parse("http://a.example/" + std::string(3'000'000, 'a')));
}

TEST(Hostile, EveryPrefixOfALink) {
  const std::string link =
      "https://u:p@nam02.safelinks.protection.outlook.com:8443/x/../?url=https%3A%2F%2Fb.example%2F%3F&z=%e2%98%83#f";
  for (std::size_t length = 0; length <= link.size(); ++length) {
    process(std::string(link, 0, length));  // an exact-size copy, so that a sanitizer sees an overread
  }
}

}  // namespace
}  // namespace gannet::url
