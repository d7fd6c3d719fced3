// Which letters of host names are taken for which, by the eye and by the finger: knowledge/letters.toml.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gannet::knowledge {

/// How a host name imitates another.
enum class Way : std::uint8_t {
  looks,      // its letters look like the other's: "paypa1", "rnicrosoft"
  swapped,    // two neighbours changed places: "payapl"
  neighbour,  // a letter is the one beside it on a keyboard: "paypsl"
  changed,    // one letter is another
  added,      // one letter too many
  missing,    // one letter too few
  words,      // words stand around the name: "paypal-secure-login"
  in_front,   // the other's whole domain or name stands in front of a foreign one: "paypal.com.verify.example"
  ending,     // the same name under another ending
};

/// "looks", "swapped" ...: stable, for reports.
std::string_view key_of(Way way);

/// Immutable, thread-safe.
class SimilarLetters {
 public:
  /// `seen`: one or two characters; `taken_for`: one. Lower-case ASCII letters and digits.
  void add_alike(std::string_view seen, char taken_for);
  /// Rows of keys from top to bottom, each half a key to the right of the one above.
  void add_keyboard(const std::vector<std::string_view>& rows);

  /// The form in which names that look alike are equal: "paypa1" and "paypal", "rnicrosoft" and "microsoft"; hyphens are left
  /// out. ASCII in and out; appends to `out`.
  void skeleton(std::string_view label, std::string& out) const;
  std::string skeleton(std::string_view label) const;

  bool are_neighbours(char a, char b) const;

 private:
  struct Pair {
    char first, second, one;
  };
  std::array<char, 128> single_{};          // 0: stands for itself
  std::vector<Pair> pairs_;                 // a handful
  std::array<std::uint64_t, 36> beside_{};  // by key, a bit for each key: 0 to 9, a to z
};

/// Which letters a text has, as bits.
std::uint32_t letters_of(std::string_view text);
/// One edit changes at most two of those bits. (No popcount: a call where the processor is not known to have one.)
constexpr bool may_be_one_edit(std::uint32_t letters_a, std::uint32_t letters_b) {
  std::uint32_t differing = letters_a ^ letters_b;
  differing &= differing - 1;
  return (differing & (differing - 1)) == 0;
}

/// The one insertion, deletion, substitution or swap of neighbours that leads from `name` to `imitation`; nothing when they are
/// equal or further apart.
std::optional<Way> one_edit(const SimilarLetters& letters, std::string_view name, std::string_view imitation);

/// A name and its skeleton.
struct Written {
  std::string_view label, skeleton;
};
/// How `imitation` is made to look like `name`; nothing when it is not, is the same, or both are so short that it is chance.
std::optional<Way> likeness(const SimilarLetters& letters, const Written& name, const Written& imitation);

}  // namespace gannet::knowledge
