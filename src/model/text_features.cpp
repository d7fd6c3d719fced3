#include "model/text_features.h"

#include <algorithm>
#include <vector>

#include "base/bytes.h"
#include "base/utf8.h"

namespace gannet::model {
namespace {

constexpr std::size_t longest_word = 24;
constexpr std::size_t text_bytes = 12'000;  // what stands further down is seldom read, and costs as much

constexpr std::uint32_t start = 0x811C9DC5u;

std::uint32_t hash(std::uint32_t value, std::string_view text) {
  for (const char c : text) value = (value ^ static_cast<unsigned char>(is_digit(c) ? '0' : c)) * 0x01000193u;
  return value;
}

std::uint32_t bucket_of(std::uint32_t value) {
  value ^= value >> 16;
  value *= 0x7FEB352Du;
  value ^= value >> 15;
  return value & (bucket_count - 1);
}

/// The plain text without what a mailing list adds below.
std::string_view own_text(const facts::Facts& facts, const knowledge::Knowledge& knowledge) {
  constexpr std::size_t longest_footer = 900;
  const std::string_view end =
      std::string_view(facts.text).substr(facts.text.size() - std::min(facts.text.size(), longest_footer));
  const std::size_t footer = end.rfind("\n____________________");
  std::string_view text = facts.plain_text;
  if (footer == std::string_view::npos) return text;
  const std::string plain_footer = knowledge.plain(end.substr(footer));
  if (text.ends_with(plain_footer)) text.remove_suffix(plain_footer.size());
  return text;
}

/// Hashes of the words of the reader's addresses: local parts and labels of domains.
std::vector<std::uint32_t> own_words(const facts::Facts& facts, const knowledge::Knowledge& knowledge) {
  constexpr std::size_t most = 32;
  std::vector<std::uint32_t> words;
  const auto add = [&](const facts::Mailbox& box) {
    const std::string plain = knowledge.plain(box.address());
    for (std::string_view rest = plain; !rest.empty() && words.size() < most;)
      words.push_back(hash(start, next_field(rest, ' ')));
  };
  for (const facts::Mailbox& box : facts.reader.addresses) add(box);
  for (const facts::Mailbox& box : facts.reader.to) add(box);
  return words;
}

class Collector {
 public:
  Collector(TextFeatures& features, const std::vector<std::uint32_t>& left_out)
      : features_(features), left_out_(left_out), seen_(places, nothing) {}

  void read() {
    const std::string_view text = features_.text;
    std::uint32_t before = 0, before_begin = 0;
    for (std::size_t at = 0; at < text.size() && features_.all.size() < most_features;) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string_view word = text.substr(at, end - at);
      const std::uint32_t value = hash(start, word);
      if (word.size() >= 3 && is_unspaced(utf8::decode(word, 0).code_point)) {
        pairs(at, end);
        before = 0;
      } else if (word.size() < 2 || word.size() > longest_word || is_left_out(value)) {
        before = 0;
      } else {
        if (before != 0) add(hash(before * 31, word), before_begin, end);
        add(value, at, end);
        before = value;
        before_begin = static_cast<std::uint32_t>(at);
      }
      at = end + 1;
    }
  }

 private:
  static constexpr std::size_t places = 4096;  // more than twice `most_features`: a short search ends at an empty place
  static constexpr std::uint32_t nothing = ~0u;

  bool is_left_out(std::uint32_t word) const { return std::find(left_out_.begin(), left_out_.end(), word) != left_out_.end(); }

  /// Each bucket once, where it is first read.
  void add(std::uint32_t value, std::size_t begin, std::size_t end) {
    const std::uint32_t bucket = bucket_of(value);
    std::size_t place = bucket % places;
    for (; seen_[place] != nothing; place = (place + 1) % places) {
      if (seen_[place] == bucket) return;
    }
    if (features_.all.size() == most_features) return;
    seen_[place] = bucket;
    features_.all.push_back({bucket, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  void pairs(std::size_t begin, std::size_t end) {
    std::size_t last = begin;
    for (std::size_t at = begin; at < end;) {
      const std::size_t next = at + utf8::decode(features_.text, at).length;
      if (at != begin) add(hash(0x5BD1E995u, std::string_view(features_.text).substr(last, next - last)), last, next);
      last = at;
      at = next;
    }
  }

  TextFeatures& features_;
  const std::vector<std::uint32_t>& left_out_;
  std::vector<std::uint32_t> seen_;
};

}  // namespace

bool is_unspaced(char32_t c) {
  return c >= 0x2E80 && c <= 0xFFDC;
}

void text_features(const facts::Facts& facts, const knowledge::Knowledge& knowledge, TextFeatures& features) {
  features.all.clear();
  features.text = facts.plain_subject;
  features.text += ' ';
  features.text += utf8::prefix(own_text(facts, knowledge), text_bytes);
  if (!facts.plain_names.empty()) features.text.append(" ").append(facts.plain_names);
  Collector(features, own_words(facts, knowledge)).read();
}

}  // namespace gannet::model
