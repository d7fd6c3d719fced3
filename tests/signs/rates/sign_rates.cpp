// sign_rates [SIGN [SET...]]: for each sign the share of messages of each training set in which it fires, in percent; with a
// sign's id, the messages of the named sets (all honest ones by default) in which that sign fires, with what it saw.
// Reads the unpacked training sets only: test sets are for evaluation.
#include <cstdio>
#include <map>

#include "../read.h"

namespace gannet::test {
namespace {

struct Set {
  std::string name;
  std::vector<std::filesystem::path> messages;
};

std::vector<Set> training_sets() {
  std::vector<Set> sets;
  for (const std::string kind : {"phish", "spam", "ham"}) {
    const std::filesystem::path train = corpora_dir() / "train";
    for (const auto& folder : std::filesystem::directory_iterator(train)) {
      if (!std::filesystem::is_directory(folder.path() / kind)) continue;
      Set set{folder.path().filename().string() + "/" + kind, {}};
      for (const auto& file : std::filesystem::directory_iterator(folder.path() / kind)) set.messages.push_back(file.path());
      std::sort(set.messages.begin(), set.messages.end());
      sets.push_back(std::move(set));
    }
  }
  return sets;
}

/// A spread sample: GANNET_TEST_SCALE times 500 messages of each set.
std::vector<std::filesystem::path> sample(const Set& set) {
  const std::size_t wanted = 500 * std::max<std::size_t>(test_scale(), 1);
  const std::size_t step = std::max<std::size_t>(1, set.messages.size() / wanted);
  std::vector<std::filesystem::path> out;
  for (std::size_t i = 0; i < set.messages.size(); i += step) out.push_back(set.messages[i]);
  return out;
}

void print_rates(const std::vector<Set>& sets) {
  std::map<std::string_view, std::vector<double>> rates;
  for (std::size_t s = 0; s < sets.size(); ++s) {
    const auto messages = sample(sets[s]);
    std::map<std::string_view, std::size_t> counts;
    for (const auto& path : messages) {
      const Read read(test::read(path));
      const signs::Findings findings = read.look();
      for (const signs::Sign* const sign : signs::all()) {
        counts[sign->id] += std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.sign == sign->id; });
      }
    }
    for (const auto& [id, count] : counts) {
      rates[id].resize(sets.size());
      rates[id][s] = 100.0 * static_cast<double>(count) / static_cast<double>(messages.size());
    }
  }
  std::printf("%-38s", "sign");
  for (const Set& set : sets) std::printf(" %18s", set.name.c_str());
  std::printf("\n");
  for (const signs::Sign* const sign : signs::all()) {
    std::printf("%-38.*s", static_cast<int>(sign->id.size()), sign->id.data());
    for (const double rate : rates[sign->id]) std::printf(" %18.2f", rate);
    std::printf("\n");
  }
}

void print_findings(const std::vector<Set>& sets, const std::string& id, const std::vector<std::string>& wanted) {
  for (const Set& set : sets) {
    const bool named = std::find(wanted.begin(), wanted.end(), set.name) != wanted.end();
    if (!named && (!wanted.empty() || set.name.find("/ham") == std::string::npos)) continue;
    for (const auto& path : sample(set)) {
      const Read read(test::read(path));
      for (const Finding& finding : read.look()) {
        if (finding.sign != id) continue;
        std::printf("%s/%s: \"%s\"", set.name.c_str(), path.filename().c_str(), finding.quote.c_str());
        for (const NamedValue& value : finding.values) std::printf(" %s=%s", value.name.c_str(), value.text.c_str());
        std::printf("\n");
      }
    }
  }
}

}  // namespace
}  // namespace gannet::test

int main(int argc, char** argv) {
  const auto sets = gannet::test::training_sets();
  if (argc < 2) {
    gannet::test::print_rates(sets);
  } else {
    gannet::test::print_findings(sets, argv[1], {argv + 2, argv + argc});
  }
  return 0;
}
