#include <algorithm>

#include "base/bytes.h"
#include "base/utf8.h"
#include "publish/entry_json.h"
#include "threats/entry_keys.h"

namespace gannet::publish {
namespace {

namespace json = boost::json;
using threats::Entry;

constexpr std::size_t longest_text = 100'000, longest_id = 80;

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= longest_id && is_lower(id.front()) &&
         std::all_of(id.begin(), id.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

/// Reads an object key by key; notes what it does not know or cannot use.
class Reader {
 public:
  Reader(std::string id, std::vector<std::string>& notes) : id_(std::move(id)), notes_(notes) {}

  void leave_out(std::string_view what) { notes_.push_back(id_ + ": left out: " + utf8::sanitized(utf8::prefix(what, 100))); }

  std::string text(const json::value& value, std::string_view key) {
    if (const auto* const string = value.if_string(); string != nullptr && string->size() <= longest_text)
      return utf8::sanitized({string->data(), string->size()});
    if (!value.is_null()) leave_out(key);
    return {};
  }

  std::vector<std::string> texts(const json::value& value, std::string_view key) {
    constexpr std::size_t most = 1000;
    std::vector<std::string> all;
    const auto* const array = value.if_array();
    if (array == nullptr || array->size() > most) {
      leave_out(key);
      return all;
    }
    for (const json::value& item : *array) {
      if (std::string one = text(item, key); !one.empty()) all.push_back(std::move(one));
    }
    return all;
  }

  std::vector<threats::Atom> atoms(const json::value& value, std::string_view key) {
    std::vector<threats::Atom> all;
    for (const std::string& written : texts(value, key)) {
      auto atom = threats::Atom::parse(written);
      if (atom)
        all.push_back(*std::move(atom));
      else
        leave_out(written);
    }
    return all;
  }

  /// Calls use(object) for each object of an array.
  template <typename Use>
  void each(const json::value& value, std::string_view key, Use use) {
    constexpr std::size_t most = 1000;
    const auto* const array = value.if_array();
    if (array == nullptr || array->size() > most) return leave_out(key);
    for (const json::value& item : *array) {
      if (const auto* const object = item.if_object())
        use(*object);
      else
        leave_out(key);
    }
  }

  void trait(const json::object& object, Entry& entry) {
    threats::Trait trait;
    for (const auto& [key, value] : object) {
      if (key == "id")
        trait.id = text(value, key);
      else if (key == "sentence")
        trait.sentence = text(value, key);
      else if (key == "key")
        trait.key = value.is_bool() && value.get_bool();
      else if (key == "any")
        trait.condition.any = atoms(value, key);
      else if (key == "all")
        trait.condition.all = atoms(value, key);
      else if (key == "none")
        trait.condition.none = atoms(value, key);
      else
        leave_out(key);
    }
    const threats::Condition& c = trait.condition;
    if (trait.id.empty() || trait.sentence.empty() || (c.any.empty() && c.all.empty() && c.none.empty()))
      return leave_out("trait " + trait.id);
    entry.traits.push_back(std::move(trait));
  }

  void lure(const json::object& object, Entry& entry) {
    threats::Lure lure;
    for (const auto& [key, value] : object) {
      if (key == "language")
        lure.language = text(value, key);
      else if (key == "subjects")
        lure.subjects = texts(value, key);
      else if (key == "openings")
        lure.openings = texts(value, key);
      else if (key == "buttons")
        lure.buttons = texts(value, key);
      else
        leave_out(key);
    }
    if (lure.language.size() != 2) return leave_out("lure");
    entry.lures.push_back(std::move(lure));
  }

  void look_alike(const json::object& object, Entry& entry) {
    threats::LookAlike pair;
    for (const auto& [key, value] : object) {
      if (key == "what")
        pair.what = text(value, key);
      else if (key == "tell")
        pair.tell = text(value, key);
      else
        leave_out(key);
    }
    entry.look_alikes.push_back(std::move(pair));
  }

  void indicator(const json::object& object, Entry& entry) {
    constexpr std::int64_t longest_days = 36500;
    threats::Indicator indicator;
    for (const auto& [key, value] : object) {
      if (key == "type")
        indicator.type = text(value, key);
      else if (key == "value")
        indicator.value = text(value, key);
      else if (key == "seen")
        indicator.seen = text(value, key);
      else if (key == "days" && value.is_int64())
        indicator.days = static_cast<std::uint32_t>(std::clamp<std::int64_t>(value.get_int64(), 0, longest_days));
      else
        leave_out(key);
    }
    if (!threats::is_indicator_type(indicator.type) || indicator.value.empty() || !threats::is_day(indicator.seen))
      return leave_out("indicator " + indicator.value);
    entry.indicators.push_back(std::move(indicator));
  }

 private:
  std::string id_;
  std::vector<std::string>& notes_;
};

/// True when `key` is one of the plain ones.
bool read_plain(const json::value& value, std::string_view key, Reader& reader, Entry& entry) {
  for (const threats::TextKey& row : threats::text_keys()) {
    if (row.key != key) continue;
    entry.*(row.field) = reader.text(value, key);
    return true;
  }
  for (const threats::ListKey& row : threats::list_keys()) {
    if (row.key != key) continue;
    entry.*(row.field) = reader.texts(value, key);
    return true;
  }
  return false;
}

}  // namespace

Result<ExchangedEntry> from_json(const json::object& object, std::vector<std::string>& notes) {
  const auto* const id = object.if_contains("id");
  const auto* const id_text = id == nullptr ? nullptr : id->if_string();
  // The id becomes a folder's name.
  if (id_text == nullptr || !is_id({id_text->data(), id_text->size()}))
    return Error{"an entry has no id of lower-case letters, digits and hyphens; mend it in the file"};
  ExchangedEntry exchanged;
  Entry& entry = exchanged.entry;
  Reader reader(std::string(*id_text), notes);
  for (const auto& [key, value] : object) {
    if (read_plain(value, key, reader, entry)) continue;
    if (key == "trait")
      reader.each(value, key, [&](const json::object& o) { reader.trait(o, entry); });
    else if (key == "lure")
      reader.each(value, key, [&](const json::object& o) { reader.lure(o, entry); });
    else if (key == "look_alike")
      reader.each(value, key, [&](const json::object& o) { reader.look_alike(o, entry); });
    else if (key == "indicator")
      reader.each(value, key, [&](const json::object& o) { reader.indicator(o, entry); });
    else if (key == "article")
      exchanged.article = reader.text(value, key);
    else
      reader.leave_out(key);
  }
  return exchanged;
}

}  // namespace gannet::publish
