#include "publish/search.h"

#include <algorithm>

#include "base/bytes.h"

namespace gannet::publish {
namespace {

using threats::Entry;

constexpr double exact = 1.0, beginning = 0.8, slip = 0.5;
constexpr std::size_t shortest_with_slip = 4;  // one letter of three may be another word
constexpr std::size_t shortest_beginning = 3;

/// How well `word` names `other`, 0 to 1; both folded.
double closeness(std::string_view word, std::string_view other) {
  if (word == other) return exact;
  if (word.size() >= shortest_beginning && other.starts_with(word)) return beginning;
  if (word.size() >= shortest_with_slip && one_slip_apart(word, other)) return slip;
  return 0;
}

/// An entry's words, with what finding one there is worth.
class Words {
 public:
  Words(const Entry& entry, const knowledge::Knowledge& knowledge) : knowledge_(knowledge) {
    add(4, entry.name);
    add(4, entry.id);
    for (const std::string& alias : entry.aliases) add(4, alias);
    for (const threats::Trait& trait : entry.traits) add_brands(trait.condition);
    add(3, entry.category);
    add(2, entry.claimed_sender);
    for (const std::string& target : entry.targets) add(2, target);
    for (const std::string& data : entry.data_sought) add(2, data);
    for (const threats::Lure& lure : entry.lures) {
      for (const std::string& subject : lure.subjects) add(2, subject);
      for (const std::string& opening : lure.openings) add(1, opening);
    }
    add(1, entry.goal);
    add(1, entry.attack_type);
  }

  double worth(std::string_view word) const {
    double best = 0;
    for (const Item& item : all_) best = std::max(best, item.weight * closeness(word, item.word));
    return best;
  }

 private:
  struct Item {
    std::string word;
    double weight;
  };

  void add(double weight, std::string_view text) {
    const std::string plain = knowledge_.plain(text);
    for (std::string_view rest = plain; !rest.empty();) all_.push_back({std::string(next_field(rest, ' ')), weight});
  }

  void add_brands(const threats::Condition& condition) {
    for (const auto* const list : {&condition.any, &condition.all}) {
      for (const threats::Atom& atom : *list) {
        if (atom.kind != threats::Atom::Kind::claims) continue;
        const knowledge::Organisation* const brand = knowledge_.organisation(atom.name);
        if (brand != nullptr) add(3, brand->name);
      }
    }
  }

  const knowledge::Knowledge& knowledge_;
  std::vector<Item> all_;
};

/// 0 when one of the words is not found.
double score_of(const Words& words, const std::vector<std::string>& wanted) {
  double sum = 0;
  for (const std::string& word : wanted) {
    const double worth = words.worth(word);
    if (worth <= 0) return 0;
    sum += worth;
  }
  return sum;
}

}  // namespace

bool one_slip_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t at = 0;
  while (at < a.size() && a[at] == b[at]) ++at;
  if (a.size() < b.size()) return a.substr(at) == b.substr(at + 1);
  if (at >= a.size()) return true;
  if (a.substr(at + 1) == b.substr(at + 1)) return true;
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

std::vector<Found> search(const threats::Catalogue& catalogue, const Query& query, const knowledge::Knowledge& knowledge) {
  std::vector<std::string> wanted;
  for (const std::string& word : query.words) {
    const std::string plain = knowledge.plain(word);
    for (std::string_view rest = plain; !rest.empty();) wanted.emplace_back(next_field(rest, ' '));
  }
  std::vector<Found> found;
  for (const Entry& entry : catalogue.entries) {
    if (!query.language.empty() &&
        std::find(entry.languages.begin(), entry.languages.end(), query.language) == entry.languages.end())
      continue;
    const double score = wanted.empty() ? 1 : score_of(Words(entry, knowledge), wanted);
    if (score > 0) found.push_back({&entry, score});
  }
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.score > b.score; });
  return found;
}

}  // namespace gannet::publish
