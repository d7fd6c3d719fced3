// Matching one message against the threat database, as shipped and with 1,000 entries made up by a seed. items/s are
// messages/s.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <random>

#include "sample.h"
#include "signs/sign.h"
#include "threats/catalogue.h"
#include "threats/database.h"

namespace gannet {
namespace {

namespace fs = std::filesystem;

/// A message as the scanner hands it over, all signs looked at.
struct Read {
  explicit Read(const std::string& text) : bytes(text), message(mime::Message::parse(bytes)) {
    facts::gather(message, bench::built_knowledge(), {}, facts);
    findings = signs::look({facts, bench::built_knowledge()});
  }
  std::string bytes;
  mime::Message message;
  facts::Facts facts;
  signs::Findings findings;
};

/// Messages of the usual kinds and lengths: all examples and all samples and near misses of the database.
const std::vector<std::unique_ptr<Read>>& messages() {
  static const std::vector<std::unique_ptr<Read>> all = [] {
    std::vector<std::unique_ptr<Read>> read;
    for (const char* const folder : {"/examples", "/threats"}) {
      for (const auto& item : fs::recursive_directory_iterator(std::string(GANNET_SOURCE_DIR) + folder)) {
        if (item.path().extension() != ".eml" || item.path().string().find(".template") != std::string::npos) continue;
        std::ifstream in(item.path(), std::ios::binary);
        read.push_back(std::make_unique<Read>(std::string(std::istreambuf_iterator<char>(in), {})));
      }
    }
    return read;
  }();
  return all;
}

/// 1,000 entries like those that ship: the same kinds of conditions. Of a hundred stock phrases two stand in one of the
/// messages, so that each message has dozens of entries that may match by their story; the others are made up of made-up words.
class Synthetic {
 public:
  Synthetic() : root_(fs::temp_directory_path() / ("gannet-bench-threats-" + std::to_string(std::random_device()()))) {
    for (int i = 0; i < 1000; ++i) write("t" + std::to_string(1000 + i));
  }
  ~Synthetic() { fs::remove_all(root_); }
  std::string path() const { return root_.string(); }

 private:
  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

  std::string phrase(std::size_t most_words) { return below(100) < 2 ? phrase_of_message(most_words) : made_up(most_words); }

  std::string made_up(std::size_t count) {
    std::string words;
    for (std::size_t i = 0; i < count; ++i) {
      std::string word;
      for (std::size_t j = 0; j < 1 + below(3); ++j) word += std::string(1, "bdfglmnprst"[below(11)]) + "aeiou"[below(5)];
      words += (words.empty() ? "" : " ") + word;
    }
    return words;
  }

  std::string phrase_of_message(std::size_t most_words) {
    const std::string_view text = messages()[below(messages().size())]->facts.text;
    if (text.size() < 200) return "verify the account now";
    std::string words;
    std::size_t count = 0;
    for (std::size_t at = below(text.size() - 100); at < text.size() && count < most_words; ++at) {
      const char c = text[at];
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        words += c;
      } else if (!words.empty() && words.back() != ' ') {
        words += ' ';
        ++count;
      }
    }
    return words.size() < 8 ? "verify the account now" : words;
  }

  std::string conditions(std::size_t count, bool stories) {
    std::string list;
    for (std::size_t i = 0; i < count; ++i) {
      std::string atom = "words:" + phrase(2 + below(4));
      if (!stories && below(2) == 0) atom = "sign:" + std::string(signs::all()[below(signs::all().size())]->id);
      if (below(8) == 0) {
        atom = "says:" + std::string(knowledge::name_of(static_cast<knowledge::Concept>(below(knowledge::concept_count))));
      }
      list += (list.empty() ? "\"" : ", \"") + atom + "\"";
    }
    return "any = [" + list + "]\n";
  }

  void write(const std::string& id) {
    std::string toml = "id = \"" + id + "\"\nname = \"Some scam\"\ncategory = \"other\"\nstatus = \"stable\"\n";
    for (std::size_t i = 0; i < 7; ++i) {
      toml += "[[trait]]\nid = \"t" + std::to_string(i) + "\"\nsentence = \"It does so.\"\n" + (i < 2 ? "key = true\n" : "") +
              conditions(i == 0 ? 25 : 8, i == 0);
    }
    toml += "[[lure]]\nlanguage = \"en\"\nsubjects = [\"" + phrase(5) + "\", \"" + phrase(5) + "\"]\nopenings = [\"" +
            phrase(9) + "\", \"" + phrase(9) + "\"]\nbuttons = [\"click here\"]\n";
    const fs::path folder = root_ / id;
    fs::create_directories(folder / "samples");
    std::ofstream(folder / "threat.toml") << toml;
    for (const char* const name : {"a.eml", "b.eml"}) {
      std::string text;
      for (int i = 0; i < 12; ++i) text += phrase(9) + "\n";
      std::ofstream(folder / "samples" / name) << "From: a@acorn.example\nSubject: x\n\n" << text;
    }
  }

  fs::path root_;
  std::mt19937 random_{7};
};

threats::Database loaded(const std::string& folder) {
  auto database = threats::Database::load(folder, bench::built_knowledge());
  if (!database) throw std::runtime_error(database.error().message);
  return *std::move(database);
}

void match(benchmark::State& state, const threats::Database& database) {
  std::size_t at = 0, found = 0;
  for ([[maybe_unused]] auto step : state) {
    const Read& read = *messages()[at++ % messages().size()];
    found += database.match(read.facts, read.findings, bench::built_knowledge()).size();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
  state.counters["entries"] = static_cast<double>(database.size());
  state.counters["matches"] = static_cast<double>(found) / static_cast<double>(state.iterations());
}

void match_shipped(benchmark::State& state) {
  match(state, loaded(std::string(GANNET_SOURCE_DIR) + "/threats"));
}
BENCHMARK(match_shipped)->Unit(benchmark::kMicrosecond);

void match_thousand(benchmark::State& state) {
  static const threats::Database database = [] { return loaded(Synthetic().path()); }();
  match(state, database);
}
BENCHMARK(match_thousand)->Unit(benchmark::kMicrosecond);

void open_compiled(benchmark::State& state) {
  for ([[maybe_unused]] auto step : state) {
    benchmark::DoNotOptimize(threats::Database::open(threats::compiled_path(bench::data_directory())));
  }
}
BENCHMARK(open_compiled)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace gannet
