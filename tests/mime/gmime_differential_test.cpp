// Our leaves against GMime's, over all conformance messages and corpora. Two tables here name each message that differs, with
// its class; docs/mime-differences.md explains the classes. A message that differs unnamed fails, and a name too many as well.
#include <gtest/gtest.h>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>

#include "mime/corpus.h"
#include "mime/gmime_reader.h"
#include "mime/message.h"

namespace gannet::mime {
namespace {

std::vector<test::Leaf> our_leaves(std::string_view bytes) {
  std::vector<test::Leaf> leaves;
  Message message = Message::parse(bytes);
  for (const Part& part : message.parts()) {
    if (part.leaf) leaves.push_back({std::string(part.type), std::string(message.decoded(part))});
  }
  return leaves;
}

std::string difference(std::string_view bytes) {
  const auto ours = our_leaves(bytes);
  const auto theirs = test::gmime_leaves(bytes);
  if (ours.size() != theirs.size()) {
    return "leaves " + std::to_string(ours.size()) + " against " + std::to_string(theirs.size());
  }
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (theirs[i].prologue && test::with_lf(ours[i].bytes) == theirs[i].bytes) continue;
    if (ours[i].bytes == theirs[i].bytes) continue;
    std::size_t at = 0;
    while (at < ours[i].bytes.size() && at < theirs[i].bytes.size() && ours[i].bytes[at] == theirs[i].bytes[at]) ++at;
    return "leaf " + std::to_string(i) + " (" + ours[i].type + "): " + std::to_string(ours[i].bytes.size()) + " against " +
           std::to_string(theirs[i].bytes.size()) + " bytes, first at " + std::to_string(at);
  }
  return {};
}

using Differences = std::map<std::string, std::string>;  // name of the message to what differs

/// Which of the messages handed over differ; each is printed with GANNET_DIFFERENCES set.
struct Comparison {
  std::size_t all = 0;
  Differences differ;

  void add(const std::string& name, const std::string& message) {
    ++all;
    std::string what = difference(message);
    if (what.empty()) return;
    if (std::getenv("GANNET_DIFFERENCES") != nullptr) std::printf("%s\t%s\n", name.c_str(), what.c_str());
    differ.emplace(name, std::move(what));
  }
  void print() const { std::printf("%zu of %zu messages alike\n", all - differ.size(), all); }
};

/// The first two columns of a table in tests/mime: the name of a message, and the class of its difference.
Differences read_table(const std::string& name) {
  Differences table;
  std::ifstream in(gannet::test::source_dir() / "tests/mime" / name);
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos) table.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
  return table;
}

constexpr const char* set_table = "gmime_differences.tsv";
constexpr const char* corpus_table = "gmime_differences_corpora.tsv";

/// FNV-1a of a message, since neither text nor file names of the corpora belong into the repository.
std::string hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

void expect_all_named(const Comparison& run, const Differences& table, const char* table_name) {
  for (const auto& [name, what] : run.differ) {
    EXPECT_TRUE(table.contains(name)) << name << " differs from GMime (" << what << ") and tests/mime/" << table_name
                                      << " does not name it: mend the parser, or add it with its class";
  }
}

void expect_all_differ(const Comparison& run, const Differences& table, const char* table_name) {
  for (const auto& [name, kind] : table) {
    EXPECT_TRUE(run.differ.contains(name)) << name
                                           << " no longer differs from GMime, or is no longer read: take it out of tests/mime/"
                                           << table_name;
  }
}

TEST(GMimeDifferential, Corpora) {
  const auto folder = gannet::test::corpora_dir();
  GANNET_NEEDS(folder);
  const auto files = test::files_under(folder, [](const auto& path) { return path.extension() == ".eml"; });
  const std::size_t stride = std::max<std::size_t>(1, 20 / gannet::test::test_scale());
  Comparison run;
  for (std::size_t i = 0; i < files.size(); i += stride) {
    for (const std::string& message : test::messages_in(gannet::test::read(files[i]))) run.add(hash_of(message), message);
  }
  run.print();
  ASSERT_GT(run.all, 0u);
  const Differences table = read_table(corpus_table);
  expect_all_named(run, table, corpus_table);
  if (stride == 1) expect_all_differ(run, table, corpus_table);
  // The bound of the whole; a sample of it has more or fewer of the rare differences.
  const double wanted = stride == 1 ? 0.998 : 0.99;
  EXPECT_GE(static_cast<double>(run.all - run.differ.size()), wanted * static_cast<double>(run.all));
}

TEST(GMimeDifferential, ConformanceSets) {
  const auto folder = gannet::test::shared_dir() / "conformance/mime";
  GANNET_NEEDS(folder);
  Comparison run;
  for (const auto& file : test::files_under(folder, test::is_message_file)) {
    const std::string name = std::filesystem::relative(file, folder).generic_string();
    const std::string bytes = gannet::test::read(file);
    if (!test::is_message(name, bytes)) continue;
    const auto messages = test::messages_in(bytes);
    for (std::size_t i = 0; i < messages.size(); ++i) {
      run.add(messages.size() == 1 ? name : name + "#" + std::to_string(i + 1), messages[i]);
    }
  }
  run.print();
  ASSERT_GT(run.all, 1000u);
  const Differences table = read_table(set_table);
  expect_all_named(run, table, set_table);
  expect_all_differ(run, table, set_table);
}

TEST(GMimeDifferential, EveryClassIsExplained) {
  const std::string document = gannet::test::read(gannet::test::source_dir() / "docs/mime-differences.md");
  std::map<std::string, std::size_t> counts;
  for (const char* table : {set_table, corpus_table}) {
    for (const auto& [name, kind] : read_table(table)) ++counts[kind];
  }
  EXPECT_FALSE(counts.empty());
  for (const auto& [kind, count] : counts) {
    EXPECT_NE(document.find("| `" + kind + "` |"), std::string::npos) << "docs/mime-differences.md does not explain " << kind;
  }
}

}  // namespace
}  // namespace gannet::mime
