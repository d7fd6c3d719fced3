// The web-platform-tests' URL data: what browsers agree on.
#include <gtest/gtest.h>
#include <boost/json.hpp>

#include "json.h"
#include "support.h"
#include "url/url.h"

namespace gannet::url {
namespace {

namespace json = boost::json;
using test::json_string;

std::filesystem::path data(const char* name) {
  return test::shared_dir() / "conformance/url/wpt" / name;
}

std::string with(std::string_view prefix, std::string_view text) {
  return text.empty() ? "" : std::string(prefix) + std::string(text);
}

void check_components(const json::object& expected, const Url& url) {
  const std::string port = url.port() ? std::to_string(*url.port()) : "";
  EXPECT_EQ(url.href(), json_string(expected, "href"));
  EXPECT_EQ(std::string(url.scheme()) + ":", json_string(expected, "protocol"));
  EXPECT_EQ(url.username(), json_string(expected, "username"));
  EXPECT_EQ(url.password(), json_string(expected, "password"));
  EXPECT_EQ(url.host(), json_string(expected, "hostname"));
  EXPECT_EQ(std::string(url.host()) + with(":", port), json_string(expected, "host"));
  EXPECT_EQ(port, json_string(expected, "port"));
  EXPECT_EQ(url.path(), json_string(expected, "pathname"));
  EXPECT_EQ(with("?", url.query()), json_string(expected, "search"));
  EXPECT_EQ(with("#", url.fragment()), json_string(expected, "hash"));
}

void check_url_file(const char* name, std::size_t at_least) {
  const std::filesystem::path path = data(name);
  GANNET_NEEDS(path);
  std::size_t cases = 0;
  for (const json::value& entry : test::read_json(path)) {
    if (!entry.is_object()) continue;  // a comment
    const json::object& expected = entry.as_object();
    const std::string input = json_string(expected, "input"), base_text = json_string(expected, "base");
    SCOPED_TRACE("input " + input + " base " + base_text);
    ++cases;
    std::optional<Url> base;
    if (!base_text.empty()) base = Url::parse(base_text);
    const bool base_refused = !base_text.empty() && !base;
    const std::optional<Url> url = base_refused ? std::nullopt : Url::parse(input, base ? &*base : nullptr);
    const bool failure = expected.contains("failure") && expected.at("failure").as_bool();
    EXPECT_EQ(url.has_value(), !failure) << (url ? url->href() : "refused");
    if (url && !failure) check_components(expected, *url);
  }
  EXPECT_GE(cases, at_least);
}

TEST(Wpt, Urls) {
  check_url_file("urltestdata.json", 891);
}
TEST(Wpt, UrlsWithLoneSurrogates) {
  check_url_file("urltestdata-javascript-only.json", 1);
}
TEST(Wpt, FurtherUrls) {
  check_url_file("ada_extra_urltestdata.json", 20);
}
TEST(Wpt, LongUrls) {
  check_url_file("ada_long_urltestdata.json", 1);
}

TEST(Wpt, ToAscii) {
  const std::filesystem::path path = data("toascii.json");
  GANNET_NEEDS(path);
  std::size_t cases = 0;
  for (const json::value& entry : test::read_json(path)) {
    if (!entry.is_object()) continue;
    const std::string input = json_string(entry.as_object(), "input");
    const std::optional<std::string> host = host_to_ascii(input);
    ++cases;
    EXPECT_EQ(host.value_or("(refused)"), entry.at("output").is_null() ? "(refused)" : json_string(entry.as_object(), "output"))
        << input;
  }
  EXPECT_EQ(cases, 87u);
}

TEST(Wpt, PercentEncoding) {
  const std::filesystem::path path = data("percent-encoding.json");
  GANNET_NEEDS(path);
  std::size_t cases = 0;
  for (const json::value& entry : test::read_json(path)) {
    if (!entry.is_object()) continue;
    const std::optional<Url> url = Url::parse("https://host.example/?" + json_string(entry.as_object(), "input") + "#");
    ASSERT_TRUE(url);
    ++cases;
    EXPECT_EQ(url->query(), json_string(entry.at("output").as_object(), "utf-8"));
  }
  EXPECT_GE(cases, 6u);
}

TEST(Wpt, DnsLength) {
  const std::filesystem::path path = data("verifydnslength_tests.json");
  GANNET_NEEDS(path);
  std::size_t cases = 0;
  for (const json::value& entry : test::read_json(path)) {
    if (!entry.is_object()) continue;
    const std::optional<Url> url = Url::parse(json_string(entry.as_object(), "input"));
    ASSERT_TRUE(url);
    ++cases;
    EXPECT_EQ(fits_dns(url->host()), !entry.at("failure").as_bool()) << url->host();
  }
  EXPECT_EQ(cases, 17u);
}

}  // namespace
}  // namespace gannet::url
