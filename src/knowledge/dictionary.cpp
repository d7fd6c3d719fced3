#include "knowledge/dictionary.h"

#include <algorithm>

namespace gannet::knowledge {
namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";

std::uint32_t run_at(std::string_view word, std::size_t at) {
  std::uint32_t code = 0;
  for (std::size_t i = 0; i < LetterRuns::run; ++i) code = code << 5 | (static_cast<unsigned char>(word[at + i]) & 31u);
  return code;
}

/// The words beside one; each is looked up only when all runs of letters around the change occur in the language.
class Neighbours {
 public:
  Neighbours(const WordFilter& filter, const LetterRuns& runs, std::string_view word)
      : filter_(filter), runs_(runs), word_(word) {}

  bool any() { return swapped() || shortened() || replaced() || lengthened(); }

 private:
  bool is_word(std::size_t first, std::size_t last) const {
    return runs_.may_hold(buffer_, first, last) && filter_.contains(buffer_);
  }

  bool swapped() {
    buffer_ = word_;
    for (std::size_t i = 1; i + 1 < word_.size(); ++i) {
      std::swap(buffer_[i], buffer_[i + 1]);
      if (word_[i] != word_[i + 1] && is_word(i, i + 2)) return true;
      std::swap(buffer_[i], buffer_[i + 1]);
    }
    return false;
  }
  bool shortened() {
    for (std::size_t i = 1; i < word_.size(); ++i) {
      buffer_.assign(word_.substr(0, i)).append(word_.substr(i + 1));
      if (is_word(i - 1, i + 1)) return true;
    }
    return false;
  }
  bool replaced() {
    buffer_ = word_;
    for (std::size_t i = 1; i < word_.size(); ++i) {
      if (any_letter_at(i, word_[i])) return true;
      buffer_[i] = word_[i];
    }
    return false;
  }
  bool lengthened() {
    for (std::size_t i = 1; i <= word_.size(); ++i) {
      buffer_.assign(word_.substr(0, i)).append("a").append(word_.substr(i));
      if (any_letter_at(i, '\0')) return true;
    }
    return false;
  }
  bool any_letter_at(std::size_t at, char but) {
    return std::any_of(letters.begin(), letters.end(), [&](char letter) {
      buffer_[at] = letter;
      return letter != but && is_word(at, at + 1);
    });
  }

  const WordFilter& filter_;
  const LetterRuns& runs_;
  std::string_view word_;
  std::string buffer_;
};

}  // namespace

bool LetterRuns::may_hold(std::string_view word, std::size_t first, std::size_t last) const {
  if (bits_ == nullptr || word.size() < run) return true;
  const std::size_t end = std::min(last, word.size() - run + 1);
  for (std::size_t at = first < run ? 0 : first - run + 1; at < end; ++at) {
    const std::uint32_t code = run_at(word, at);
    if ((static_cast<unsigned char>(bits_[code / 8]) >> (code % 8) & 1u) == 0) return false;
  }
  return true;
}

void LetterRuns::add(std::string_view word, std::string& bits) {
  for (std::size_t at = 0; at + run <= word.size(); ++at) {
    const std::uint32_t code = run_at(word, at);
    bits[code / 8] = static_cast<char>(static_cast<unsigned char>(bits[code / 8]) | 1u << (code % 8));
  }
}

bool Dictionary::has_neighbour(std::string_view word) const {
  return Neighbours(filter_, runs_, word).any();
}

}  // namespace gannet::knowledge
