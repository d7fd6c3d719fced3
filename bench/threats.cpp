// Matching one message against the threat database. items/s are messages/s.
#include <benchmark/benchmark.h>

#include "sample.h"
#include "threats/database.h"

namespace gannet {
namespace {

void match(benchmark::State& state) {
  auto database = threats::Database::load(std::string(GANNET_SOURCE_DIR) + "/threats", bench::built_knowledge());
  if (!database) throw std::runtime_error(database.error().message);
  mime::Message message = mime::Message::parse(bench::sample());
  facts::Facts facts;
  facts::gather(message, bench::built_knowledge(), {}, facts);
  for ([[maybe_unused]] auto step : state) benchmark::DoNotOptimize(database->match(facts, {}, bench::built_knowledge()));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(match);

void load(benchmark::State& state) {
  for ([[maybe_unused]] auto step : state) {
    benchmark::DoNotOptimize(threats::Database::load(std::string(GANNET_SOURCE_DIR) + "/threats", bench::built_knowledge()));
  }
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace gannet
