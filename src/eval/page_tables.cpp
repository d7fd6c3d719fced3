// The tables and lists of the page. Headings stand in its text; these are the cells.
#include <fmt/format.h>

#include "base/markup.h"
#include "eval/page.h"

namespace gannet::eval {
namespace {

std::string cell(std::string_view inner) {
  return fmt::format("<td>{}</td>", inner);
}

std::string heading(std::string_view text) {
  return fmt::format("<th scope=\"row\">{}</th>", escaped_markup(text));
}

/// A number, or a dash for none: a column of zeros hides the others.
std::string number(std::size_t count) {
  return count == 0 ? "<td class=\"none\">–</td>" : cell(std::to_string(count));
}

}  // namespace

std::string share_markup(const Share& share) {
  if (share.of <= 0) return "<span class=\"none\">–</span>";
  return fmt::format("{:.1f} % <span class=\"interval\">({:.1f} to {:.1f})</span>", 100 * share.value, 100 * share.low,
                     100 * share.high);
}

std::string row_cells(const std::vector<Row>& rows) {
  std::string out;
  for (const Row& row : rows) {
    out += "<tr>" + heading(row.name) + number(row.count(Label::danger)) + cell(share_markup(row.recall_at_0_1)) +
           cell(share_markup(row.recall_at_1)) + number(row.count(Label::clear)) + cell(share_markup(row.false_alarms)) +
           number(row.count(Label::unwanted)) + "</tr>\n";
  }
  return out;
}

std::string danger_cells(const std::vector<Row>& rows) {
  std::string out;
  for (const Row& row : rows) {
    out += "<tr>" + heading(row.name) + number(row.count(Label::danger)) + cell(share_markup(row.recall_at_0_1)) +
           cell(share_markup(row.recall_at_1)) + "</tr>\n";
  }
  return out;
}

std::string rate_cells(const Evaluation& evaluation) {
  std::string out;
  for (const Rate& rate : evaluation.rates) {
    out += "<tr>" + heading(fmt::format("{:g} %", 100 * rate.allowed)) + cell(share_markup(rate.recall.recall)) +
           cell(share_markup(rate.recall_by_campaign.recall)) + cell(fmt::format("{:.4f}", rate.recall.threshold)) + "</tr>\n";
  }
  return out;
}

std::string calibration_cells(const Evaluation& evaluation) {
  std::string out;
  for (const Bin& bin : evaluation.calibration) {
    if (bin.weight <= 0) continue;
    out += "<tr>" + heading(fmt::format("{:.1f} %", 100 * bin.said)) +
           cell(share_markup(wilson(bin.was * bin.weight, bin.weight))) + cell(fmt::format("{:.0f}", bin.weight)) + "</tr>\n";
  }
  return out;
}

std::string confusion_cells(const Categories& categories, const Gap& gap) {
  std::string out;
  for (const auto& [is, names] : categories.said) {
    std::vector<std::pair<std::size_t, std::string>> order;
    double all = 0, right = 0;
    for (const auto& [name, count] : names) {
      all += static_cast<double>(count);
      if (name == is) right = static_cast<double>(count);
      if (name != is) order.emplace_back(count, name.empty() ? std::string(gap.word(0)) : name);
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string others;
    for (const auto& [count, name] : order)
      others += fmt::format("{}{} {}", others.empty() ? "" : ", ", escaped_markup(name), count);
    out += "<tr>" + heading(is) + cell(fmt::format("{:.0f}", all)) + cell(share_markup(wilson(right, all))) +
           fmt::format("<td class=\"words\">{}</td></tr>\n", others);
  }
  return out;
}

std::string robustness_cells(const std::vector<Endured>& rows) {
  std::string out;
  for (const Endured& row : rows) {
    out += "<tr>" + heading(row.transform) + cell(share_markup(row.recall_at_0_1)) +
           cell(fmt::format("{:+.1f}", 100 * row.change_at_0_1)) + cell(share_markup(row.recall_at_1)) +
           cell(fmt::format("{:+.1f}", 100 * row.change_at_1)) + "</tr>\n";
  }
  return out;
}

std::string audit_parts(const std::vector<Audit>& audits, const Gap& gap) {
  std::string out;
  for (const Audit& audit : audits) {
    if (audit.corpora.empty()) continue;
    const std::string subject = escaped_markup(audit.subject);
    out += fmt::format(
        "<h3>{0}</h3>\n<p>{1} {2:.1f} %, {3} {4:.1f} %</p>\n<div class=\"wide\" role=\"region\" aria-label=\"{0}\" "
        "tabindex=\"0\"><table><tbody>\n",
        subject, gap.word(0), 100 * audit.accuracy, gap.word(1), 100 * audit.chance);
    for (const AuditedCorpus& corpus : audit.corpora) {
      std::string by;
      for (const Betrayal& betrayal : corpus.betrayals) {
        by += fmt::format("{}{} {:+.1f}", by.empty() ? "" : ", ", escaped_markup(betrayal.feature), betrayal.weight);
      }
      out += "<tr>" + heading(corpus.name) + cell(share_markup(corpus.right)) +
             fmt::format("<td class=\"words\">{}</td></tr>\n", by);
    }
    out += "</tbody></table></div>\n";
  }
  return out;
}

std::string worst_items(const std::vector<Record>& records, const Gap& gap) {
  std::string out;
  for (const Record& record : records) {
    out += fmt::format("<li><details><summary><span class=\"probability\">{:.4f}</span> <bdi>{}</bdi></summary>\n",
                       record.probability, escaped_markup(record.path));
    if (record.reasons.empty()) out += fmt::format("<p>{}</p>\n", escaped_markup(gap.word(0)));
    if (!record.reasons.empty()) out += "<ul>\n";
    for (const Reason& reason : record.reasons) {
      out += fmt::format("<li><span class=\"points\">{:+.1f}</span> {}</li>\n", reason.points, escaped_markup(reason.sentence));
    }
    out += record.reasons.empty() ? "</details></li>\n" : "</ul></details></li>\n";
  }
  return out;
}

}  // namespace gannet::eval
