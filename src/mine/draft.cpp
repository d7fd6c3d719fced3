#include "mine/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "base/bytes.h"
#include "mine/listing.h"
#include "report/readable.h"

namespace gannet::mine {
namespace {

constexpr std::size_t most_words_of_id = 5, most_traits = 8, most_keys = 2;
constexpr double least_share = 0.6;  // of the messages, for a condition to be a trait
constexpr double key_share = 0.95;   // for it to be a key trait
constexpr std::string_view left_to_a_person = "...";

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : report::readable(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string list_of(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + quoted(text);
  return "[" + out + "]";
}

/// A subject as a wording: numbers become a placeholder, as {address} and {name} are already.
std::string wording_of(std::string_view subject) {
  std::string out;
  for (const char c : subject) out += c == '#' ? "{number}" : std::string(1, c);
  return out;
}

/// "sign:link.shortener" as an id: "link-shortener".
std::string trait_id(std::string_view condition) {
  std::string id(condition.substr(condition.find(':') + 1));
  std::replace(id.begin(), id.end(), '.', '-');
  return id;
}

/// What tells most of a story stands first: what it says, whom it claims to be, how it looks, what it has. None for what tells
/// nothing of one: how it is written as a whole, and signs that only repeat what it says.
std::optional<std::size_t> rank_of(std::string_view condition) {
  for (const std::string_view empty : {"says:manner.", "sign:content.", "sign:model."}) {
    if (condition.starts_with(empty)) return std::nullopt;
  }
  constexpr std::string_view kinds[] = {"says:", "claims:", "sign:", "has:"};
  for (std::size_t i = 0; i < std::size(kinds); ++i) {
    if (condition.starts_with(kinds[i])) return i;
  }
  return std::nullopt;
}

struct CommonTrait {
  std::size_t rank;
  std::uint32_t times;
  std::string condition;
};

std::vector<CommonTrait> common_traits(const Campaign& campaign, const Names& names) {
  std::vector<CommonTrait> traits;
  for (const auto& [name, times] : campaign.conditions.sorted()) {
    const std::optional<std::size_t> rank = rank_of(names.text(name));
    if (rank && times >= least_share * campaign.size()) traits.push_back({*rank, times, names.text(name)});
  }
  std::stable_sort(traits.begin(), traits.end(), [](const CommonTrait& a, const CommonTrait& b) { return a.rank < b.rank; });
  if (traits.size() > most_traits) traits.resize(most_traits);
  return traits;
}

std::string traits_of(const Campaign& campaign, const Names& names) {
  std::string out;
  std::size_t keys = 0;
  for (const CommonTrait& trait : common_traits(campaign, names)) {
    const bool is_key = keys < most_keys && trait.times >= key_share * campaign.size();
    if (is_key) ++keys;
    out += fmt::format("# in {} of {} messages\n[[trait]]\nid = {}\n{}sentence = {}\nany = [{}]\n\n", trait.times,
                       campaign.size(), quoted(trait_id(trait.condition)), is_key ? "key = true\n" : "",
                       quoted(left_to_a_person), quoted(trait.condition));
  }
  return out;
}

std::string lure_of(const Campaign& campaign, const Names& names) {
  std::vector<std::string> subjects;
  for (const auto& [subject, times] : campaign.subjects.sorted()) subjects.push_back(wording_of(subject));
  const std::string language = campaign.languages.empty() ? "" : names.text(campaign.languages.first());
  return fmt::format("[[lure]]\nlanguage = {}\nsubjects = {}\nopenings = []\nbuttons = []\n\n", quoted(language),
                     list_of(subjects));
}

std::map<std::string, std::string, std::less<>> values_of(const Campaign& campaign, const Names& names) {
  std::map<std::string, std::string, std::less<>> values;
  values["languages"] = list_of(texts_of(campaign.languages, names));
  if (const Common category = common_of(campaign.categories, campaign, names); !category.text.empty()) {
    values["category"] = quoted(category.text);
  }
  if (const Common brand = common_of(campaign.brands, campaign, names); !brand.text.empty()) {
    values["claimed_sender"] = quoted(brand.text);
  }
  if (!campaign.timeline().empty()) {
    values["first_seen"] = quoted(month_text(campaign.timeline().first()));
    values["last_seen"] = quoted(month_text(campaign.timeline().last()));
  }
  return values;
}

}  // namespace

std::string draft_id(const Campaign& campaign) {
  std::string id;
  std::size_t words = 0;
  const std::string subject = campaign.subjects.first();
  for (std::size_t at = 0; at < subject.size() && words < most_words_of_id;) {
    if (subject[at] == '{') at = std::min(subject.find('}', at), subject.size());  // a placeholder is no word
    std::size_t end = at;
    while (end < subject.size() && (is_alpha(subject[end]) || !is_ascii(subject[end]))) ++end;
    const std::string word = to_lower(std::string_view(subject).substr(at, end - at));
    if (!word.empty() && std::all_of(word.begin(), word.end(), is_lower)) {
      id += (id.empty() ? "" : "-") + word;
      ++words;
    }
    at = end + 1;
  }
  return id.empty() ? "campaign" : id;
}

std::string drafted(std::string_view toml, const Campaign& campaign, const Names& names) {
  const auto values = values_of(campaign, names);
  std::string out;
  bool tables = false, look_alikes = false;
  std::string held;  // comments and blank lines, until it is known what they stand above
  while (!toml.empty()) {
    const std::string_view line = next_field(toml, '\n');
    if (line.starts_with("[[") && !tables) {
      tables = true;
      out += "\n" + traits_of(campaign, names) + lure_of(campaign, names);
    }
    if (line.starts_with("[[look_alike")) look_alikes = true;
    if (look_alikes || (!tables && !line.empty() && line[0] != '#')) {
      const auto value = values.find(trim(line.substr(0, line.find('='))));
      out += look_alikes ? std::string() : held;
      held.clear();
      out += value == values.end() || look_alikes ? std::string(line) : value->first + " = " + value->second;
      out += '\n';
    } else if (!tables) {
      held += std::string(line) + '\n';
    }
  }
  return out;
}

}  // namespace gannet::mine
