// All facts of one message, and each step alone on top of the parse. items/s are messages/s.
#include <benchmark/benchmark.h>

#include "facts/gather.h"
#include "sample.h"

namespace gannet {
namespace {

void all_facts(benchmark::State& state) {
  for ([[maybe_unused]] auto step : state) {
    mime::Message message = mime::Message::parse(bench::sample());
    facts::Facts facts;
    facts::gather(message, bench::built_knowledge(), {}, facts);
    benchmark::DoNotOptimize(facts.claims.data());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(all_facts);

/// One more run of a step over facts that are already there: what that step costs.
template <void (*Step)(facts::Gathering&)>
void one_step(benchmark::State& state) {
  mime::Message message = mime::Message::parse(bench::sample());
  facts::Facts facts;
  const facts::Query query;
  facts::gather(message, bench::built_knowledge(), query, facts);
  facts::Gathering gathering{message, bench::built_knowledge(), query, facts};
  for ([[maybe_unused]] auto step : state) Step(gathering);
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(one_step<facts::gather_authentication>)->Name("authentication");
BENCHMARK(one_step<facts::gather_reader>)->Name("reader");
BENCHMARK(one_step<facts::gather_structure>)->Name("structure");
BENCHMARK(one_step<facts::gather_characters>)->Name("characters");

void file_signature(benchmark::State& state) {
  const std::string bytes(4096, 'x');
  for ([[maybe_unused]] auto step : state) benchmark::DoNotOptimize(facts::kind_by_content(bytes));
}
BENCHMARK(file_signature);

}  // namespace
}  // namespace gannet
