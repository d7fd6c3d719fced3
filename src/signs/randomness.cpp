#include "signs/randomness.h"

#include <array>

#include "base/bytes.h"
#include "signs/letter_pairs.h"

namespace gannet::signs {
namespace {

constexpr std::size_t shortest = 7;  // shorter ones are initials and abbreviations

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

struct Shape {
  std::size_t letters = 0, digits = 0, vowels = 0;
  std::size_t turns = 0;       // changes between letters and digits
  std::size_t consonants = 0;  // longest run
  std::size_t pairs = 0, rare = 0;
};

Shape shape_of(std::string_view name) {
  Shape shape;
  char before = 0;
  std::size_t run = 0;
  for (const char raw : name) {
    const char c = to_lower(raw);
    const bool letter = is_lower(c), digit = is_digit(c);
    shape.letters += letter;
    shape.digits += digit;
    shape.vowels += letter && is_vowel(c);
    run = letter && !is_vowel(c) ? run + 1 : 0;
    shape.consonants = std::max(shape.consonants, run);
    if (letter && is_lower(before)) {
      ++shape.pairs;
      shape.rare += is_rare_pair(before, c);
    }
    shape.turns += (letter && is_digit(before)) || (digit && is_lower(before));
    before = c;
  }
  return shape;
}

/// Hexadecimal of a good length: a hash or a counter.
bool is_hexadecimal(std::string_view name, const Shape& shape) {
  return name.size() >= 10 && shape.digits >= 3 && shape.letters >= 2 &&
         std::all_of(name.begin(), name.end(), [](char c) { return hex_value(c) >= 0; });
}

}  // namespace

bool is_machine_made(std::string_view name) {
  if (name.size() < shortest) return false;
  const Shape shape = shape_of(name);
  if (shape.letters + shape.digits < shortest) return false;
  if (is_hexadecimal(name, shape)) return true;
  if (shape.turns >= 4) return true;  // "a1b2c3": a name has its number at one end
  if (shape.letters < shortest) return false;
  if (shape.consonants >= 6) return true;
  if (shape.rare >= 3 && shape.rare * 10 >= shape.pairs * 3) return true;
  return shape.vowels * 8 < shape.letters && shape.consonants >= 5;
}

}  // namespace gannet::signs
