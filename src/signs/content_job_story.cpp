// Offers work out of the blue, or changes where pay goes.
// Honest mail: Recruiters write too, from a company's domain.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_job, Concept::pretext_payroll};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_job_story;
const Sign content_job_story{"content.job-story", Direction::against, look};

}  // namespace gannet::signs
