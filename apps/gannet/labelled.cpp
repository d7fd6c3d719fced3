#include "labelled.h"

#include <filesystem>

#include "base/bytes.h"
#include "base/file.h"
#include "in_order.h"
#include "progress.h"

namespace gannet::app {
namespace {

namespace fs = std::filesystem;

/// The entry for the longest end of the path.
const FileLabel* find_label(const Labels& labels, std::string_view path) {
  for (std::string_view end = path; !end.empty();) {
    const auto found = labels.find(end);
    if (found != labels.end()) return &found->second;
    const std::size_t slash = end.find('/');
    if (slash == std::string_view::npos) break;
    end.remove_prefix(slash + 1);
  }
  return nullptr;
}

struct Place {
  std::optional<eval::Label> label;
  std::string corpus;
};

/// The label is that of the nearest folder which is called like one; the corpus is that folder and the two above it.
Place place_of(const std::string& path) {
  std::vector<std::string> folders;
  for (const fs::path& part : fs::path(path).parent_path()) folders.push_back(part.string());
  for (std::size_t i = folders.size(); i-- > 0;) {
    const std::optional<eval::Label> label = eval::label_named(folders[i]);
    if (!label) continue;
    std::string corpus;
    for (std::size_t f = i >= 2 ? i - 2 : 0; f <= i; ++f) corpus += (corpus.empty() ? "" : "/") + folders[f];
    return {label, corpus};
  }
  return {std::nullopt, folders.empty() ? std::string{} : folders.back()};
}

}  // namespace

Result<Labels> read_labels(const std::vector<std::string>& files) {
  Labels labels;
  for (const std::string& file : files) {
    const Result<std::string> text = read_file(file);
    if (!text) return text.error();
    std::string_view rest = *text;
    while (!rest.empty()) {
      std::string_view line = next_field(rest, '\n');
      const std::string_view path = next_field(line, '\t');
      const std::string_view word = trim(next_field(line, '\t'));
      const std::string_view category = trim(next_field(line, '\t'));
      if (!path.empty()) labels[std::string(path)] = {eval::label_named(word), std::string(category)};
    }
  }
  return labels;
}

Labelled labelled(const Labels& labels, const std::string& path) {
  const Place place = place_of(path);
  Labelled result{place.label, place.corpus, {}, false, {}};
  if (const FileLabel* const by_file = find_label(labels, path); by_file != nullptr) {
    result.label = by_file->label;
    result.left_out = !by_file->label;
    if (by_file->label == eval::Label::danger) result.category = by_file->category;
  }
  if (!result.label && !result.left_out) {
    result.problem = path +
                     ": what it is cannot be told; put it under a folder called phish, spam or ham, or name it in a file for "
                     "--labels";
  }
  return result;
}

std::string read_labelled(const Arguments& arguments, const Labels& labels,
                          const std::function<std::any(const Item&, const Labelled&)>& look,
                          const std::function<void(std::any&)>& keep) {
  Inputs inputs(arguments.operands());
  Progress progress(true);
  std::size_t kept = 0;
  std::string problem;
  const auto work = [&](const Item& item) {
    const Labelled known = labelled(labels, item.path);
    return known.label ? Outcome{{}, {}, 0, look(item, known)} : Outcome{{}, known.problem, 0, {}};
  };
  const auto deliver = [&](const Item&, Outcome& outcome) {
    if (!outcome.error.empty() && problem.empty()) problem = outcome.error;
    if (outcome.found.has_value()) {
      keep(outcome.found);
      ++kept;
    }
    progress.update(inputs.fraction(), kept, 0);
  };
  run_in_order({[&] { return inputs.next(); }, work, deliver}, jobs_of(arguments));
  progress.hide();
  return problem;
}

}  // namespace gannet::app
