// Keys of an entry: filled, and with words and ids that exist.
#include <unicode/uloc.h>

#include <algorithm>

#include "base/bytes.h"
#include "threats/entry_keys.h"
#include "threats/lint.h"

namespace gannet::threats {
namespace {

using knowledge::Problems;

/// "2026-11" or, with a day, "2026-11-28".
bool is_date(std::string_view text, bool with_day) {
  if (text.size() != (with_day ? 10u : 7u) || text[4] != '-' || (with_day && text[7] != '-')) return false;
  const auto year = parse_number(text.substr(0, 4)), month = parse_number(text.substr(5, 2));
  if (!year || *year < 1900 || !month || *month < 1 || *month > 12) return false;
  if (!with_day) return true;
  const auto day = parse_number(text.substr(8));
  return day && *day >= 1 && *day <= 31;
}

/// "T1566" or "T1566.002".
bool is_attack_id(std::string_view id) {
  const auto digits = [](std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); };
  if (id.size() != 5 && id.size() != 9) return false;
  return id[0] == 'T' && digits(id.substr(1, 4)) && (id.size() == 5 || (id[5] == '.' && digits(id.substr(6))));
}

bool is_language(const std::string& code) {
  return code.size() == 2 && is_lower(code[0]) && is_lower(code[1]) && *uloc_getISO3Language(code.c_str()) != '\0';
}

class KeyLint {
 public:
  KeyLint(const Entry& entry, const Catalogue& catalogue, const Vocabulary& vocabulary, Problems& problems)
      : entry_(entry), catalogue_(catalogue), vocabulary_(vocabulary), problems_(problems) {}

  void run() {
    for (const TextKey& row : text_keys()) {
      if (row.required && trim(entry_.*(row.field)).empty())
        add(row.key, "is missing or empty; threats/README.md says what belongs there");
    }
    for (const ListKey& row : list_keys()) {
      if (row.required && (entry_.*(row.field)).empty()) add(row.key, "is missing or empty; list at least one");
    }
    if (entry_.lures.empty()) add("lure", "there is none; write one for each language that the scam is seen in");
    if (entry_.look_alikes.empty()) add("look_alike", "there is none; name the genuine mail that resembles this scam");
    words();
    dates();
    others();
    lures();
  }

 private:
  void add(std::string_view key, const std::string& what) {
    problems_.add(entry_.place_of(key) + ": " + std::string(key) + ": " + what);
  }

  void one_of(std::string_view key, const std::string& value, std::initializer_list<std::string_view> words) {
    if (value.empty() || std::find(words.begin(), words.end(), value) != words.end()) return;
    std::string listed;
    for (const std::string_view word : words) listed.append(listed.empty() ? "" : ", ").append(word);
    add(key, "“" + value + "” is none of " + listed);
  }

  void words() {
    one_of("prevalence", entry_.prevalence, {"rare", "common"});
    one_of("severity", entry_.severity, {"low", "medium", "high"});
    const auto& known = vocabulary_.categories;
    if (std::find(known.begin(), known.end(), entry_.category) == known.end() && !entry_.category.empty())
      add("category", "“" + entry_.category + "” is no category; knowledge/explain/en.toml lists them");
    for (const std::string& code : entry_.languages) {
      if (!is_language(code)) add("languages", "“" + code + "” is no ISO 639-1 code; write two letters, for example \"de\"");
    }
    for (const std::string& id : entry_.attack_ids) {
      if (!is_attack_id(id)) add("attack_ids", "“" + id + "” is no ATT&CK technique; write it as T1566 or T1566.002");
    }
    for (const std::string& address : entry_.references) {
      if (!address.starts_with("https://")) add("references", "“" + address + "” is no address; begin it with https://");
    }
  }

  void dates() {
    if (!entry_.first_seen.empty() && !is_date(entry_.first_seen, false))
      add("first_seen", "“" + entry_.first_seen + "” is no month; write it as 2026-11");
    if (!entry_.last_seen.empty() && !is_date(entry_.last_seen, false))
      add("last_seen", "“" + entry_.last_seen + "” is no month; write it as 2026-11");
    if (entry_.last_seen < entry_.first_seen) add("last_seen", "it is before first_seen; mend one of them");
    if (!entry_.reviewed_on.empty() && !is_date(entry_.reviewed_on, true))
      add("reviewed_on", "“" + entry_.reviewed_on + "” is no day; write it as 2026-11-28");
  }

  void others() {
    for (const std::string& id : entry_.related) {
      if (id == entry_.id) add("related", "the entry names itself; leave it out");
      if (catalogue_.find(id) == nullptr) add("related", "there is no entry “" + id + "”; name the folder of one that exists");
    }
  }

  void lures() {
    for (const Lure& lure : entry_.lures) {
      if (!is_language(lure.language)) add("lure", "“" + lure.language + "” is no ISO 639-1 code; write two letters");
      if (lure.subjects.empty()) add("lure", "the one for " + lure.language + " has no subjects; write at least one");
    }
  }

  const Entry& entry_;
  const Catalogue& catalogue_;
  const Vocabulary& vocabulary_;
  Problems& problems_;
};

}  // namespace

void lint_keys(const Entry& entry, const Catalogue& catalogue, const Vocabulary& vocabulary, Problems& problems) {
  KeyLint(entry, catalogue, vocabulary, problems).run();
}

void lint(const Entry& entry, const Catalogue& catalogue, const Vocabulary& vocabulary, Problems& problems) {
  lint_keys(entry, catalogue, vocabulary, problems);
  lint_traits(entry, vocabulary, problems);
  lint_files(entry, vocabulary, problems);
}

}  // namespace gannet::threats
