#include "publish/site_values.h"

#include <algorithm>

#include "publish/markdown_html.h"
#include "threats/entry_keys.h"

namespace gannet::publish {
namespace {

using threats::Entry;
using threats::Picture;

Values values_of(const threats::Pieces& pieces) {
  Values all(empty_list);
  for (const threats::Piece& piece : pieces) {
    Values values;
    values.set("text", piece.text);
    values.set("is_marked", flag(!piece.traits.empty()));
    Values traits(empty_list);
    for (const std::size_t trait : piece.traits) traits.push_back(Values("number", std::to_string(trait + 1)));
    values.set("traits", traits);
    all.push_back(values);
  }
  return all;
}

Values values_of(const Picture& picture) {
  Values values, lines(empty_list);
  const auto add = [&](const std::string& name, const threats::Pieces& pieces) {
    if (pieces.empty()) return;
    Values line;
    line.set("name", name);
    line.set("pieces", values_of(pieces));
    lines.push_back(line);
  };
  add("From", picture.from);
  add("To", picture.to);
  add("Answers to", picture.reply_to);
  add("Subject", picture.subject);
  if (!picture.date.empty()) add("Date", {{picture.date, {}}});
  for (const threats::Piece& link : picture.links) add("Link to", {link});
  for (const threats::Piece& file : picture.attachments) add("File", {file});
  values.set("lines", lines);
  values.set("body", Values("pieces", values_of(picture.body)));
  return values;
}

Values traits_of(const Entry& entry, const std::optional<Picture>& picture) {
  Values all(empty_list);
  for (std::size_t i = 0; i < entry.traits.size(); ++i) {
    Values values;
    values.set("number", std::to_string(i + 1));
    values.set("sentence", entry.traits[i].sentence);
    values.set("key", flag(entry.traits[i].key));
    values.set("shown", flag(!picture || picture->shown[i]));
    all.push_back(values);
  }
  return all;
}

/// Parent, children and what it names as related, each once.
std::vector<const Entry*> relatives_of(const Entry& entry, const threats::Catalogue& catalogue) {
  std::vector<const Entry*> all;
  const auto add = [&](const Entry* other) {
    if (other != nullptr && other != &entry && other->status != "retired" &&
        std::find(all.begin(), all.end(), other) == all.end())
      all.push_back(other);
  };
  add(catalogue.find(entry.parent));
  for (const Entry& other : catalogue.entries) {
    if (other.parent == entry.id) add(&other);
  }
  for (const std::string& id : entry.related) add(catalogue.find(id));
  return all;
}

}  // namespace

std::string path_of(const Entry& entry) {
  return "threats/" + entry.id + ".html";
}

std::string category_name(const Entry& entry, const report::Texts& texts) {
  const auto found = texts.categories.find(entry.category);
  return found == texts.categories.end() ? entry.category : found->second.name;
}

std::string joined(const std::vector<std::string>& all) {
  std::string out;
  for (const std::string& one : all) out += (out.empty() ? "" : ", ") + one;
  return out;
}

Values values_of(const Entry& entry, const report::Texts& texts, const Sightings* sightings) {
  Values values;
  for (const threats::TextKey& key : threats::text_keys()) values.set(std::string(key.key), entry.*(key.field));
  for (const threats::ListKey& key : threats::list_keys()) {
    values.set(std::string(key.key), joined(entry.*(key.field)));
    values.set("has_" + std::string(key.key), flag(!(entry.*(key.field)).empty()));
  }
  values.set("path", path_of(entry));
  values.set("category_name", category_name(entry, texts));
  const std::size_t times = sightings == nullptr ? 0 : sightings->of(entry.id);
  values.set("counted", flag(times > 0));
  values.set("times", std::to_string(times));
  return values;
}

void add_page_values(const Entry& entry, const threats::Catalogue& catalogue, const report::Texts& texts,
                     std::string_view markdown, const std::optional<Picture>& picture, Values& values) {
  values.set("article", markdown_as_html(markdown, [&](std::string_view id) {
               const Entry* const other = catalogue.find(id);  // its page lies beside this one
               return other == nullptr || other->status == "retired" ? std::string{} : other->id + ".html";
             }));
  values.set("traits", traits_of(entry, picture));
  if (picture)
    values.set("picture", values_of(*picture));
  else
    values.set("picture", flag(false));
  Values look_alikes(empty_list);
  for (const threats::LookAlike& pair : entry.look_alikes) {
    Values one;
    one.set("what", pair.what);
    one.set("tell", pair.tell);
    look_alikes.push_back(one);
  }
  values.set("look_alikes", look_alikes);
  values.set("has_look_alikes", flag(!entry.look_alikes.empty()));
  Values related(empty_list);
  const std::vector<const Entry*> relatives = relatives_of(entry, catalogue);
  for (const Entry* const other : relatives) related.push_back(values_of(*other, texts, nullptr));
  values.set("related", related);
  values.set("has_related", flag(!relatives.empty()));
}

}  // namespace gannet::publish
