#include "publish/site.h"

#include <boost/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/bytes.h"
#include "base/file.h"
#include "base/utf8.h"
#include "publish/listing.h"
#include "publish/site_values.h"
#include "publish/uuid.h"

namespace gannet::publish {
namespace {

namespace fs = std::filesystem;
using threats::Entry;

class Site {
 public:
  Site(const threats::Catalogue& catalogue, const report::Texts& texts, const SiteOptions& options, const PictureOf& picture_of,
       Templates templates, std::string out)
      : catalogue_(catalogue),
        texts_(texts),
        options_(options),
        picture_of_(picture_of),
        templates_(std::move(templates)),
        out_(std::move(out)) {
    for (const Entry& entry : catalogue.entries) {
      if (entry.status != "retired") entries_.push_back(&entry);
    }
    if (!options.address.empty()) address_ = options.address.ends_with('/') ? options.address : options.address + "/";
  }

  Result<std::size_t> run() {
    write_index();
    write_lists();
    for (const Entry* const entry : entries_) write_threat(*entry);
    write_feeds();
    write_search_index();
    for (const char* const file : {"style.css", "search.js"}) copy(file);
    if (!address_.empty()) write_sitemap();
    if (!problem_.empty()) return Error{problem_};
    return files_;
  }

 private:
  void write(const std::string& path, const std::string& text) {
    if (!problem_.empty()) return;
    const fs::path file = fs::path(out_) / path;
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << text;
    if (!out.flush()) problem_ = file.string() + " cannot be written; name a folder that you may write to";
    ++files_;
  }

  void copy(const std::string& name) {
    const Result<std::string> text = read_file(options_.templates + "/" + name);
    if (!text)
      problem_ = text.error().message;
    else
      write(name, *text);
  }

  void fill(const std::string& path, const std::string& name, Values values) {
    if (!problem_.empty()) return;
    const auto depth = std::count(path.begin(), path.end(), '/');
    std::string root;
    for (std::ptrdiff_t i = 0; i < depth; ++i) root += "../";
    values.set("root", root);
    values.set("address", address_);
    const Result<std::string> page = templates_.fill(name, std::move(values));
    if (!page)
      problem_ = page.error().message;
    else
      write(path, *page);
    pages_.push_back(path);
  }

  Values items(const Entries& entries) const {
    Values all(empty_list);
    for (const Entry* const entry : entries) all.push_back(values_of(*entry, texts_, options_.sightings));
    return all;
  }

  /// Categories that have entries, in the order of their names, each with those that do most harm first.
  std::vector<std::pair<std::string, Entries>> by_category() const {
    std::vector<std::pair<std::string, Entries>> groups;
    Entries sorted = entries_;
    put_in_order(sorted, Order::severity, options_.sightings);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const Entry* a, const Entry* b) { return category_name(*a, texts_) < category_name(*b, texts_); });
    for (const Entry* const entry : sorted) {
      if (groups.empty() || groups.back().first != entry->category) groups.push_back({entry->category, {}});
      groups.back().second.push_back(entry);
    }
    return groups;
  }

  void write_index() {
    Values values, categories(empty_list);
    for (const auto& [id, entries] : by_category()) {
      Values category;
      category.set("id", id);
      category.set("name", category_name(*entries.front(), texts_));
      const auto text = texts_.categories.find(id);
      category.set("summary", text == texts_.categories.end() ? std::string{} : text->second.summary);
      category.set("entries", items(entries));
      categories.push_back(category);
    }
    values.set("title", "Known scams");
    values.set("description", "What known e-mail scams look like, how one can tell, and what to do now.");
    values.set("count", std::to_string(entries_.size()));
    values.set("categories", categories);
    fill("index.html", "index", values);
  }

  void write_list(const std::string& path, const std::string& heading,
                  const std::vector<std::pair<std::string, Entries>>& groups) {
    Values values, all(empty_list);
    for (const auto& [name, entries] : groups) {
      Values group;
      group.set("name", name);
      group.set("has_name", flag(!name.empty()));
      group.set("entries", items(entries));
      all.push_back(group);
    }
    values.set("title", heading);
    values.set("description", heading);
    values.set("heading", heading);
    values.set("groups", all);
    fill(path, "list", values);
  }

