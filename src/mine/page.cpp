#include "mine/page.h"

#include <fmt/format.h>

#include "base/markup.h"
#include "eval/page_template.h"
#include "report/readable.h"

namespace gannet::mine {
namespace {

std::string shown(std::string_view text) {
  return escaped_markup(report::readable(text));
}

std::string cell(std::string_view style, const std::string& markup) {
  return fmt::format("<td class=\"{}\">{}</td>", style, markup);
}

/// The first lure in full, the others folded away. `more` is the word before their number.
std::string lures_markup(const Campaign& campaign, std::string_view more) {
  const auto subjects = campaign.subjects.sorted();
  if (subjects.empty()) return {};
  std::string out = shown(subjects.front().first);
  if (subjects.size() == 1) return out;
  out += fmt::format("<details><summary>{}</summary><ul>", escaped_markup(more));
  for (std::size_t i = 1; i < subjects.size(); ++i) out += "<li>" + shown(subjects[i].first) + "</li>";
  return out + "</ul></details>";
}

std::string hosts_markup(const Campaign& campaign) {
  std::string out;
  for (const auto& [host, times] : campaign.hosts.sorted()) {
    out += (out.empty() ? "" : "<br>") + escaped_markup(report::defanged_host(host));
  }
  return out;
}

std::string common_markup(const Common& common) {
  return common.text.empty() ? "" : fmt::format("{} <small>{}</small>", shown(common.text), common.times);
}

std::string languages_markup(const Campaign& campaign, const Names& names) {
  std::string out;
  for (const std::string& code : texts_of(campaign.languages, names)) out += (out.empty() ? "" : ", ") + shown(code);
  return out;
}

/// Words: what stands before further lures.
std::string rows_of(const Mined& mined, const eval::Gap& gap) {
  const auto [first, last] = days_of(mined);
  std::string out;
  for (const Campaign* const campaign : mined.campaigns) {
    const std::string_view level = name_of(campaign->level());
    out += "<tr>" + cell("number", std::to_string(campaign->size())) + cell("level " + std::string(level), std::string(level)) +
           cell("lure", lures_markup(*campaign, gap.word(0))) +
           cell("", common_markup(common_of(campaign->brands, *campaign, *mined.names))) +
           cell("", languages_markup(*campaign, *mined.names)) + cell("host", hosts_markup(*campaign)) +
           cell("", common_markup(common_of(campaign->threats, *campaign, *mined.names))) +
           cell("span", shown(span_text(*campaign)) + spark_drawing(*campaign, first, last)) + "</tr>\n";
  }
  return out;
}

}  // namespace

Result<std::string> page_of(const Mined& mined, const eval::PageSources& sources) {
  return eval::filled_page(sources.page, [&](const eval::Gap& gap) -> Result<std::string> {
    if (gap.name == "style") return sources.style;
    if (gap.name == "messages") return std::to_string(mined.messages);
    if (gap.name == "campaigns") return std::to_string(mined.campaigns.size());
    if (gap.name == "left-out") return std::to_string(mined.left_out);
    if (gap.name == "shown") return std::string(mined.campaigns.empty() ? "" : "yes");
    if (gap.name == "overview") return overview_drawing(mined, gap.word(0));
    if (gap.name == "rows") return rows_of(mined, gap);
    return Error{"page.html: nothing is known for {{" + std::string(gap.name) + "}}; install Gannet's data again"};
  });
}

}  // namespace gannet::mine
