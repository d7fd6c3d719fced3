// All signs over the facts of one message, and the search for what hosts imitate. items/s are messages/s and hosts/s.
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "knowledge/similar_names.h"
#include "signs/lookalike.h"
#include "signs/sign.h"

namespace gannet {
namespace {

constexpr std::string_view message =
    "From: PayPal Service <service@northgate.example>\r\n"
    "To: Anna Berg <anna.berg@firm.example>\r\n"
    "Subject: Your account is limited\r\n"
    "Message-ID: <a1@northgate.example>\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: text/html; charset=utf-8\r\n"
    "\r\n"
    "<p>Dear customer,</p><p>We noticed unusual activity. Please log in and verify your account within 24 hours, or your\r\n"
    "account will be closed.</p><p><a href=\"https://paypa1-login.example/x?e=anna.berg@firm.example\">Verify now</a></p>\r\n"
    "<p><a href=\"https://northgate.example/help\">Help</a> <a href=\"https://www.netfl1x.example/\">More</a>\r\n"
    "<a href=\"https://rnicrosoft.example/privacy\">Privacy</a> <a "
    "href=\"https://brightwater.example/u\">Unsubscribe</a></p>\r\n";

const knowledge::Knowledge& built_knowledge() {
  static const knowledge::Knowledge loaded = [] {
    auto result = knowledge::Knowledge::load(std::string(GANNET_BINARY_DIR) + "/data");
    if (!result) throw std::runtime_error(result.error().message);
    return *std::move(result);
  }();
  return loaded;
}

void all_signs(benchmark::State& state) {
  mime::Message parsed = mime::Message::parse(message);
  facts::Facts facts;
  facts::gather(parsed, built_knowledge(), {}, facts);
  for ([[maybe_unused]] auto step : state) benchmark::DoNotOptimize(signs::look({facts, built_knowledge()}));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(all_signs);

void look_alikes(benchmark::State& state) {
  mime::Message parsed = mime::Message::parse(message);
  facts::Facts facts;
  facts::gather(parsed, built_knowledge(), {}, facts);
  const signs::Input input{facts, built_knowledge()};
  constexpr std::string_view hosts[] = {"paypa1-login.example", "www.netfl1x.example", "rnicrosoft.example",
                                        "brightwater.example"};
  for ([[maybe_unused]] auto step : state) {
    for (const std::string_view host : hosts) {
      benchmark::DoNotOptimize(signs::looks_like(input, host));
      benchmark::DoNotOptimize(signs::carries_name(input, host));
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * 4));
}
BENCHMARK(look_alikes);

}  // namespace
}  // namespace gannet
