// A form in the message sends what is typed to a web host.
// Honest mail: search boxes and ratings in some newsletters.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  for (const facts::Section& section : input.facts.sections) {
    for (const html::Form& form : section.page.forms) {
      if (form.link < 0 || form.fields.empty()) continue;
      const html::Link& action = section.page.links[static_cast<std::size_t>(form.link)];
      if (!action.target || !action.target->is_web()) continue;
      out.push_back(make_finding({"body", section.part, form.offset, form.offset}, action.target->href(),
                                 {{"host", action.target->host()}}));
      return;
    }
  }
}

}  // namespace

extern const Sign structure_form;
const Sign structure_form{"structure.form", Direction::against, look};

}  // namespace gannet::signs
