// The tables of letters.h from Unicode's own data. Runs when knowledge is compiled, never when mail is read.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <array>
#include <map>
#include <memory>
#include <stdexcept>
#include <vector>

#include "base/bytes.h"
#include "base/utf8.h"
#include "knowledge/letters.h"

namespace gannet::knowledge {
namespace {

struct Plain {
  char32_t letter;
  std::string_view plain;
};

// Latin letters that Unicode does not decompose, as people write them without the sign on the key.
constexpr std::array<Plain, 16> plain_letters = {{{U'ß', "ss"},
                                                  {U'ł', "l"},
                                                  {U'ø', "o"},
                                                  {U'đ', "d"},
                                                  {U'ð', "d"},
                                                  {U'þ', "th"},
                                                  {U'æ', "ae"},
                                                  {U'œ', "oe"},
                                                  {U'ı', "i"},
                                                  {U'ħ', "h"},
                                                  {U'ŋ', "n"},
                                                  {U'ŧ', "t"},
                                                  {U'ĸ', "k"},
                                                  {U'ɑ', "a"},
                                                  {U'ɡ', "g"},
                                                  {U'ſ', "s"}}};

// Letters that pass for Latin ones in running text although UTS 39 keeps them apart (small capitals, rounder forms).
constexpr std::array<Plain, 22> more_look_alikes = {
    {{U'в', "b"}, {U'к', "k"}, {U'м', "m"}, {U'н', "h"}, {U'т', "t"}, {U'ь', "b"}, {U'г', "r"}, {U'п', "n"},
     {U'и', "u"}, {U'я', "r"}, {U'ё', "e"}, {U'й', "u"}, {U'ї', "i"}, {U'α', "a"}, {U'ε', "e"}, {U'η', "n"},
     {U'κ', "k"}, {U'τ', "t"}, {U'χ', "x"}, {U'ω', "w"}, {U'β', "b"}, {U'μ', "u"}}};

/// The functions of ICU that are needed, opened once.
class Unicode {
 public:
  Unicode() {
    UErrorCode status = U_ZERO_ERROR;
    casefold_ = icu::Normalizer2::getNFKCCasefoldInstance(status);
    decompose_ = icu::Normalizer2::getNFDInstance(status);
    compose_ = icu::Normalizer2::getNFCInstance(status);
    spoof_.reset(uspoof_open(&status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU's own data is missing; install the package libicu72");
  }

  /// Lower case, narrow, without accents: "É" is "e", "ﬁ" is "fi".
  icu::UnicodeString folded(UChar32 c) const {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString parts = decompose_->normalize(casefold_->normalize(icu::UnicodeString(c), status), status);
    icu::UnicodeString bare;
    for (int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
      const UChar32 part = parts.char32At(at);
      if (is_accent(part)) continue;
      bool found = false;
      for (const Plain& entry : plain_letters) {
        if (static_cast<UChar32>(entry.letter) != part) continue;
        bare.append(
            icu::UnicodeString::fromUTF8(icu::StringPiece(entry.plain.data(), static_cast<int32_t>(entry.plain.size()))));
        found = true;
      }
      if (!found) bare.append(part);
    }
    return compose_->normalize(bare, status);
  }

  /// The accents of Latin, Greek and Cyrillic; the vowel signs of other scripts are letters to us.
  static bool is_accent(UChar32 c) {
    if (u_charType(c) != U_NON_SPACING_MARK && u_charType(c) != U_ENCLOSING_MARK) return false;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    return script == USCRIPT_INHERITED || script == USCRIPT_COMMON || script == USCRIPT_CYRILLIC;
  }

  char skeleton_letter(UChar32 c) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString skeleton;
    uspoof_getSkeletonUnicodeString(spoof_.get(), 0, icu::UnicodeString(c), skeleton, &status);
    if (U_FAILURE(status) || skeleton.length() != 1 || skeleton[0] >= 0x80) return 0;
    const char letter = static_cast<char>(skeleton[0]);
    return is_alpha(letter) ? to_lower(letter) : '\0';
  }

 private:
  struct Close {
    void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
  };
  const icu::Normalizer2* casefold_ = nullptr;
  const icu::Normalizer2* decompose_ = nullptr;
  const icu::Normalizer2* compose_ = nullptr;
  std::unique_ptr<USpoofChecker, Close> spoof_;
};

bool is_apostrophe(UChar32 c) {
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x02BC || c == 0xFF07 || c == 0x00B4 || c == '`';
}

bool is_word_character(UChar32 c) {
  return u_isalnum(c) || (U_GET_GC_MASK(c) & (U_GC_M_MASK | U_GC_NL_MASK)) != 0;
}

std::uint32_t fold_of(const Unicode& unicode, UChar32 c) {
  if (is_apostrophe(c) || Unicode::is_accent(c) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) {
    return Letters::drop;
  }
  const icu::UnicodeString folded = unicode.folded(c);
  if (folded.isEmpty() && u_isalnum(c)) return Letters::drop;  // the voicing marks of half-width katakana are accents too
  // Marks such as (c) or TM read as letters in NFKC but are punctuation to a reader; squared and circled letters are letters.
  if (c == 0x2122 || c == 0x2120 || folded.isEmpty()) return Letters::separator;
  for (int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    if (!is_word_character(folded.char32At(at))) return Letters::separator;
  }
  if (folded.length() == (c > 0xFFFF ? 2 : 1) && folded.char32At(0) == c && c >= 0x80) return Letters::keep;
  std::string bytes;
  folded.toUTF8String(bytes);
  if (bytes.size() > 4) return Letters::keep;
  std::uint32_t packed = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) packed |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  return packed;
}

char look_alike_of(const Unicode& unicode, UChar32 c) {
  if (c < 0x80 || !u_isalpha(c)) return 0;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  if (script == USCRIPT_LATIN || script == USCRIPT_COMMON || script == USCRIPT_INHERITED) return 0;
  if (const char letter = unicode.skeleton_letter(c)) return letter;
  for (const Plain& entry : more_look_alikes) {
    if (static_cast<UChar32>(entry.letter) == u_tolower(c)) return entry.plain.front();
  }
  return 0;
}

/// Pages that are alike are stored once.
template <typename Cell, typename Value>
std::string two_level(const Value& value_of) {
  std::vector<std::uint16_t> index;
  std::map<std::vector<Cell>, std::uint16_t> known;
  std::vector<Cell> pages;
  for (std::uint32_t page = 0; page < Letters::page_count; ++page) {
    std::vector<Cell> cells;
    for (std::uint32_t i = 0; i < Letters::page_size; ++i) {
      cells.push_back(value_of(static_cast<UChar32>(page * Letters::page_size + i)));
    }
    const auto [entry, is_new] = known.emplace(cells, static_cast<std::uint16_t>(known.size()));
    if (is_new) pages.insert(pages.end(), cells.begin(), cells.end());
    index.push_back(entry->second);
  }
  std::string bytes(reinterpret_cast<const char*>(index.data()), index.size() * sizeof(std::uint16_t));
  bytes.append(reinterpret_cast<const char*>(pages.data()), pages.size() * sizeof(Cell));
  return bytes;
}

}  // namespace

LetterTables build_letter_tables() {
  const Unicode unicode;
  return {two_level<std::uint32_t>([&](UChar32 c) { return fold_of(unicode, c); }),
          two_level<char>([&](UChar32 c) { return look_alike_of(unicode, c); })};
}

}  // namespace gannet::knowledge
