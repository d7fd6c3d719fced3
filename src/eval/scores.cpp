// What was said of each message, for other programs.
#include <fmt/format.h>

#include "eval/evaluation.h"

namespace gannet::eval {
namespace {

/// A path may hold anything; a tab or line break in it must not make another column or line.
std::string one_field(std::string text) {
  for (char& c : text) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return text;
}

}  // namespace

std::string scores_of(const std::vector<Record>& records) {
  std::string out = "path\tcorpus\tlabel\tcategory\tlevel\tnamed\tprobability\n";
  for (const Record& record : records) {
    out +=
        fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{:.9g}\n", one_field(record.path), one_field(record.corpus), name_of(record.label),
                    one_field(record.true_category), gannet::name_of(record.level), record.category, record.probability);
  }
  return out;
}

}  // namespace gannet::eval
