// An evaluation as one self-contained page: no script, nothing loaded from elsewhere.
#pragma once

#include <string>
#include <string_view>

#include "eval/evaluation.h"
#include "eval/page_template.h"

namespace gannet::eval {

/// A page's text and style, which are data: knowledge/explain/eval/page.html and page.css.
struct PageSources {
  std::string page;
  std::string style;
};

/// Reads both from Gannet's data folder, or those of another page (knowledge/explain/<page>/). An error names the file.
Result<PageSources> load_page_sources(const std::string& data_directory, const std::string& page = "eval");

/// An error names the gap of the page that nothing is known for.
Result<std::string> page_of(const Evaluation& evaluation, const PageSources& sources);

// The parts of it. Each takes the words of its gap, for example the titles of axes.
std::string roc_plot(const Evaluation& evaluation, const Gap& gap);
std::string precision_plot(const Evaluation& evaluation, const Gap& gap);
std::string calibration_plot(const Evaluation& evaluation, const Gap& gap);
std::string histogram_plot(const Evaluation& evaluation, Label label, const Gap& gap);

std::string row_cells(const std::vector<Row>& rows);
/// The same without what only other mail has.
std::string danger_cells(const std::vector<Row>& rows);
std::string rate_cells(const Evaluation& evaluation);
std::string calibration_cells(const Evaluation& evaluation);
std::string confusion_cells(const Categories& categories, const Gap& gap);
std::string robustness_cells(const std::vector<Endured>& rows);
std::string audit_parts(const std::vector<Audit>& audits, const Gap& gap);
std::string worst_items(const std::vector<Record>& records, const Gap& gap);

/// "86.9 % (83.5 to 89.8)" as markup; a dash when it is a share of nothing.
std::string share_markup(const Share& share);

}  // namespace gannet::eval
