#include "threats/catalogue.h"

#include <algorithm>
#include <filesystem>

namespace gannet::threats {
namespace {

constexpr std::size_t least_traits = 3;

/// Joins each entry once, parents first.
class Joining {
 public:
  explicit Joining(Catalogue& catalogue) : catalogue_(catalogue), states_(catalogue.entries.size(), State::waiting) {}

  /// The first mistake, or an empty text.
  std::string run() {
    for (std::size_t i = 0; i < states_.size(); ++i) {
      if (std::string problem = join(i); !problem.empty()) return problem;
    }
    return {};
  }

 private:
  enum class State : std::uint8_t { waiting, at_it, done };

  /// Goes up to the first ancestor that is done, then down again: chains are as long as a database is large, the stack is not.
  std::string join(std::size_t start) {
    std::vector<std::size_t> chain;
    for (std::size_t at = start; states_[at] != State::done;) {
      const Entry& entry = catalogue_.entries[at];
      if (states_[at] == State::at_it) {
        return entry.place_of("parent") + ": the parents of " + entry.id + " go in a circle; one of them must have none";
      }
      states_[at] = State::at_it;
      chain.push_back(at);
      if (entry.parent.empty()) break;
      const Entry* const parent = catalogue_.find(entry.parent);
      if (parent == nullptr) {
        return entry.place_of("parent") + ": there is no entry “" + entry.parent + "”; name the folder of one that exists";
      }
      at = static_cast<std::size_t>(parent - catalogue_.entries.data());
    }
    for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
      if (std::string problem = inherit(catalogue_.entries[*at]); !problem.empty()) return problem;
      states_[*at] = State::done;
    }
    return {};
  }

  std::string inherit(Entry& entry) const {
    const Entry* const parent = entry.parent.empty() ? nullptr : catalogue_.find(entry.parent);
    std::vector<Trait> joined = parent == nullptr ? std::vector<Trait>{} : parent->traits;
    for (const std::string& dropped : entry.without) {
      const auto removed = std::erase_if(joined, [&](const Trait& t) { return t.id == dropped; });
      if (removed == 0) {
        return entry.place_of("without") + ": “" + dropped + "” is no trait of " +
               (parent == nullptr ? "a parent: the entry has none" : parent->id) + "; drop the id of one that is inherited";
      }
    }
    for (Trait& trait : joined) trait.inherited = true;
    for (Trait& own : entry.traits) {
      const auto replaced = std::find_if(joined.begin(), joined.end(), [&](const Trait& t) { return t.id == own.id; });
      if (replaced == joined.end()) {
        joined.push_back(std::move(own));
      } else {
        *replaced = std::move(own);
      }
    }
    entry.traits = std::move(joined);
    if (entry.traits.size() >= least_traits) return {};
    return entry.file + ": at least three traits are needed to recognise a threat";
  }

  Catalogue& catalogue_;
  std::vector<State> states_;
};

}  // namespace

Result<Catalogue> Catalogue::read(const std::string& directory) {
  namespace fs = std::filesystem;
  std::error_code problem;
  std::vector<fs::path> folders;
  for (const fs::directory_entry& item : fs::directory_iterator(directory, problem)) {
    if (item.is_directory() && !item.path().filename().string().starts_with('.')) folders.push_back(item.path());
  }
  if (problem) return Error{directory + ": " + problem.message() + "; the threat database belongs there"};
  Catalogue catalogue;
  for (const fs::path& folder : folders) {
    auto entry = Entry::read(folder.string());
    if (!entry) return entry.error();
    catalogue.entries.push_back(*std::move(entry));
  }
  std::sort(catalogue.entries.begin(), catalogue.entries.end(), [](const Entry& a, const Entry& b) { return a.id < b.id; });
  if (std::string mistake = Joining(catalogue).run(); !mistake.empty()) return Error{std::move(mistake)};
  return catalogue;
}

const Entry* Catalogue::find(std::string_view id) const {
  const auto found = std::lower_bound(entries.begin(), entries.end(), id,
                                      [](const Entry& entry, std::string_view key) { return entry.id < key; });
  return found != entries.end() && found->id == id ? &*found : nullptr;
}

bool Catalogue::descends(std::string_view id, std::string_view ancestor) const {
  const Entry* entry = find(id);
  for (std::size_t steps = 0; entry != nullptr && steps < entries.size(); ++steps) {
    if (entry->parent == ancestor && !entry->parent.empty()) return true;
    entry = find(entry->parent);
  }
  return false;
}

}  // namespace gannet::threats
