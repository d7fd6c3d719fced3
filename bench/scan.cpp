// The whole way of one message; opening the scanner. `gannet bench PATH` measures the same over folders of mail.
#include <benchmark/benchmark.h>

#include "gannet/scanner.h"
#include "sample.h"

namespace gannet {
namespace {

Scanner opened() {
  Options options;
  options.data_directory = bench::data_directory();
  auto scanner = Scanner::open(options);
  if (!scanner) throw std::runtime_error(scanner.error().message);
  return *std::move(scanner);
}

void scan(benchmark::State& state) {
  const Scanner scanner = opened();
  for ([[maybe_unused]] auto step : state) benchmark::DoNotOptimize(scanner.scan(bench::sample()));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bench::sample().size()));
}
BENCHMARK(scan);

void open(benchmark::State& state) {
  for ([[maybe_unused]] auto step : state) benchmark::DoNotOptimize(opened());
}
BENCHMARK(open)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace gannet
