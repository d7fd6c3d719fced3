// The knowledge layer: what a start costs, what a link costs, what a text costs.
#include "knowledge/knowledge.h"
#include "knowledge/resemblance.h"
#include "knowledge/similar_names.h"

#include <benchmark/benchmark.h>

#include <array>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using gannet::knowledge::Knowledge;

const Knowledge& shipped() {
  static const Knowledge knowledge = [] {
    auto loaded = Knowledge::load(GANNET_BINARY_DIR "/data");
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return std::move(*loaded);
  }();
  return knowledge;
}

// About one in forty words belongs to a phrase, as in a newsletter.
std::string text_of(std::size_t bytes) {
  constexpr std::string_view paragraph =
      "Dear reader, the garden club met on Tuesday evening in the old school by the river, where forty-two members heard the "
      "treasurer's report and looked at pictures of last year's roses. Anna Miller showed how to take cuttings in late summer, "
      "which takes a sharp knife, a little patience and a pot of sandy soil. Our next walk leads through the botanical garden; "
      "please bring water, sturdy shoes and, if you have one, a magnifying glass. Verify your account before the meeting. The "
      "caf\xC3\xA9 at the gate serves cake until six o'clock, and the bus back leaves at 18:35 from platform three.\r\n"
      "Members who want to help with the spring fair can write to the secretary, who keeps the list of stalls and tables. ";
  std::string text;
  while (text.size() < bytes) text += paragraph;
  return text;
}

void load(benchmark::State& state) {
  const std::string folder = GANNET_BINARY_DIR "/data";
  for (auto _ : state) {
    auto loaded = Knowledge::load(folder);
    benchmark::DoNotOptimize(loaded);
  }
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

constexpr std::array<std::string_view, 5> hosts = {"accounts.google.com", "mail-server-upgrade.web.app",
                                                   "a.b.c.d.unknown.example", "bit.ly", "secure.login.shop-update.xyz"};

void host_traits(benchmark::State& state) {
  std::size_t i = 0;
  for (auto _ : state) benchmark::DoNotOptimize(shipped().host_traits(hosts[i++ % hosts.size()], "/forms/d/e"));
}
BENCHMARK(host_traits);

void owner_of(benchmark::State& state) {
  std::size_t i = 0;
  for (auto _ : state) benchmark::DoNotOptimize(shipped().owner_of(hosts[i++ % hosts.size()]));
}
BENCHMARK(owner_of);

// A host against all names: by its letters and by what stands in it. The counter says how many names there are.
void look_alike(benchmark::State& state) {
  constexpr std::array<std::string_view, 8> asked = {
      "paypa1-login.example",      "www.netfl1x.example",
      "rnicrosoft.example",        "brightwater.example",
      "dhl-tracking.example",      "mail.garden-club.example",
      "paypal.com.verify.example", "a-rather-long-name-of-a-host-that-nobody-knows.example"};
  std::size_t i = 0;
  for (auto _ : state) {
    const std::string_view host = asked[i++ % asked.size()];
    auto found = gannet::knowledge::looks_like(shipped(), host);
    if (!found) found = gannet::knowledge::carries_name(shipped(), host);
    benchmark::DoNotOptimize(found);
  }
  state.counters["names"] = static_cast<double>(shipped().similar_names().size());
}
BENCHMARK(look_alike);

void genuine_domains(benchmark::State& state) {
  std::vector<std::string> domains;
  for (std::int64_t i = 0; i < state.range(0); ++i) domains.push_back("firm" + std::to_string(i * 7919) + "-works.example");
  gannet::knowledge::GenuineDomains genuine;
  for (const std::string& domain : domains) genuine.add(shipped(), domain);
  for (auto _ : state) benchmark::DoNotOptimize(genuine.imitated_by(shipped(), "brightwater-login.example"));
}
BENCHMARK(genuine_domains)->Arg(1)->Arg(1000);

void is_word(benchmark::State& state) {
  constexpr std::array<std::string_view, 4> words = {"garden", "mailbox", "accuont", "patience"};
  std::size_t i = 0;
  for (auto _ : state) benchmark::DoNotOptimize(shipped().is_word("en", words[i++ % words.size()]));
}
BENCHMARK(is_word);

void scan(benchmark::State& state) {
  const std::string text = text_of(static_cast<std::size_t>(state.range(0)));
  gannet::knowledge::TextHits hits;
  for (auto _ : state) {
    hits.clear();
    shipped().scan(text, hits);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
  state.counters["phrases"] = static_cast<double>(hits.phrases.size());
}
BENCHMARK(scan)->Arg(60)->Arg(4 << 10)->Arg(32 << 10)->Arg(1 << 20);

}  // namespace
