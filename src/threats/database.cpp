#include "threats/database.h"

#include <algorithm>

#include "base/utf8.h"
#include "threats/catalogue.h"
#include "threats/evidence.h"
#include "threats/lures.h"

namespace gannet::threats {
namespace {

// How the two ways of recognising join: traits say what a message does, wordings how it says so.
constexpr double traits_share = 0.75;
constexpr double wording_share = 0.25;
constexpr double least_traits = 0.55;  // of an entry's traits must be present
constexpr double least_similarity = 0.5;
constexpr double about_equal = 0.1;  // a child whose similarity is that close to its parent's stands first
constexpr std::size_t opening_bytes = 400;

struct Prepared {
  Entry entry;
  std::vector<Wording> subjects, openings;
};

Prepared prepare(Entry entry) {
  Prepared prepared;
  for (const Lure& lure : entry.lures) {
    for (const std::string& text : lure.subjects) prepared.subjects.emplace_back(text);
    for (const std::string& text : lure.openings) prepared.openings.emplace_back(text);
  }
  prepared.entry = std::move(entry);
  return prepared;
}

double closest(const std::vector<Wording>& wordings, const Wording& text) {
  double best = 0;
  for (const Wording& wording : wordings) best = std::max(best, wording.within(text));
  return best;
}

}  // namespace

struct Database::Entries {
  std::vector<Prepared> all;
  Catalogue catalogue;  // who descends from whom
};

Database::Database(std::unique_ptr<Entries> entries) : entries_(std::move(entries)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

std::size_t Database::size() const {
  return entries_->all.size();
}

Result<Database> Database::load(const std::string& directory, const knowledge::Knowledge&) {
  auto catalogue = Catalogue::read(directory);
  if (!catalogue) return catalogue.error();
  auto entries = std::make_unique<Entries>();
  for (const Entry& entry : catalogue->entries) {
    if (entry.status != "retired") entries->all.push_back(prepare(entry));
  }
  entries->catalogue = *std::move(catalogue);
  return Database(std::move(entries));
}

namespace {

/// Best first, then each child right before the first of its ancestors that is hardly better.
void put_in_order(std::vector<Match>& matches, const Catalogue& catalogue) {
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.similarity > b.similarity; });
  for (std::size_t child = 1; child < matches.size(); ++child) {
    for (std::size_t at = 0; at < child; ++at) {
      if (matches[at].similarity - matches[child].similarity > about_equal) continue;
      if (!catalogue.descends(matches[child].threat, matches[at].threat)) continue;
      const auto first = matches.begin() + static_cast<std::ptrdiff_t>(at);
      const auto last = matches.begin() + static_cast<std::ptrdiff_t>(child);
      std::rotate(first, last, last + 1);
      break;
    }
  }
}

}  // namespace

std::vector<Match> Database::match(const facts::Facts& facts, std::span<const Finding> findings,
                                   const knowledge::Knowledge& knowledge) const {
  const Evidence evidence(facts, findings, knowledge);
  const Wording subject(facts.subject);
  const Wording opening(utf8::prefix(facts.text, opening_bytes));
  std::vector<Match> matches;
  for (const Prepared& known : entries_->all) {
    const Entry& entry = known.entry;
    std::vector<MatchedTrait> traits;
    std::size_t present = 0;
    bool possible = true;
    for (const Trait& trait : entry.traits) {
      const bool holds = evidence.holds(trait.condition);
      if (trait.key && !holds) {
        possible = false;
        break;
      }
      present += holds;
      traits.push_back({trait.sentence, holds});
    }
    const double share = static_cast<double>(present) / static_cast<double>(entry.traits.size());
    if (!possible || share < least_traits) continue;
    const double wording = std::max(closest(known.subjects, subject), closest(known.openings, opening));
    const double similarity = traits_share * share + wording_share * wording;
    if (similarity < least_similarity) continue;
    matches.push_back({entry.id, entry.name, entry.category, similarity, std::move(traits)});
  }
  put_in_order(matches, entries_->catalogue);
  if (matches.size() > most_matches) matches.resize(most_matches);
  return matches;
}

}  // namespace gannet::threats
