// Weighing thirty findings; reading the weights. items/s are messages/s.
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "verdict/judge.h"

namespace gannet {
namespace {

verdict::Weights shipped() {
  auto weights = verdict::Weights::load(std::string(GANNET_SOURCE_DIR) + "/model/weights.toml");
  if (!weights) throw std::runtime_error(weights.error().message);
  return *std::move(weights);
}

void judge(benchmark::State& state) {
  const verdict::Weights weights = shipped();
  std::vector<Finding> findings;
  for (const auto& [id, weight] : weights.signs) {
    if (findings.size() < 30) findings.emplace_back().sign = id;
  }
  for ([[maybe_unused]] auto step : state) benchmark::DoNotOptimize(verdict::judge(findings, {}, weights));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(judge);

void load(benchmark::State& state) {
  for ([[maybe_unused]] auto step : state) benchmark::DoNotOptimize(shipped());
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace gannet
