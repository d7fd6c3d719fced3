// Links as mail has them (invented): parse, registrable domain, canonical form, unwrap. items/s are links/s.
#include "url/url.h"

#include <benchmark/benchmark.h>

#include <array>

#include "url/unwrap.h"

namespace gannet::url {
namespace {

constexpr std::array<std::string_view, 12> links = {
    "https://www.shop.example/",
    "https://www.shop.example/products/summer-shoes?color=blue&size=42&utm_source=newsletter&utm_medium=email",
    "https://click.mailer.example/f/a/Zt3cQ2yZ8JpE1g~~/AAQRxQA~/RgRoq8bTP0QwaHR0cHM6Ly93d3cuc2hvcC5leGFtcGxlL1cDc3BjQgpl",
    "https://news.example/2026/11/the-weather-this-week.html#comments",
    "http://cdn.images.example/media/catalog/product/cache/1/image/9df78eab33525d08d6e5fb8d27136e95/a/b/abc.jpg",
    "https://shop.us1.list-manage.com/track/click?u=0123456789abcdef01234567&id=0123456789&e=abcdef0123",
    "https://nam02.safelinks.protection.outlook.com/"
    "?url=https%3A%2F%2Fwww.shop.example%2Fview%3Fid%3D7&data=05%7C01%7Creader%40mail.example%7C&sdata=abc%3D&reserved=0",
    "https://accounts.shop.example/login?continue=https%3A%2F%2Fmail.shop.example%2Finbox",
    "https://unsubscribe.mailer.example/u/0a1b2c3d4e5f?email=reader%40mail.example",
    "https://www.social.example/pages/shop.official/posts/1029384756",
    "https://static.cdn.example.co.uk/css/mail.css?v=20261101",
    "https://my-parcel-update.web.app/track?id=CH0099887766",
};

std::vector<Url> parsed() {
  std::vector<Url> urls;
  for (const std::string_view link : links) urls.push_back(*Url::parse(link));
  return urls;
}

void count(benchmark::State& state) {
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * static_cast<std::int64_t>(links.size())));
}

void parse(benchmark::State& state) {
  for ([[maybe_unused]] auto step : state) {
    for (const std::string_view link : links) benchmark::DoNotOptimize(Url::parse(link));
  }
  std::int64_t bytes = 0;
  for (const std::string_view link : links) bytes += static_cast<std::int64_t>(link.size());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bytes);
  count(state);
}
BENCHMARK(parse);

void parse_idn(benchmark::State& state) {
  for ([[maybe_unused]] auto step : state) benchmark::DoNotOptimize(Url::parse("https://www.b\u00FCcher.example/x"));
}
BENCHMARK(parse_idn);

void registrable(benchmark::State& state) {
  const std::vector<Url> urls = parsed();
  for ([[maybe_unused]] auto step : state) {
    for (const Url& url : urls) benchmark::DoNotOptimize(registrable_domain(url.host()));
  }
  count(state);
}
BENCHMARK(registrable);

void canonical_form(benchmark::State& state) {
  const std::vector<Url> urls = parsed();
  for ([[maybe_unused]] auto step : state) {
    for (const Url& url : urls) benchmark::DoNotOptimize(canonical(url));
  }
  count(state);
}
BENCHMARK(canonical_form);

void unwrap(benchmark::State& state) {
  const auto rule = [](const char* id, std::vector<std::string> hosts, Packing packing, std::vector<std::string> parameters) {
    return RewriterRule{.id = id,
                        .name = id,
                        .hosts = std::move(hosts),
                        .path_prefix = {},
                        .packing = packing,
                        .parameters = std::move(parameters)};
  };
  const Unwrapper unwrapper({
      rule("safelinks", {"safelinks.protection.outlook.com"}, Packing::parameter, {"url"}),
      rule("google", {"google.*"}, Packing::parameter, {"q", "url"}),
      rule("mailchimp", {"list-manage.com"}, Packing::opaque, {}),
      rule("generic", {"*"}, Packing::parameter, {"url", "u", "redirect"}),
  });
  const std::vector<Url> urls = parsed();
  for ([[maybe_unused]] auto step : state) {
    for (const Url& url : urls) benchmark::DoNotOptimize(unwrapper.unwrap(url));
  }
  count(state);
}
BENCHMARK(unwrap);

}  // namespace
}  // namespace gannet::url
