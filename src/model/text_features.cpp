#include "model/text_features.h"

#include <algorithm>
#include <set>

#include "base/bytes.h"
#include "base/utf8.h"

namespace gannet::model {
namespace {

constexpr std::size_t longest_word = 24;
constexpr std::size_t text_bytes = 12'000;  // what stands further down is seldom read, and costs as much

/// Characters that are written without spaces between words.
bool is_unspaced(char32_t c) {
  return c >= 0x2E80 && c <= 0xFFDC;
}

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

std::string_view own_text(std::string_view text) {
  const std::size_t footer = text.rfind("\n____________________");
  return footer == std::string_view::npos || footer + 900 < text.size() ? text : text.substr(0, footer);
}

/// Words of the reader's addresses: local parts and labels of domains.
std::set<std::string, std::less<>> own_words(const facts::Facts& facts, const knowledge::Knowledge& knowledge) {
  std::set<std::string, std::less<>> words;
  const auto add = [&](const facts::Mailbox& box) {
    const std::string plain = knowledge.plain(box.address());
    for (std::string_view rest = plain; !rest.empty();) words.emplace(next_field(rest, ' '));
  };
  for (const facts::Mailbox& box : facts.reader.addresses) add(box);
  for (const facts::Mailbox& box : facts.reader.to) add(box);
  return words;
}

class Collector {
 public:
  Collector(TextFeatures& features, const std::set<std::string, std::less<>>& left_out)
      : features_(features), left_out_(left_out) {}

  void read() {
    const std::string_view text = features_.text;
    std::uint32_t before = 0, before_begin = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string_view word = text.substr(at, end - at);
      if (!word.empty() && word.size() >= 3 && is_unspaced(utf8::decode(word, 0).code_point)) {
        pairs(at, end);
        before = 0;
      } else if (word.size() < 2 || word.size() > longest_word || left_out_.contains(word)) {
        before = 0;
      } else {
        const std::uint32_t value = hash(0x811C9DC5u, word);
        add(value, at, end);
        if (before != 0) add(hash(before * 31, word), before_begin, end);
        before = value;
        before_begin = static_cast<std::uint32_t>(at);
      }
      at = end + 1;
    }
    keep_first_of_each();
  }

 private:
  void add(std::uint32_t value, std::size_t begin, std::size_t end) {
    features_.all.push_back({bucket_of(value), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
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

  void keep_first_of_each() {
    auto& all = features_.all;
    std::stable_sort(all.begin(), all.end(), [](const TextFeature& a, const TextFeature& b) { return a.bucket < b.bucket; });
    all.erase(
        std::unique(all.begin(), all.end(), [](const TextFeature& a, const TextFeature& b) { return a.bucket == b.bucket; }),
        all.end());
    std::sort(all.begin(), all.end(), [](const TextFeature& a, const TextFeature& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    if (all.size() > most_features) all.resize(most_features);
  }

  TextFeatures& features_;
  const std::set<std::string, std::less<>>& left_out_;
};

}  // namespace

void text_features(const facts::Facts& facts, const knowledge::Knowledge& knowledge, TextFeatures& features) {
  features.all.clear();
  const std::string_view body = utf8::prefix(own_text(facts.text), text_bytes);
  features.text = knowledge.plain(facts.subject);
  features.text += ' ';
  features.text += knowledge.plain(body);
  Collector(features, own_words(facts, knowledge)).read();
}

}  // namespace gannet::model
