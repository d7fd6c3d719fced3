// What each character becomes in normalised text: two tables by code point, in the form in which the compiled file holds them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gannet::knowledge {

/// Chinese, Japanese, Thai and other scripts that put no space between words; from U+FF66 on the half-width katakana.
constexpr bool is_written_without_spaces(char32_t c) {
  return (c >= 0x0E00 && c < 0x1100) || (c >= 0x1780 && c < 0x1800) || (c >= 0x2E80 && c < 0xAC00) ||
         (c >= 0xF900 && c < 0xFB00) || (c >= 0xFF66 && c < 0xFFA0) || c >= 0x20000;
}

/// Two-level tables over the code points below `limit`. A view; the bytes belong to the file.
class Letters {
 public:
  static constexpr char32_t limit = 0x20000;
  static constexpr std::uint32_t page_size = 256, page_count = limit / page_size;

  // Values of fold(). Any other value is the UTF-8 form of what the character becomes, up to four bytes, the first one lowest.
  static constexpr std::uint32_t keep = 0;
  static constexpr std::uint32_t drop = 0xFFFFFFFE;       // zero-width, bidi, combining accents, apostrophes
  static constexpr std::uint32_t separator = 0xFFFFFFFF;  // everything that is no letter or digit

  Letters() = default;
  /// False when the bytes are no such tables.
  bool open(std::string_view folds, std::string_view look_alikes);

  std::uint32_t fold(char32_t code_point) const {
    if (code_point >= limit) return keep;
    return fold_pages_[fold_index_[code_point / page_size] * page_size + code_point % page_size];
  }
  /// The Latin letter (lower case) that a letter of another script looks like, or 0.
  char look_alike(char32_t code_point) const {
    if (code_point >= limit) return 0;
    return alike_pages_[alike_index_[code_point / page_size] * page_size + code_point % page_size];
  }

 private:
  const std::uint16_t* fold_index_ = nullptr;
  const std::uint32_t* fold_pages_ = nullptr;
  const std::uint16_t* alike_index_ = nullptr;
  const char* alike_pages_ = nullptr;
};

/// The tables from Unicode's data (ICU): NFKC, case folding, base letters without accents; UTS 39 for the look-alikes.
struct LetterTables {
  std::string folds, look_alikes;
};
LetterTables build_letter_tables();

}  // namespace gannet::knowledge
