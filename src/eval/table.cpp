// An evaluation as a table for people.
#include <fmt/format.h>

#include <algorithm>

#include "eval/evaluation.h"

namespace gannet::eval {
namespace {

std::string percent(const Share& share) {
  if (share.of <= 0) return "-";
  return fmt::format("{:5.1f} % ({:.1f} to {:.1f})", 100 * share.value, 100 * share.low, 100 * share.high);
}

/// "+1.2" points against an earlier run.
std::string change(double now, const double* before) {
  return before == nullptr ? std::string{} : fmt::format("  {:+.1f}", 100 * (now - *before));
}

void add_recall(std::string& out, std::string_view name, const Recall& recall, const Recall* before) {
  out += fmt::format("{:<44} {}{}\n", name, percent(recall.recall),
                     change(recall.recall.value, before == nullptr ? nullptr : &before->recall.value));
}

void add_rows(std::string& out, std::string_view heading, const std::vector<Row>& rows) {
  out += fmt::format("\n{:<26} {:>6} {:>6} {:>6}  {:<24} {:<24} {}\n", heading, "danger", "unw.", "clear", "recall at 0.1 %",
                     "recall at 1 %", "clear mail called danger / caution");
  for (const Row& row : rows) {
    const std::size_t clears = row.count(Label::clear);
    const std::string alarms =
        clears == 0 ? "-"
                    : fmt::format("{} / {}", row.count(Label::clear, Level::danger), row.count(Label::clear, Level::caution));
    out += fmt::format("{:<26} {:>6} {:>6} {:>6}  {:<24} {:<24} {}\n", row.name, row.count(Label::danger),
                       row.count(Label::unwanted), clears, percent(row.recall_at_0_1), percent(row.recall_at_1), alarms);
  }
}

/// "credential-phishing 12, none 3": what the verdicts named instead, most often first.
std::string named_otherwise(const std::string& is, const std::map<std::string, std::size_t>& names) {
  std::vector<std::pair<std::size_t, std::string>> order;
  for (const auto& [name, count] : names) {
    if (name != is) order.emplace_back(count, name.empty() ? "none" : name);
  }
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string out;
  for (const auto& [count, name] : order) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", name, count);
  return out;
}

void add_categories(std::string& out, const Categories& categories) {
  if (categories.rows.empty()) return;
  out += fmt::format("\n{:<44} {}\n", "category right, of all dangerous", percent(categories.right));
  out += fmt::format("{:<44} {}\n", "of those given danger or caution", percent(categories.right_of_found));
  out += fmt::format("\n{:<26} {:>6}  {:<24} {:<24} {:<24} {}\n", "true category", "danger", "recall at 0.1 %", "recall at 1 %",
                     "category right", "named otherwise");
  for (const Row& row : categories.rows) {
    const auto& names = categories.said.at(row.name);
    const auto right = names.find(row.name);
    const double count = right == names.end() ? 0 : static_cast<double>(right->second);
    out += fmt::format("{:<26} {:>6}  {:<24} {:<24} {:<24} {}\n", row.name, row.count(Label::danger),
                       percent(row.recall_at_0_1), percent(row.recall_at_1),
                       percent(wilson(count, static_cast<double>(row.count(Label::danger)))), named_otherwise(row.name, names));
  }
}

void add_robustness(std::string& out, const std::vector<Endured>& rows) {
  if (rows.empty()) return;
  out += fmt::format("\n{:<26} {:<24} {:>6}  {:<24} {:>6}\n", "after the transform", "recall at 0.1 %", "change",
                     "recall at 1 %", "change");
  for (const Endured& row : rows) {
    out += fmt::format("{:<26} {:<24} {:>+6.1f}  {:<24} {:>+6.1f}\n", row.transform, percent(row.recall_at_0_1),
                       100 * row.change_at_0_1, percent(row.recall_at_1), 100 * row.change_at_1);
  }
}

void add_worst(std::string& out, std::string_view heading, const std::vector<Record>& records) {
  if (records.empty()) return;
  out += fmt::format("\n{}\n", heading);
  for (const Record& record : records) {
    out += fmt::format("  {:.4f}  {}\n", record.probability, record.path);
    if (!record.reason.empty()) out += fmt::format("          {}\n", record.reason);
  }
}

std::string table(const Evaluation& now, const Evaluation* before) {
  std::string out = fmt::format("{} messages, {} campaigns\n\n", now.messages, now.campaigns);
  if (before != nullptr) out += fmt::format("{:<44} behind each figure: points against the baseline\n", "");
  add_recall(out, "recall at 0.1 % false alarms", now.strict, before == nullptr ? nullptr : &before->strict);
  add_recall(out, "recall at 1 % false alarms", now.loose, before == nullptr ? nullptr : &before->loose);
  add_recall(out, "recall at 0.1 %, a campaign a vote", now.strict_by_campaign,
             before == nullptr ? nullptr : &before->strict_by_campaign);
  add_recall(out, "recall at 1 %, a campaign a vote", now.loose_by_campaign,
             before == nullptr ? nullptr : &before->loose_by_campaign);
  out += fmt::format("{:<44} {:.4f}\n", "area under the curve", now.area);
  out += fmt::format("{:<44} {:.4f}\n", "expected calibration error", now.calibration_error);
  out += fmt::format("{:<44} {:.2f} ms, {:.2f} ms, {:.2f} ms\n", "time of a message, median, 99 of 100, longest",
                     1000 * now.median_seconds, 1000 * now.slow_seconds, 1000 * now.longest_seconds);
  add_rows(out, "corpus", now.corpora);
  add_categories(out, now.categories);
  add_rows(out, "language", now.languages);
  add_rows(out, "year", now.years);
  add_robustness(out, now.robustness);
  for (const Audit& audit : now.audits) out += text_of(audit);
  add_worst(out, "Danger that scores lowest", now.missed);
  add_worst(out, "Clear mail that scores highest", now.false_alarms);
  return out;
}

}  // namespace

std::string table_of(const Evaluation& evaluation) {
  return table(evaluation, nullptr);
}

std::string table_of(const Evaluation& evaluation, const Evaluation& baseline) {
  return table(evaluation, &baseline);
}

}  // namespace gannet::eval
