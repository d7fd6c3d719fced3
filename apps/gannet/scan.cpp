// gannet scan: messages in, reports out.
#include <algorithm>
#include <array>
#include <deque>

#include "commands.h"
#include "engine.h"
#include "in_order.h"
#include "messages.h"
#include "output.h"
#include "overlay_place.h"
#include "progress.h"
#include "sightings_file.h"

namespace gannet::app {
namespace {

struct FormatName {
  std::string_view name;
  Format format;
};
constexpr FormatName format_names[] = {{"terminal", Format::terminal},
                                       {"line", Format::line},
                                       {"json", Format::json},
                                       {"html", Format::html},
                                       {"headers", Format::headers}};

Format format_of(const std::string& name, bool many) {
  for (const FormatName& entry : format_names) {
    if (entry.name == name) return entry.format;
  }
  return many ? Format::line : Format::terminal;
}

/// By Level: whether messages of it are reported.
std::array<bool, 4> wanted_levels(const std::vector<std::string>& only) {
  std::array<bool, 4> wanted{};
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const std::string_view name = name_of(static_cast<Level>(i));
    wanted[i] = only.empty() || std::find(only.begin(), only.end(), name) != only.end();
  }
  return wanted;
}

/// Yields what was read ahead first, then the rest.
class ReadAhead {
 public:
  explicit ReadAhead(Inputs& inputs) : inputs_(inputs) {}
  /// True when there are at least `count` inputs.
  bool has(std::size_t count) {
    while (ahead_.size() < count) {
      std::optional<Item> item = inputs_.next();
      if (!item) return false;
      ahead_.push_back(*std::move(item));
    }
    return true;
  }
  std::optional<Item> next() {
    if (ahead_.empty()) return inputs_.next();
    std::optional<Item> item = std::move(ahead_.front());
    ahead_.pop_front();
    return item;
  }

 private:
  Inputs& inputs_;
  std::deque<Item> ahead_;
};

/// One run of the command: everything between the options and the exit code.
class Run {
 public:
  Run(const Arguments& arguments, const Engine& engine, Inputs& inputs, Output& output, SightingsFile& sightings)
      : arguments_(arguments),
        engine_(engine),
        inputs_(inputs),
        ahead_(inputs),
        output_(output),
        sightings_(sightings),
        many_(ahead_.has(2)),
        format_(format_of(arguments.value("format"), many_)),
        style_(style_for(output, arguments.value("colour"))),
        wanted_(wanted_levels(arguments.all("only"))),
        progress_(many_) {}

  bool fits() const { return !(many_ && format_ == Format::html); }

  int run() {
    const Stages stages{[this] { return ahead_.next(); }, [this](const Item& item) { return outcome_of(item); },
                        [this](const Item& item, Outcome& outcome) { deliver(item, outcome); }};
    run_in_order(stages, many_ ? jobs_of(arguments_) : 1);
    progress_.hide();
    if (const Result<bool> written = output_.finish(); !written) {
      complain(written.error().message);
      ++failures_;
    }
    if (many_) summarize();
    if (failures_ > 0) return exit_failure;
    return counts_[static_cast<std::size_t>(Level::danger)] > 0 ? exit_danger : exit_clear;
  }

 private:
  Outcome outcome_of(const Item& item) const {
    const Verdict verdict = engine_.scanner.scan(item.message, context_of(arguments_, item.sender));
    const auto level = static_cast<std::size_t>(verdict.level);
    Outcome outcome{{}, {}, static_cast<int>(level), {}};
    if (wanted_[level]) outcome.text = engine_.renderer.render(verdict, format_, item.path, style_);
    if (sightings_.is_open()) outcome.found = publish::sighting_of(verdict);
    return outcome;
  }

  void deliver(const Item& item, Outcome& outcome) {
    if (!outcome.error.empty()) {
      ++failures_;
      progress_.hide();
      complain(outcome.error);
    } else {
      ++counts_[static_cast<std::size_t>(outcome.level)];
      write(outcome.text);
      note(outcome);
    }
    release_before(item);
    progress_.update(inputs_.fraction(), messages(), counts_[static_cast<std::size_t>(Level::danger)]);
  }

  void write(const std::string& text) {
    if (text.empty()) return;
    if (output_.is_terminal()) progress_.hide();
    const bool spaced = format_ == Format::terminal || format_ == Format::headers;
    if (spaced && written_) output_.write(format_ == Format::terminal ? "\n\n" : "\n");
    output_.write(text);
    written_ = true;
  }

  void note(const Outcome& outcome) {
    if (!sightings_.is_open()) return;
    if (const std::string problem = sightings_.add(std::any_cast<const std::string&>(outcome.found)); !problem.empty()) {
      complain(problem);
      ++failures_;
    }
  }

  std::size_t messages() const {
    std::size_t sum = 0;
    for (const std::size_t count : counts_) sum += count;
    return sum;
  }

  void summarize() const {
    const std::size_t all = messages();
    std::string line = std::to_string(all) + (all == 1 ? " message: " : " messages: ");
    for (std::size_t i = counts_.size(); i-- > 0;) {
      line += std::to_string(counts_[i]) + " " + std::string(name_of(static_cast<Level>(i))) + (i > 0 ? ", " : "");
    }
    if (failures_ > 0) line += "; " + std::to_string(failures_) + " could not be read";
    std::fprintf(stderr, "%s\n", line.c_str());
  }

  const Arguments& arguments_;
  const Engine& engine_;
  Inputs& inputs_;
  ReadAhead ahead_;
  Output& output_;
  SightingsFile& sightings_;
  const bool many_;
  const Format format_;
  const Style style_;
  const std::array<bool, 4> wanted_;
  Progress progress_;
  std::array<std::size_t, 4> counts_{};
  std::size_t failures_ = 0;
  bool written_ = false;
};

}  // namespace

int scan(const Arguments& arguments) {
  if (const std::string problem = problem_of_recipient(arguments); !problem.empty()) return fail(problem);
  const Result<std::string> overlay = overlay_to_scan_with(arguments);
  if (!overlay) return fail(overlay.error().message);
  const Result<Engine> engine = open_engine(arguments, *overlay);
  if (!engine) return fail(engine.error().message);
  Result<Output> output = Output::open(arguments.value("output"));
  if (!output) return fail(output.error().message);
  Result<SightingsFile> sightings = SightingsFile::open(arguments.value("sightings"));
  if (!sightings) return fail(sightings.error().message);
  Inputs inputs(arguments.operands());
  Run run(arguments, *engine, inputs, *output, *sightings);
  if (!run.fits()) return fail("--format html holds one message and there are several; name one, or use --format json");
  return run.run();
}

}  // namespace gannet::app
