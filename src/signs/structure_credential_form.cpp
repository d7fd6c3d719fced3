// A form in the message itself asks for a password or card number.
// Honest mail: none known: mail programs warn of forms, so services link to their site.
#include "base/bytes.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

bool is_secret(const html::Field& field) {
  if (field.kind == "password") return true;
  constexpr std::string_view names[] = {"pass", "pwd", "cvv", "cvc", "cardnum", "card_num", "ccnum"};
  return std::any_of(std::begin(names), std::end(names),
                     [&](std::string_view name) { return ifind(field.name, name) != std::string_view::npos; });
}

void look(const Input& input, Findings& out) {
  for (const facts::Section& section : input.facts.sections) {
    for (const html::Form& form : section.page.forms) {
      const auto field = std::find_if(form.fields.begin(), form.fields.end(), is_secret);
      if (field == form.fields.end()) continue;
      const std::string_view label = field->label.empty() ? std::string_view(field->name) : std::string_view(field->label);
      out.push_back(make_finding({"body", section.part, form.offset, form.offset}, label, {{"fields", label}}));
      return;
    }
  }
}

}  // namespace

extern const Sign structure_credential_form;
const Sign structure_credential_form{"structure.credential-form", Direction::against, look};

}  // namespace gannet::signs
