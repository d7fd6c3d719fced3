// What messages are, as their folders or a file say: for evaluation and training.
#pragma once

#include <any>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "eval/evaluation.h"
#include "gannet/result.h"
#include "inputs.h"

namespace gannet::app {

/// What a file says of a message. No label: leave it out.
struct FileLabel {
  std::optional<eval::Label> label;
  std::string category;  // which kind of scam; empty when the file does not say
};

/// Labels of --labels files, by the last parts of a path.
using Labels = std::map<std::string, FileLabel, std::less<>>;

/// Lines of tabs: the path, or only the file's name; the label; and, where it is known, the category. Lines whose label is no
/// label ("unclear") leave a message out; a first line of titles is one of them. Of two lines for one path the later one
/// counts.
Result<Labels> read_labels(const std::vector<std::string>& files);

struct Labelled {
  std::optional<eval::Label> label;
  std::string corpus;
  std::string category;  // of a dangerous message, where a file says it
  bool left_out = false;
  std::string problem;  // one sentence, when it cannot be told what the message is
};

/// By the file, else by the nearest folder that is called like a label; the corpus is that folder and the two above it.
Labelled labelled(const Labels& labels, const std::string& path);

/// Goes through the messages of the command's operands on its --jobs threads. `look` is called by many threads at once, `keep`
/// by one at a time, in the order of the inputs, with what `look` found. Shows progress. An empty text, or the first thing that
/// is wrong; the other messages were looked at all the same.
std::string read_labelled(const Arguments& arguments, const Labels& labels,
                          const std::function<std::any(const Item&, const Labelled&)>& look,
                          const std::function<void(std::any&)>& keep);

}  // namespace gannet::app
