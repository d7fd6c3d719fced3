// What was learned here, as it lies in a file. No text and no address: sums of hashed words, and a journal of who reported
// what.
//
// Each reporter has a model of his own, and models meet only when a message is scored. So what one reporter taught can be
// bounded, and taken away again as if it had never been there.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/siphash.h"
#include "gannet/result.h"

namespace gannet::model {

enum class Taught : std::uint8_t { danger, unwanted, clear };

constexpr double overlay_unit =
    1.0 / (1 << 20);  // sums are whole numbers of it, so that what was added can be taken back exactly

/// Bounds. A reporter who is at his own bound does not keep others from teaching.
constexpr std::size_t most_reporters = 256;
constexpr std::size_t most_reports = 50'000;         // 8 MB of journal
constexpr std::size_t most_reports_of_one = 2'000;   // the sums stay within 32 bits
constexpr std::size_t most_words_of_one = 1u << 16;  // 1 MB

/// The constants of a reporter's two models: how much of what he reports is of one kind, whatever its words.
struct Reporter {
  std::uint64_t name = 0;  // salted hash
  std::int32_t danger = 0, unwanted = 0;
};

/// A line of the journal.
struct Report {
  std::array<std::uint16_t, 64> campaign{};  // MinHash of its words; 16 bits a place tell places apart well enough
  std::uint64_t words = 0;                   // hash of the very words, to know a message again that was reported by mistake
  std::int32_t danger = 0, unwanted = 0;     // what was added to the sum of each of its words
  std::uint32_t reporter = 0;
  Taught taught = Taught::danger;
  std::array<std::uint8_t, 3> spare{};
};

/// What one reporter's reports say of one bucket of words.
struct LearnedWord {
  std::uint32_t bucket = 0;
  std::uint16_t reporter = 0;
  std::uint16_t reports = 0;  // in how many of his reports it stands
  std::int32_t danger = 0, unwanted = 0;
};

struct OverlayData {
  SipKey salt{};
  std::vector<Reporter> reporters;
  std::vector<Report> reports;     // as they came
  std::vector<LearnedWord> words;  // by bucket, then by reporter; no two alike
};

/// An empty overlay with a salt of its own.
OverlayData new_overlay();

/// A name, so that it cannot be read from the file. Somebody who has the file can still try names.
std::uint64_t hash_of_name(const OverlayData& overlay, std::string_view name);

std::string encoded(const OverlayData& overlay);
/// `path` is named by the error, which says that the file is damaged and what to do.
Result<OverlayData> decoded(std::string_view bytes, const std::string& path);

}  // namespace gannet::model
