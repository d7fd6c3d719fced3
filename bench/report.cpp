// A verdict made readable, in each form. items/s are messages/s.
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "gannet/report.h"

namespace gannet {
namespace {

Verdict verdict() {
  Verdict v;
  v.level = Level::danger;
  v.probability = 0.97;
  v.category = "credential-phishing";
  for (const char* id : {"identity.claims-brand", "link.free-host", "content.deadline", "content.loss"}) {
    Finding& finding = v.findings.emplace_back();
    finding.sign = id;
    finding.place.name = "body";
    finding.quote = "within 24 hours";
    finding.values = {{"host", "page.example"}, {"brand", "PayPal"}, {"author_domain", "far.example"}};
    finding.points = 1;
  }
  v.summary = {"Your account", "PayPal <a@far.example>", "anna@firm.example", "2025-11-04T10:00:00Z", "en"};
  return v;
}

void render(benchmark::State& state) {
  auto renderer = Renderer::open(std::string(GANNET_BINARY_DIR) + "/data");
  if (!renderer) throw std::runtime_error(renderer.error().message);
  const Verdict v = verdict();
  const auto format = static_cast<Format>(state.range(0));
  for ([[maybe_unused]] auto step : state) benchmark::DoNotOptimize(renderer->render(v, format, "mail.eml"));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(render)->DenseRange(0, 4)->ArgName("format");

}  // namespace
}  // namespace gannet
