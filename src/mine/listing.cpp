#include "mine/listing.h"

#include <fmt/format.h>

#include "report/columns.h"
#include "report/paint.h"
#include "report/readable.h"

namespace gannet::mine {
namespace {

constexpr std::size_t label_width = 10, most_hosts = 3;

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + text;
  return out;
}

std::string hosts_text(const Campaign& campaign) {
  std::vector<std::string> hosts;
  for (const auto& [host, times] : campaign.hosts.sorted()) {
    if (hosts.size() < most_hosts) hosts.push_back(report::defanged_host(host));
  }
  return joined(hosts);
}

std::string share_text(const Common& common, const Campaign& campaign) {
  return common.text.empty() ? "" : fmt::format("{} ({} of {})", common.text, common.times, campaign.size());
}

void add_line(std::string& out, std::string_view label, const std::string& text, const Style& style) {
  if (text.empty()) return;
  const std::size_t taken = 2 + label_width;
  out += "  " + std::string(label) + std::string(label_width - label.size(), ' ') +
         report::shortened(text, std::max(style.width, taken + 20) - taken) + "\n";
}

std::string block(const Campaign& campaign, std::size_t number, const Names& names, const Style& style) {
  const report::Paint paint(style.colour);
  const std::string count = fmt::format("{} {}", campaign.size(), campaign.size() == 1 ? "message" : "messages");
  const std::string span = span_text(campaign);
  std::string out = paint.bold(fmt::format("{}. {}", number, count)) + "  " +
                    paint.level(campaign.level(), name_of(campaign.level())) + (span.empty() ? "" : "  " + span) + "\n";
  add_line(out, "subject", report::readable(campaign.subjects.first()), style);
  add_line(out, "poses as", report::readable(share_text(common_of(campaign.brands, campaign, names), campaign)), style);
  add_line(out, "language", joined(texts_of(campaign.languages, names)), style);
  add_line(out, "leads to", hosts_text(campaign), style);
  const std::string threat = share_text(common_of(campaign.threats, campaign, names), campaign);
  add_line(out, "threat", threat.empty() ? "none that is known" : threat, style);
  return out;
}

}  // namespace

Mined mined(const Clusters& clusters, std::size_t least) {
  Mined mined{{}, &clusters.names(), clusters.messages(), 0};
  for (const Campaign* const campaign : clusters.campaigns()) {
    if (campaign->size() >= least) {
      mined.campaigns.push_back(campaign);
    } else {
      mined.left_out += campaign->size();
    }
  }
  return mined;
}

std::string span_text(const Campaign& campaign) {
  const Timeline& timeline = campaign.timeline();
  if (timeline.empty()) return {};
  const std::string first = day_text(timeline.first()), last = day_text(timeline.last());
  return first == last ? first : first + " to " + last;
}

std::vector<std::string> texts_of(const Counter<Name>& counter, const Names& names) {
  std::vector<std::string> texts;
  for (const auto& [name, times] : counter.sorted()) texts.push_back(names.text(name));
  return texts;
}

std::string as_text(const Mined& mined, const Style& style) {
  std::string out;
  std::size_t number = 0;
  for (const Campaign* const campaign : mined.campaigns) {
    if (number > 0) out += '\n';
    out += block(*campaign, ++number, *mined.names, style);
  }
  return out;
}

}  // namespace gannet::mine
