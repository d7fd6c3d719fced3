// An audit in words.
#include <fmt/format.h>

#include "eval/audit.h"

namespace gannet::eval {

std::string text_of(const Audit& audit) {
  std::string out = fmt::format("\nAudit of {}: ", audit.subject);
  if (audit.corpora.empty()) {
    return out + fmt::format("fewer than two corpora have {} messages of this class\n", fewest_audited);
  }
  out += fmt::format("the corpus is told right in {:.1f} %, by guessing in {:.1f} %: {:+.1f} points above chance\n",
                     100 * audit.accuracy, 100 * audit.chance, 100 * (audit.accuracy - audit.chance));
  for (const AuditedCorpus& corpus : audit.corpora) {
    out += fmt::format("  {}: {:.1f} % of {:.0f} told right\n", corpus.name, 100 * corpus.right.value, corpus.right.of);
    for (const Betrayal& betrayal : corpus.betrayals) {
      out += fmt::format("    {:+.1f}  {}, in {:.0f} % here and {:.0f} % elsewhere\n", betrayal.weight, betrayal.feature,
                         100 * betrayal.here, 100 * betrayal.elsewhere);
    }
  }
  return out;
}

}  // namespace gannet::eval
