#include "publish/article.h"

#include <filesystem>

#include "base/bytes.h"
#include "base/file.h"
#include "publish/markdown.h"

namespace gannet::publish {
namespace {

using threats::Entry;

std::string joined(const std::vector<std::string>& all) {
  std::string out;
  for (const std::string& one : all) out += (out.empty() ? "" : ", ") + one;
  return out;
}

/// The same Markdown escapes serve all texts of an entry.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

void add_fact(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) out += "- **" + std::string(name) + ":** " + escaped(value) + "\n";
}

std::string facts_of(const Entry& entry, const report::Texts& texts) {
  std::string out;
  const auto category = texts.categories.find(entry.category);
  add_fact(out, "Also called", joined(entry.aliases));
  add_fact(out, "Kind", category == texts.categories.end() ? entry.category : category->second.name);
  add_fact(out, "It poses as", entry.claimed_sender);
  add_fact(out, "It is after", entry.goal);
  add_fact(out, "Harm",
           entry.severity + "; it is " + entry.prevalence + ", seen from " + entry.first_seen + " to " + entry.last_seen);
  add_fact(out, "Languages", joined(entry.languages));
  return out + "\n";
}

std::string marks_of(const Entry& entry) {
  std::string out = "\n## How Gannet recognises it\n\n";
  for (const threats::Trait& trait : entry.traits) out += "- " + escaped(trait.sentence) + "\n";
  if (entry.look_alikes.empty()) return out;
  out += "\n## What resembles it and is genuine\n\n";
  for (const threats::LookAlike& pair : entry.look_alikes)
    out += "- **" + escaped(pair.what) + "** " + escaped(pair.tell) + "\n";
  return out;
}

}  // namespace

Result<std::string> article_on_terminal(const Entry& entry, const report::Texts& texts, const Style& style) {
  const std::string path = (std::filesystem::path(entry.file).parent_path() / "article.md").string();
  const Result<std::string> article = read_file(path);
  if (!article) return article.error();
  // The facts stand between the title and the first part.
  std::string_view rest = *article;
  const std::string title(next_field(rest, '\n'));
  return markdown_on_terminal(title + "\n\n" + facts_of(entry, texts) + std::string(rest) + marks_of(entry), style);
}

}  // namespace gannet::publish
