// The files beside threat.toml: an article with all its parts, samples and near misses.
#include <algorithm>
#include <filesystem>

#include "base/bytes.h"
#include "base/file.h"
#include "threats/lint.h"

namespace gannet::threats {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t least_samples = 2, least_near = 1;

fs::path folder_of(const Entry& entry) {
  return fs::path(entry.file).parent_path();
}

void lint_article(const Entry& entry, const Vocabulary& vocabulary, knowledge::Problems& problems) {
  const std::string path = (folder_of(entry) / "article.md").string();
  const Result<std::string> text = read_file(path);
  if (!text) {
    problems.add(path + ": is missing; it is the page that people read");
    return;
  }
  if (!text->starts_with("# " + entry.name + "\n"))
    problems.add(path + ":1: the first line must be the entry's name: # " + entry.name);
  const std::vector<std::string> found = headings_of(*text);
  auto from = found.begin();
  for (const std::string& heading : vocabulary.headings) {
    const auto at = std::find(from, found.end(), heading);
    if (at == found.end()) {
      const bool misplaced = std::find(found.begin(), found.end(), heading) != found.end();
      problems.add(path + ": the heading “## " + heading + "” is " +
                   (misplaced ? "out of order; keep the order of threats/README.md" : "missing; write that part"));
      continue;
    }
    from = at + 1;
  }
}

void lint_count(const Entry& entry, std::string_view folder, std::size_t least, knowledge::Problems& problems) {
  const std::size_t count = messages_in(entry, folder).size();
  if (count >= least) return;
  problems.add((folder_of(entry) / folder).string() + ": there are " + std::to_string(count) +
               " messages (*.eml); write at least " + std::to_string(least));
}

}  // namespace

std::vector<std::string> headings_of(std::string_view markdown) {
  std::vector<std::string> found;
  while (!markdown.empty()) {
    const std::string_view line = next_field(markdown, '\n');
    if (line.starts_with("## ")) found.emplace_back(trim(line.substr(3)));
  }
  return found;
}

std::vector<std::string> messages_in(const Entry& entry, std::string_view folder) {
  std::vector<std::string> found;
  std::error_code ignored;
  for (const fs::directory_entry& item : fs::directory_iterator(folder_of(entry) / folder, ignored)) {
    if (item.path().extension() == ".eml") found.push_back(item.path().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

void lint_files(const Entry& entry, const Vocabulary& vocabulary, knowledge::Problems& problems) {
  lint_article(entry, vocabulary, problems);
  lint_count(entry, "samples", least_samples, problems);
  lint_count(entry, "near", least_near, problems);
}

}  // namespace gannet::threats
