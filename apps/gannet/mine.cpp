// gannet mine: campaigns in a heap of mail.
#include <algorithm>

#include "commands.h"
#include "engine.h"
#include "in_order.h"
#include "messages.h"
#include "mine/clusters.h"
#include "mine/listing.h"
#include "mine/page.h"
#include "mine_drafts.h"
#include "output.h"
#include "progress.h"
#include "scan/insight.h"
#include "sightings_file.h"

namespace gannet::app {
namespace {

constexpr std::size_t least_when_not_given = 2;

/// What is found out of one message.
struct Found {
  mine::Trace trace;
  std::string sighting;
};

/// What is written beside the list. Opened before the work begins, so that a wrong path does not waste it.
struct Files {
  SightingsFile sightings;
  std::optional<Output> members, page;
  eval::PageSources page_sources;

  static Result<Files> open(const Arguments& arguments, const std::string& data_directory);
};

Result<Files> Files::open(const Arguments& arguments, const std::string& data_directory) {
  Files files;
  Result<SightingsFile> sightings = SightingsFile::open(arguments.value("sightings"));
  if (!sightings) return sightings.error();
  files.sightings = *std::move(sightings);
  for (auto [option, file] : {std::pair("members", &files.members), std::pair("html", &files.page)}) {
    if (!arguments.has(option)) continue;
    Result<Output> output = Output::open(arguments.value(option));
    if (!output) return output.error();
    *file = *std::move(output);
  }
  if (files.page) {
    Result<eval::PageSources> sources = eval::load_page_sources(data_directory, "mine");
    if (!sources) return sources.error();
    files.page_sources = *std::move(sources);
  }
  return files;
}

/// Reads all messages: from the inputs to the clusters.
class Digging {
 public:
  Digging(const Arguments& arguments, const Engine& engine, Files& files)
      : arguments_(arguments), insight_(engine.scanner), files_(files), inputs_(arguments.operands()), progress_(true) {}

  void run() {
    run_in_order({[this] { return inputs_.next(); }, [this](const Item& item) { return outcome_of(item); },
                  [this](const Item& item, Outcome& outcome) { deliver(item, outcome); }},
                 jobs_of(arguments_));
    progress_.hide();
  }

  const mine::Clusters& clusters() const { return clusters_; }
  bool failed() const { return failed_; }

  /// For --members, which alone makes memory grow with the number of messages.
  std::string members_text() const {
    std::string text;
    for (const auto& [path, campaign] : members_) text += path + "\t" + std::to_string(clusters_.current(campaign)) + "\n";
    return text;
  }

 private:
  Outcome outcome_of(const Item& item) const {
    Found found;
    const auto look = [&](const facts::Facts& facts) { found.trace = mine::trace_of(facts, insight_.knowledge()); };
    const Verdict verdict = insight_.scan(item.message, context_of(arguments_, item.sender), look);
    mine::add_verdict(verdict, found.trace);
    if (files_.sightings.is_open()) found.sighting = publish::sighting_of(verdict);
    return {{}, {}, static_cast<int>(verdict.level), std::move(found)};
  }

  void deliver(const Item& item, Outcome& outcome) {
    if (!outcome.error.empty()) {
      complain_of(outcome.error);
    } else {
      const auto& found = std::any_cast<const Found&>(outcome.found);
      const std::uint32_t campaign = clusters_.add(found.trace);
      if (files_.members) members_.emplace_back(item.path, campaign);
      if (files_.sightings.is_open()) {
        if (const std::string problem = files_.sightings.add(found.sighting); !problem.empty()) complain_of(problem);
      }
      if (outcome.level == static_cast<int>(Level::danger)) ++dangers_;
    }
    release_before(item);
    progress_.update(inputs_.fraction(), clusters_.messages(), dangers_);
  }

  void complain_of(const std::string& problem) {
    failed_ = true;
    progress_.hide();
    complain(problem);
  }

  const Arguments& arguments_;
  const scan::Insight insight_;
  Files& files_;
  Inputs inputs_;
  Progress progress_;
  mine::Clusters clusters_;
  std::vector<std::pair<std::string, std::uint32_t>> members_;
  std::size_t dangers_ = 0;
  bool failed_ = false;
};

/// An empty text, or what went wrong.
std::string write_all(Output& output, std::string_view text) {
  output.write(text);
  const Result<bool> written = output.finish();
  return written ? std::string() : written.error().message;
}

std::string write_page(const mine::Mined& mined, Files& files) {
  const Result<std::string> page = mine::page_of(mined, files.page_sources);
  return page ? write_all(*files.page, *page) : page.error().message;
}

/// How many of what, on standard error: the list may be long, or piped.
void summarize(const mine::Mined& mined, std::size_t drafts) {
  std::string line = std::to_string(mined.messages) + " messages: " + std::to_string(mined.campaigns.size()) + " campaigns; " +
                     std::to_string(mined.left_out) + " messages are of smaller ones";
  if (drafts > 0) line += "; " + std::to_string(drafts) + " drafts written";
  std::fprintf(stderr, "%s\n", line.c_str());
}

}  // namespace

int mine_command(const Arguments& arguments) {
  if (const std::string problem = problem_of_recipient(arguments); !problem.empty()) return fail(problem);
  const Result<Engine> engine = open_engine(arguments);
  if (!engine) return fail(engine.error().message);
  const std::string& data = engine->scanner.data_directory();
  Result<Output> output = Output::open(arguments.value("output"));
  if (!output) return fail(output.error().message);
  Result<Files> files = Files::open(arguments, data);
  if (!files) return fail(files.error().message);

  Digging digging(arguments, *engine, *files);
  digging.run();
  const mine::Mined mined = mine::mined(digging.clusters(), arguments.number("least", least_when_not_given));
  const Style style = style_for(*output, arguments.value("colour"));
  std::vector<std::string> problems;
  problems.push_back(write_all(*output, arguments.value("format") == "json" ? as_json(mined) : as_text(mined, style)));
  if (files->page) problems.push_back(write_page(mined, *files));
  if (files->members) problems.push_back(write_all(*files->members, digging.members_text()));
  Drafts drafts;
  if (arguments.has("draft")) drafts = write_drafts(mined, arguments.value("draft"), data);
  problems.push_back(drafts.problem);
  bool failed = digging.failed();
  for (const std::string& problem : problems) {
    if (problem.empty()) continue;
    complain(problem);
    failed = true;
  }
  summarize(mined, drafts.written);
  return failed ? exit_failure : exit_clear;
}

}  // namespace gannet::app
