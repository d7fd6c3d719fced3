#include "knowledge/similar_letters.h"

#include <algorithm>
#include <utility>

#include "base/bytes.h"

namespace gannet::knowledge {
namespace {

constexpr int no_key = -1;

constexpr int key_of_letter(char c) {
  if (is_digit(c)) return c - '0';
  if (is_lower(c)) return 10 + (c - 'a');
  return no_key;
}

}  // namespace

std::string_view key_of(Way way) {
  constexpr std::string_view keys[] = {"looks",   "swapped", "neighbour", "changed", "added",
                                       "missing", "words",   "in-front",  "ending"};
  return keys[static_cast<std::size_t>(way)];
}

void SimilarLetters::add_alike(std::string_view seen, char taken_for) {
  if (seen.size() == 2) pairs_.push_back({seen[0], seen[1], taken_for});
  if (seen.size() == 1 && is_ascii(seen[0])) single_[static_cast<unsigned char>(seen[0])] = taken_for;
}

void SimilarLetters::add_keyboard(const std::vector<std::string_view>& rows) {
  const auto join = [&](char a, char b) {
    const int key_a = key_of_letter(a), key_b = key_of_letter(b);
    if (key_a == no_key || key_b == no_key) return;
    beside_[static_cast<std::size_t>(key_a)] |= std::uint64_t{1} << key_b;
    beside_[static_cast<std::size_t>(key_b)] |= std::uint64_t{1} << key_a;
  };
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t at = 0; at < rows[row].size(); ++at) {
      if (at + 1 < rows[row].size()) join(rows[row][at], rows[row][at + 1]);
      if (row == 0) continue;
      const std::string_view above = rows[row - 1];
      if (at < above.size()) join(rows[row][at], above[at]);
      if (at + 1 < above.size()) join(rows[row][at], above[at + 1]);
    }
  }
}

bool SimilarLetters::are_neighbours(char a, char b) const {
  const int key_a = key_of_letter(a), key_b = key_of_letter(b);
  return key_a != no_key && key_b != no_key && ((beside_[static_cast<std::size_t>(key_a)] >> key_b) & 1) != 0;
}

void SimilarLetters::skeleton(std::string_view label, std::string& out) const {
  for (std::size_t at = 0; at < label.size(); ++at) {
    const char c = to_lower(label[at]);
    if (at + 1 < label.size()) {
      const char next = to_lower(label[at + 1]);
      const auto pair =
          std::find_if(pairs_.begin(), pairs_.end(), [&](const Pair& p) { return p.first == c && p.second == next; });
      if (pair != pairs_.end()) {
        out.push_back(pair->one);
        ++at;
        continue;
      }
    }
    if (c == '-') continue;
    const char other = is_ascii(c) ? single_[static_cast<unsigned char>(c)] : '\0';
    out.push_back(other != '\0' ? other : c);
  }
}

std::string SimilarLetters::skeleton(std::string_view label) const {
  std::string out;
  out.reserve(label.size());
  skeleton(label, out);
  return out;
}

std::uint32_t letters_of(std::string_view text) {
  std::uint32_t mask = 0;
  for (const char c : text) mask |= 1u << (is_lower(c) ? c - 'a' : 26 + (c & 3));
  return mask;
}

std::optional<Way> one_edit(const SimilarLetters& letters, std::string_view name, std::string_view imitation) {
  std::string_view a = name, b = imitation;
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > 1) return std::nullopt;
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.empty() && b.size() == 1) return Way::added;
  if (b.empty() && a.size() == 1) return Way::missing;
  if (a.size() == 1 && b.size() == 1) return letters.are_neighbours(a[0], b[0]) ? Way::neighbour : Way::changed;
  if (a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0]) return Way::swapped;
  return std::nullopt;
}

std::optional<Way> likeness(const SimilarLetters& letters, const Written& name, const Written& imitation) {
  // The shorter a name, the more words are an edit away from it.
  constexpr std::size_t shortest_alike = 5, shortest_edited = 6, shortest_changed = 7;
  const std::size_t shorter = std::min(name.label.size(), imitation.label.size());
  if (shorter < shortest_alike || name.label == imitation.label) return std::nullopt;
  std::optional<Way> way = one_edit(letters, name.label, imitation.label);
  if (way == Way::swapped) return way;
  if (name.skeleton == imitation.skeleton) return Way::looks;
  if (!way) way = one_edit(letters, name.skeleton, imitation.skeleton);
  if (!way || way == Way::swapped) return way;
  return shorter >= (way == Way::changed ? shortest_changed : shortest_edited) ? way : std::nullopt;
}

}  // namespace gannet::knowledge
