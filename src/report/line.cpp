// One line a message: level, probability, path, what it is and the strongest reason.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "report/forms.h"
#include "report/paint.h"
#include "report/readable.h"
#include "report/sentences.h"

namespace gannet::report {
namespace {

const Finding* strongest(const Verdict& verdict, Direction direction) {
  const Finding* best = nullptr;
  for (const Finding& finding : verdict.findings) {
    if (finding.direction != direction) continue;
    if (best == nullptr || std::abs(finding.points) > std::abs(best->points)) best = &finding;
  }
  return best;
}

std::string reason(const Subject& subject) {
  const Verdict& verdict = subject.verdict;
  std::string out = name_of_matter(verdict, subject.texts, Audience::screen);
  if (verdict.level == Level::clear) return out;
  if (const Finding* const finding = strongest(verdict, Direction::against)) {
    if (!out.empty()) out += ": ";
    out += statement_of(*finding, subject.texts, Audience::screen).sentence;
  }
  return out;
}

}  // namespace

std::string as_line(const Subject& subject, const Style& style) {
  const Verdict& verdict = subject.verdict;
  const double share = std::isfinite(verdict.probability) ? verdict.probability : 0;
  char head[32];
  std::snprintf(head, sizeof head, "%-8s", std::string(key_of(verdict.level)).c_str());
  std::string out = Paint(style.colour).level(verdict.level, head);
  const long rounded = std::lround(std::clamp(share, 0.0, 1.0) * 100);
  // Never quite certain.
  std::snprintf(head, sizeof head, rounded >= 100 ? " >99%%  " : " %3ld%%  ", rounded);
  out += head;
  out += readable(subject.path);
  const std::string why = reason(subject);
  if (!why.empty()) out += "  " + why;
  out += '\n';
  return out;
}

}  // namespace gannet::report
