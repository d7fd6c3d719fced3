#include "publish/sightings.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/file.h"
#include "report/texts.h"

namespace gannet::publish {
namespace {

constexpr std::string_view unknown = "-";
constexpr std::size_t day_size = 10;  // "2026-11-28"

/// For what an id, a day, a language or a level may hold: the file has no room for anything else.
bool is_plain(std::string_view text) {
  return !text.empty() && text.size() <= 100 &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_alnum(c) || c == '-'; });
}

std::string_view or_unknown(std::string_view text) {
  return is_plain(text) ? text : unknown;
}

}  // namespace

std::string sighting_of(const Verdict& verdict) {
  if (verdict.matches.empty()) return {};
  const std::string_view day = std::string_view(verdict.summary.date).substr(0, day_size);
  std::string line;
  for (const std::string_view part : {std::string_view(verdict.matches.front().threat), day,
                                      std::string_view(verdict.summary.language), report::key_of(verdict.level)}) {
    if (!line.empty()) line += '\t';
    line += or_unknown(part);
  }
  return line + '\n';
}

std::size_t Sightings::of(std::string_view threat) const {
  const auto found = by_threat.find(threat);
  return found == by_threat.end() ? 0 : found->second.times;
}

Result<Sightings> Sightings::read(const std::string& path) {
  const Result<std::string> text = read_file(path);
  if (!text) return text.error();
  Sightings sightings;
  std::size_t number = 0;
  for (std::string_view rest = *text; !rest.empty();) {
    std::string_view line = next_field(rest, '\n');
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    const std::string_view threat = next_field(line, '\t'), day = next_field(line, '\t'), language = next_field(line, '\t');
    if (!is_plain(threat) || !is_plain(day) || !is_plain(language) || !is_plain(line)) {
      return Error{
          path + ":" + std::to_string(number) +
          ": is no sighting; a line has id, day, language and verdict with tabs between, as gannet scan --sightings writes it"};
    }
    Count& count = sightings.by_threat[std::string(threat)];
    ++count.times;
    if (day != unknown && day > count.last) count.last = day;
  }
  return sightings;
}

}  // namespace gannet::publish
