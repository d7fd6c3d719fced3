// gannet threats lint: everything that is wrong with entries, and whether their samples are recognised.
#include <filesystem>
#include <map>
#include <set>

#include "base/file.h"
#include "engine.h"
#include "knowledge/knowledge.h"
#include "messages.h"
#include "options_table.h"
#include "report/texts.h"
#include "scan/threat_samples.h"
#include "signs/sign.h"
#include "threats.h"
#include "threats/lint.h"

namespace gannet::app {
namespace {

namespace fs = std::filesystem;

/// What to check of one folder of entries.
struct Selection {
  bool all = false;
  std::set<std::string> ids;
};
using Wanted = std::map<std::string, Selection>;

/// An entry's own folder stands for that entry among its neighbours.
Result<Wanted> wanted_of(const ThreatsCall& call) {
  Wanted wanted;
  if (call.operands.empty()) wanted[call.folder].all = true;
  for (const std::string& operand : call.operands) {
    fs::path path = fs::path(operand).lexically_normal();
    if (path.filename() == "threat.toml") path = path.parent_path();
    if (!path.has_filename()) path = path.parent_path();
    if (!fs::is_directory(path)) return Error{operand + ": is no folder; name an entry's folder or a folder of entries"};
    if (!fs::exists(path / "threat.toml")) {
      wanted[path.string()].all = true;
      continue;
    }
    if (path == ".") path = fs::current_path();
    wanted[path.has_parent_path() ? path.parent_path().string() : "."].ids.insert(path.filename().string());
  }
  return wanted;
}

Result<threats::Vocabulary> vocabulary_of(const ThreatsCall& call, const knowledge::Knowledge& knowledge) {
  threats::Vocabulary vocabulary;
  for (const signs::Sign* const sign : signs::all()) vocabulary.signs.emplace_back(sign->id);
  const Result<report::Texts> texts = report::load_texts(call.data + "/knowledge/explain/en.toml");
  if (!texts) return texts.error();
  for (const auto& [name, text] : texts->categories) vocabulary.categories.push_back(name);
  const Result<std::string> article = read_file(template_folder(call) + "/article.md");
  if (!article) return article.error();
  vocabulary.headings = threats::headings_of(*article);
  vocabulary.is_organisation = [&knowledge](std::string_view id) { return knowledge.organisation(id) != nullptr; };
  return vocabulary;
}

class Lint {
 public:
  Lint(const ThreatsCall& call, const threats::Vocabulary& vocabulary, const knowledge::Knowledge& knowledge)
      : call_(call), vocabulary_(vocabulary), knowledge_(knowledge) {}

  void check(const std::string& folder, const Selection& selection) {
    const Result<threats::Catalogue> catalogue = threats::Catalogue::read(folder);
    if (!catalogue) return add(catalogue.error().message);
    Options options = scanner_options(call_.arguments);
    options.threats_directory = folder;
    const Result<Scanner> scanner = Scanner::open(options);
    if (!scanner) return add(scanner.error().message);
    for (const threats::Entry& entry : catalogue->entries) {
      if (selection.all || selection.ids.count(entry.id) > 0) check(entry, *catalogue, *scanner);
    }
  }

  int finish() const {
    if (mistakes_ > 0) {
      return fail(std::to_string(mistakes_) + (mistakes_ == 1 ? " mistake" : " mistakes") + " in " + std::to_string(entries_) +
                  (entries_ == 1 ? " entry" : " entries"));
    }
    print(std::to_string(entries_) + (entries_ == 1 ? " entry" : " entries") + ", no mistake.\n");
    return exit_clear;
  }

 private:
  void check(const threats::Entry& entry, const threats::Catalogue& catalogue, const Scanner& scanner) {
    ++entries_;
    knowledge::Problems problems;
    threats::lint(entry, catalogue, vocabulary_, problems);
    for (const std::string& sentence : problems.sentences()) add(sentence);
    const scan::SampleReport report = scan::try_samples(scanner, entry, knowledge_);
    for (const std::string& sentence : report.problems) add(sentence);
    for (const std::string& note : report.notes) complain("note: " + note);
  }

  void add(const std::string& sentence) {
    complain(sentence);
    ++mistakes_;
  }

  const ThreatsCall& call_;
  const threats::Vocabulary& vocabulary_;
  const knowledge::Knowledge& knowledge_;
  std::size_t mistakes_ = 0, entries_ = 0;
};

}  // namespace

std::string template_folder(const ThreatsCall& call) {
  return call.data + "/threats/.template";
}

int lint_threats(const ThreatsCall& call) {
  const Result<Wanted> wanted = wanted_of(call);
  if (!wanted) return fail(wanted.error().message);
  const Result<knowledge::Knowledge> knowledge = knowledge::Knowledge::load(call.data, call.arguments.value("knowledge"));
  if (!knowledge) return fail(knowledge.error().message);
  const Result<threats::Vocabulary> vocabulary = vocabulary_of(call, *knowledge);
  if (!vocabulary) return fail(vocabulary.error().message);
  Lint lint(call, *vocabulary, *knowledge);
  for (const auto& [folder, selection] : *wanted) lint.check(folder, selection);
  return lint.finish();
}

}  // namespace gannet::app
