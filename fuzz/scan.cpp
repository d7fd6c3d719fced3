// The whole scan of arbitrary bytes: any verdict will do, but it has to be whole. The data folder is found beside the program.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "gannet/scanner.h"

namespace {

const gannet::Scanner& scanner() {
  static const gannet::Scanner opened = [] {
    auto result = gannet::Scanner::open();
    if (!result) {
      std::fprintf(stderr, "%s\n", result.error().message.c_str());
      std::exit(2);
    }
    return *std::move(result);
  }();
  return opened;
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const gannet::Verdict verdict = scanner().scan(bytes, {"anna@firm.example", ""});
  require(verdict.probability >= 0 && verdict.probability <= 1 && verdict.bytes == size);
  double points = verdict.bias;
  for (const gannet::Finding& finding : verdict.findings) {
    require(!finding.sign.empty() && finding.place.begin <= finding.place.end);
    require(finding.quote.size() <= 204 && gannet::utf8::is_valid(finding.quote));
    points += finding.points;
  }
  require(std::abs(1 / (1 + std::exp(-points)) - verdict.probability) < 1e-9);
  return 0;
}
