// What the text model costs a message. items/s are messages/s.
#include <benchmark/benchmark.h>

#include "model/wording.h"
#include "sample.h"

namespace gannet {
namespace {

const model::TextModel& shipped() {
  static const model::TextModel loaded = [] {
    auto result = model::TextModel::load(std::string(GANNET_SOURCE_DIR) + "/model/text.bin");
    if (!result) throw std::runtime_error(result.error().message);
    return *std::move(result);
  }();
  return loaded;
}

void load(benchmark::State& state) {
  for ([[maybe_unused]] auto step : state) {
    benchmark::DoNotOptimize(model::TextModel::load(std::string(GANNET_SOURCE_DIR) + "/model/text.bin"));
  }
}
BENCHMARK(load)->Unit(benchmark::kMicrosecond);

void features(benchmark::State& state) {
  mime::Message message = mime::Message::parse(bench::sample());
  facts::Facts facts;
  facts::gather(message, bench::built_knowledge(), {}, facts);
  model::TextFeatures found;
  for ([[maybe_unused]] auto step : state) model::text_features(facts, bench::built_knowledge(), found);
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
  state.counters["features"] = static_cast<double>(found.all.size());
}
BENCHMARK(features);

void wording(benchmark::State& state) {
  mime::Message message = mime::Message::parse(bench::sample());
  facts::Facts facts;
  facts::gather(message, bench::built_knowledge(), {}, facts);
  for ([[maybe_unused]] auto step : state) benchmark::DoNotOptimize(model::wording(shipped(), facts, bench::built_knowledge()));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(wording);

}  // namespace
}  // namespace gannet
