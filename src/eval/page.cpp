#include "eval/page.h"

#include <fmt/format.h>

#include "base/file.h"
#include "base/markup.h"

namespace gannet::eval {
namespace {

using Part = std::string (*)(const Evaluation& evaluation, const Gap& gap);
struct Known {
  std::string_view name;
  Part part;
};

std::string milliseconds(double seconds) {
  return fmt::format("{:.1f} ms", 1000 * seconds);
}

constexpr Known parts[] = {
    {"messages", [](const Evaluation& e, const Gap&) { return std::to_string(e.messages); }},
    {"campaigns", [](const Evaluation& e, const Gap&) { return std::to_string(e.campaigns); }},
    {"strict", [](const Evaluation& e, const Gap&) { return share_markup(e.strict.recall); }},
    {"loose", [](const Evaluation& e, const Gap&) { return share_markup(e.loose.recall); }},
    {"strict-by-campaign", [](const Evaluation& e, const Gap&) { return share_markup(e.strict_by_campaign.recall); }},
    {"loose-by-campaign", [](const Evaluation& e, const Gap&) { return share_markup(e.loose_by_campaign.recall); }},
    {"area", [](const Evaluation& e, const Gap&) { return fmt::format("{:.4f}", e.area); }},
    {"calibration-error", [](const Evaluation& e, const Gap&) { return fmt::format("{:.4f}", e.calibration_error); }},
    {"median-time", [](const Evaluation& e, const Gap&) { return milliseconds(e.median_seconds); }},
    {"slow-time", [](const Evaluation& e, const Gap&) { return milliseconds(e.slow_seconds); }},
    {"longest-time", [](const Evaluation& e, const Gap&) { return milliseconds(e.longest_seconds); }},
    {"roc", roc_plot},
    {"precision", precision_plot},
    {"calibration", calibration_plot},
    {"histogram-danger", [](const Evaluation& e, const Gap& gap) { return histogram_plot(e, Label::danger, gap); }},
    {"histogram-clear", [](const Evaluation& e, const Gap& gap) { return histogram_plot(e, Label::clear, gap); }},
    {"histogram-unwanted", [](const Evaluation& e, const Gap& gap) { return histogram_plot(e, Label::unwanted, gap); }},
    {"rates", [](const Evaluation& e, const Gap&) { return rate_cells(e); }},
    {"calibration-bins", [](const Evaluation& e, const Gap&) { return calibration_cells(e); }},
    {"corpora", [](const Evaluation& e, const Gap&) { return row_cells(e.corpora); }},
    {"languages", [](const Evaluation& e, const Gap&) { return row_cells(e.languages); }},
    {"years", [](const Evaluation& e, const Gap&) { return row_cells(e.years); }},
    {"categories", [](const Evaluation& e, const Gap&) { return danger_cells(e.categories.rows); }},
    {"category-right", [](const Evaluation& e, const Gap&) { return share_markup(e.categories.right); }},
    {"category-right-of-found", [](const Evaluation& e, const Gap&) { return share_markup(e.categories.right_of_found); }},
    {"category-shown", [](const Evaluation& e, const Gap&) { return std::string(e.categories.rows.empty() ? "" : "yes"); }},
    {"confusion", [](const Evaluation& e, const Gap& gap) { return confusion_cells(e.categories, gap); }},
    {"robustness", [](const Evaluation& e, const Gap&) { return robustness_cells(e.robustness); }},
    {"audits", [](const Evaluation& e, const Gap& gap) { return audit_parts(e.audits, gap); }},
    {"missed", [](const Evaluation& e, const Gap& gap) { return worst_items(e.missed, gap); }},
    {"false-alarms", [](const Evaluation& e, const Gap& gap) { return worst_items(e.false_alarms, gap); }},
};

}  // namespace

Result<PageSources> load_page_sources(const std::string& data_directory, const std::string& page) {
  const std::string folder = data_directory + "/knowledge/explain/" + page + "/";
  PageSources sources;
  for (auto [name, text] : {std::pair("page.html", &sources.page), std::pair("page.css", &sources.style)}) {
    Result<std::string> bytes = read_file(folder + name);
    if (!bytes) return Error{bytes.error().message + "; install Gannet's data again, or name its folder by --data"};
    *text = *std::move(bytes);
  }
  return sources;
}

Result<std::string> page_of(const Evaluation& evaluation, const PageSources& sources) {
  return filled_page(sources.page, [&](const Gap& gap) -> Result<std::string> {
    if (gap.name == "style") return sources.style;
    for (const Known& known : parts) {
      if (known.name == gap.name) return known.part(evaluation, gap);
    }
    return Error{"page.html: nothing is known for {{" + std::string(gap.name) + "}}; install Gannet's data again"};
  });
}

}  // namespace gannet::eval
