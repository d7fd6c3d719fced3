#include "model/overlay_data.h"

#include <algorithm>
#include <cstring>
#include <random>
#include <type_traits>

#include "base/minhash.h"
#include "model/text_features.h"

namespace gannet::model {
namespace {

constexpr std::array<char, 8> magic = {'G', 'A', 'N', 'N', 'E', 'T', 'L', '1'};

struct Header {
  std::array<char, 8> magic;
  std::uint64_t checksum;  // of all that follows
  SipKey salt;
  std::uint64_t reporters, reports, words;
};
static_assert(sizeof(Header) == 56 && sizeof(Reporter) == 16 && sizeof(Report) == 152 && sizeof(LearnedWord) == 16);
static_assert(std::has_unique_object_representations_v<Report> && std::has_unique_object_representations_v<LearnedWord>);

constexpr std::size_t before_checksum = offsetof(Header, salt);

/// Finds damage, not malice: whoever can write the file can write what he likes, within the bounds.
std::uint64_t checksum_of(std::string_view bytes) {
  return siphash(bytes, {0, 0});
}

template <typename T>
void append(std::string& bytes, const std::vector<T>& rows) {
  if (!rows.empty()) bytes.append(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(T));
}

template <typename T>
void take(std::string_view& bytes, std::vector<T>& rows, std::uint64_t count) {
  rows.resize(count);
  if (count == 0) return;
  std::memcpy(rows.data(), bytes.data(), count * sizeof(T));
  bytes.remove_prefix(count * sizeof(T));
}

/// The counts, within their bounds, are those of a file of this size.
bool fits(const Header& header, std::size_t size) {
  return header.reporters <= most_reporters && header.reports <= most_reports &&
         header.words <= most_reporters * most_words_of_one &&
         size == sizeof(Header) + header.reporters * sizeof(Reporter) + header.reports * sizeof(Report) +
                     header.words * sizeof(LearnedWord);
}

bool is_sound(const OverlayData& overlay) {
  const std::size_t reporters = overlay.reporters.size();
  const bool sound_reports = std::all_of(overlay.reports.begin(), overlay.reports.end(),
                                         [&](const Report& r) { return r.reporter < reporters && r.taught <= Taught::clear; });
  const bool sound_words = std::all_of(overlay.words.begin(), overlay.words.end(), [&](const LearnedWord& w) {
    return w.bucket < bucket_count && w.reporter < reporters && w.reports > 0 && w.reports <= most_reports_of_one;
  });
  const bool in_order =
      std::adjacent_find(overlay.words.begin(), overlay.words.end(), [](const LearnedWord& a, const LearnedWord& b) {
        return a.bucket != b.bucket ? a.bucket > b.bucket : a.reporter >= b.reporter;
      }) == overlay.words.end();
  return sound_reports && sound_words && in_order;
}

}  // namespace

OverlayData new_overlay() {
  std::random_device random;
  OverlayData overlay;
  for (std::uint64_t& half : overlay.salt) half = static_cast<std::uint64_t>(random()) << 32 | random();
  return overlay;
}

std::uint64_t hash_of_name(const OverlayData& overlay, std::string_view name) {
  return siphash(name, overlay.salt);
}

std::string encoded(const OverlayData& overlay) {
  Header header{magic, 0, overlay.salt, overlay.reporters.size(), overlay.reports.size(), overlay.words.size()};
  std::string bytes(reinterpret_cast<const char*>(&header), sizeof(header));
  append(bytes, overlay.reporters);
  append(bytes, overlay.reports);
  append(bytes, overlay.words);
  header.checksum = checksum_of(std::string_view(bytes).substr(before_checksum));
  std::memcpy(bytes.data(), &header, sizeof(header));
  return bytes;
}

Result<OverlayData> decoded(std::string_view bytes, const std::string& path) {
  const Error damaged{path +
                      ": what was learned here is damaged, or of another version of Gannet; put back a copy of the file, or " +
                      "start anew with \"gannet learn --forget\""};
  Header header{};
  if (bytes.size() < sizeof(header)) return damaged;
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.magic != magic || !fits(header, bytes.size()) || header.checksum != checksum_of(bytes.substr(before_checksum)))
    return damaged;
  OverlayData overlay;
  overlay.salt = header.salt;
  bytes.remove_prefix(sizeof(header));
  take(bytes, overlay.reporters, header.reporters);
  take(bytes, overlay.reports, header.reports);
  take(bytes, overlay.words, header.words);
  if (!is_sound(overlay)) return damaged;
  return overlay;
}

}  // namespace gannet::model