  void write_lists() {
    std::vector<std::pair<std::string, Entries>> letters;
    Entries sorted = entries_;
    put_in_order(sorted, Order::name, nullptr);
    for (const Entry* const entry : sorted) {
      const std::string first(utf8::prefix(entry->name, utf8::decode(entry->name, 0).length));
      if (letters.empty() || letters.back().first != first) letters.push_back({first, {}});
      letters.back().second.push_back(entry);
    }
    write_list("a-to-z.html", "Known scams from A to Z", letters);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Entry* a, const Entry* b) {
      return std::tie(b->first_seen, b->reviewed_on) < std::tie(a->first_seen, a->reviewed_on);
    });
    write_list("newest.html", "Newest scams", {{"", sorted}});
    put_in_order(sorted, Order::seen, options_.sightings);
    write_list("most-seen.html", "Scams that are seen most", {{"", sorted}});
  }

  void write_threat(const Entry& entry) {
    const Result<std::string> article = read_file((fs::path(entry.file).parent_path() / "article.md").string());
    if (!article) {
      if (problem_.empty()) problem_ = article.error().message;
      return;
    }
    std::string_view markdown = *article;
    next_field(markdown, '\n');  // the title
    Values values = values_of(entry, texts_, options_.sightings);
    add_page_values(entry, catalogue_, texts_, markdown, picture_of_(entry), values);
    values.set("title", entry.name + " – known scams");
    values.set("description", entry.attack_type + ", after " + entry.goal);
    fill(path_of(entry), "threat", values);
  }

  void write_feed(const std::string& path, const std::string& title, Entries entries) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry* a, const Entry* b) { return b->reviewed_on < a->reviewed_on; });
    Values values, all(empty_list);
    for (const Entry* const entry : entries) {
      Values one = values_of(*entry, texts_, nullptr);
      one.set("uuid", uuid_of("threat/" + entry->id));
      all.push_back(one);
    }
    values.set("title", title);
    values.set("uuid", uuid_of("feed/" + path));
    values.set("updated", entries.empty() ? std::string("1970-01-01") : entries.front()->reviewed_on);
    values.set("path", path);
    values.set("entries", all);
    fill(path, "feed", values);
  }

  void write_feeds() {
    write_feed("feed.xml", "Known scams", entries_);
    for (const auto& [id, entries] : by_category())
      write_feed("feed-" + id + ".xml", "Known scams: " + category_name(*entries.front(), texts_), entries);
  }

  void write_search_index() {
    boost::json::array all;
    for (const Entry* const entry : entries_) {
      std::string words = entry->id + " " + category_name(*entry, texts_) + " " + entry->claimed_sender + " " + entry->goal +
                          " " + joined(entry->targets);
      for (const threats::Lure& lure : entry->lures) words += " " + joined(lure.subjects);
      all.push_back(boost::json::object{{"name", utf8::sanitized(entry->name)},
                                        {"aliases", utf8::sanitized(joined(entry->aliases))},
                                        {"path", path_of(*entry)},
                                        {"words", utf8::sanitized(words)}});
    }
    write("search-index.js", "const threats = " + boost::json::serialize(all) + ";\n");
  }

  void write_sitemap() {
    Values values, all(empty_list);
    for (const std::string& path : pages_) {
      Values page;
      page.set("path", path);
      const auto entry = std::find_if(entries_.begin(), entries_.end(), [&](const Entry* e) { return path_of(*e) == path; });
      page.set("has_date", flag(entry != entries_.end()));
      page.set("date", entry == entries_.end() ? std::string{} : (*entry)->reviewed_on);
      all.push_back(page);
    }
    values.set("pages", all);
    fill("sitemap.xml", "sitemap", values);
  }

  const threats::Catalogue& catalogue_;
  const report::Texts& texts_;
  const SiteOptions& options_;
  const PictureOf& picture_of_;
  Templates templates_;
  std::string out_, address_, problem_;
  Entries entries_;
  std::vector<std::string> pages_;  // for people
  std::size_t files_ = 0;
};

}  // namespace

Result<std::size_t> write_site(const threats::Catalogue& catalogue, const report::Texts& texts, const SiteOptions& options,
                               const PictureOf& picture_of, const std::string& out) {
  Result<Templates> templates = Templates::read(options.templates);
  if (!templates) return templates.error();
  return Site(catalogue, texts, options, picture_of, *std::move(templates), out).run();
}

}  // namespace gannet::publish
