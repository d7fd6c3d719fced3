#include "scan/threat_samples.h"

#include <algorithm>

#include "base/file.h"
#include "signs/sign.h"
#include "threats/evidence.h"
#include "threats/lint.h"

namespace gannet::scan {
namespace {

constexpr double least_traits = 0.8;  // of a sample's own entry

std::size_t present(const Match& match) {
  return static_cast<std::size_t>(
      std::count_if(match.traits.begin(), match.traits.end(), [](const MatchedTrait& t) { return t.present; }));
}

std::string share(const Match& match) {
  return std::to_string(present(match)) + " of " + std::to_string(match.traits.size()) + " traits";
}

/// The traits of the entry that are not in the message, by id.
std::string absent(const threats::Entry& entry, std::string_view bytes, const knowledge::Knowledge& knowledge) {
  mime::Message message = mime::Message::parse(bytes);
  facts::Facts facts;
  facts::gather(message, knowledge, {}, facts);
  const signs::Findings findings = signs::look({facts, knowledge});
  const threats::Evidence evidence(facts, findings, knowledge);
  std::string all;
  for (const threats::Trait& trait : entry.traits) {
    if (!evidence.holds(trait.condition)) all += (all.empty() ? "" : ", ") + trait.id + (trait.key ? " (key)" : "");
  }
  return all;
}

class Trial {
 public:
  Trial(const Scanner& scanner, const threats::Entry& entry, const knowledge::Knowledge& knowledge)
      : scanner_(scanner), entry_(entry), knowledge_(knowledge) {}

  SampleReport run() {
    for (const std::string& path : threats::messages_in(entry_, "samples")) judge(path, &Trial::sample);
    for (const std::string& path : threats::messages_in(entry_, "near")) judge(path, &Trial::near_miss);
    return std::move(report_);
  }

 private:
  void judge(const std::string& path, void (Trial::*check)(const std::string&, std::string_view, const Verdict&)) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) {
      report_.problems.push_back(bytes.error().message);
      return;
    }
    (this->*check)(path, *bytes, scanner_.scan(*bytes));
  }

  void sample(const std::string& path, std::string_view bytes, const Verdict& verdict) {
    if (verdict.level < Level::caution)
      report_.notes.push_back(path + ": judged " + std::string(name_of(verdict.level)) + ", though it is a scam");
    if (entry_.status == "retired") return;
    const auto own = std::find_if(verdict.matches.begin(), verdict.matches.end(),
                                  [&](const Match& match) { return match.threat == entry_.id; });
    if (own == verdict.matches.end()) {
      report_.problems.push_back(path + ": does not match its own entry; widen conditions or mend the sample. Absent: " +
                                 absent(entry_, bytes, knowledge_));
    } else if (static_cast<double>(present(*own)) < least_traits * static_cast<double>(own->traits.size())) {
      report_.problems.push_back(
          path + ": shows only " + share(*own) +
          ", four of five are needed; widen their conditions or mend the sample. Absent: " + absent(entry_, bytes, knowledge_));
    } else if (own != verdict.matches.begin()) {
      const Match& first = verdict.matches.front();
      report_.problems.push_back(path + ": matches " + first.threat + " (" + share(first) + ") before its own entry (" +
                                 share(*own) + "); make the key traits of one of them narrower");
    }
  }

  void near_miss(const std::string& path, std::string_view, const Verdict& verdict) {
    if (!verdict.matches.empty()) {
      const Match& match = verdict.matches.front();
      report_.problems.push_back(path + ": is genuine, and yet matches " + match.threat + " (" + share(match) +
                                 "); ask in a key trait for what only the scam has");
    }
    if (verdict.level == Level::danger)
      report_.problems.push_back(path + ": is genuine, and yet judged a danger; mend the message, or a sign");
    if (verdict.level == Level::caution) report_.notes.push_back(path + ": judged caution, though it is genuine");
  }

  const Scanner& scanner_;
  const threats::Entry& entry_;
  const knowledge::Knowledge& knowledge_;
  SampleReport report_;
};

}  // namespace

SampleReport try_samples(const Scanner& scanner, const threats::Entry& entry, const knowledge::Knowledge& knowledge) {
  return Trial(scanner, entry, knowledge).run();
}

}  // namespace gannet::scan
