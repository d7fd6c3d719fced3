#include "threats/duplicates.h"

#include <algorithm>

namespace gannet::threats {
namespace {

double likeness(const minhash::Signature& signature, const std::uint16_t (&sample)[minhash::signature_size]) {
  std::size_t equal = 0;
  for (std::size_t i = 0; i < minhash::signature_size; ++i) {
    equal += static_cast<std::uint16_t>(signature[i]) == sample[i] ? 1u : 0u;
  }
  return static_cast<double>(equal) / minhash::signature_size;
}

Resemblance& of(std::vector<Resemblance>& all, std::uint32_t entry) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Resemblance& r) { return r.entry == entry; });
  if (found != all.end()) return *found;
  all.push_back({entry, 0, 0});
  return all.back();
}

/// Calls use(sample) for the samples that share a band, some of them more than once.
template <typename Use>
void each_candidate(std::span<const BandRecord> bands, const minhash::Signature& signature, Use use) {
  constexpr std::size_t most = 64;  // of one band: a crowd of like samples needs no more
  const std::size_t size = bands.size() / minhash::bands;
  for (std::size_t band = 0; band < minhash::bands; ++band) {
    const auto part = bands.subspan(band * size, size);
    const std::uint32_t key = short_band_key(signature, band);
    auto item = std::lower_bound(part.begin(), part.end(), key,
                                 [](const BandRecord& record, std::uint32_t k) { return record.key < k; });
    for (std::size_t count = 0; item != part.end() && item->key == key && count < most; ++item, ++count) use(item->sample);
  }
}

}  // namespace

std::vector<Resemblance> resembling(const Index& index, const Signatures& signatures) {
  std::vector<Resemblance> all;
  if (signatures.text) {
    each_candidate(index.text_bands, *signatures.text, [&](std::uint32_t place) {
      const SampleRecord& sample = index.samples[place];
      const double like = likeness(*signatures.text, sample.text);
      if (like < alike_text) return;
      Resemblance& resemblance = of(all, sample.entry);
      resemblance.text = std::max(resemblance.text, like);
    });
  }
  if (signatures.structure) {
    each_candidate(index.structure_bands, *signatures.structure, [&](std::uint32_t place) {
      const SampleRecord& sample = index.samples[place];
      const double like = likeness(*signatures.structure, sample.structure);
      if (like < alike_structure) return;
      Resemblance& resemblance = of(all, sample.entry);
      resemblance.structure = std::max(resemblance.structure, like);
    });
  }
  std::sort(all.begin(), all.end(), [](const Resemblance& a, const Resemblance& b) { return a.entry < b.entry; });
  return all;
}

}  // namespace gannet::threats
