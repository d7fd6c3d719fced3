// Matching one message against the threat database. items/s are messages/s.
#include <benchmark/benchmark.h>

#include "sample.h"
#include "threats/database.h"

namespace gannet {
namespace {

void match(benchmark::State& state) {
  auto database = threats::Database::load(std::string(GANNET_SOURCE_DIR) + "/threats");
  if (!database) throw std::runtime_error(database.error().message);
  mime::Message message = mime::Message::parse(bench::sample());
  facts::Facts facts;
  facts::gather(message, bench::built_knowledge(), {}, facts);
  for ([[maybe_unused]] auto step : state) benchmark::DoNotOptimize(database->match(facts, {}));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(match);

void load(benchmark::State& state) {
  for ([[maybe_unused]] auto step : state) {
    benchmark::DoNotOptimize(threats::Database::load(std::string(GANNET_SOURCE_DIR) + "/threats"));
  }
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace gannet
