// Greets the reader by the name that stands in the To field, which is more than the address alone tells.
#include "base/bytes.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

constexpr std::size_t opening = 200;

/// A name that the address does not spell: swindlers build names from addresses.
bool tells_more(std::string_view name, std::string_view local) {
  return name.size() > 3 && ifind(local, name) == std::string_view::npos;
}

void look(const Input& input, Findings& out) {
  const std::string_view text = std::string_view(input.facts.text).substr(0, opening);
  for (const facts::Mailbox& box : input.facts.reader.to) {
    std::string_view rest = box.display_name;
    while (!rest.empty()) {
      const std::string_view name = trim(next_field(rest, ' '));
      const std::size_t at = name.size() > 3 ? ifind(text, name) : std::string_view::npos;
      if (at == std::string_view::npos || !tells_more(name, box.local) || name.find('@') != std::string_view::npos) continue;
      const facts::Range range{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())};
      out.push_back(
          make_finding(text_place(input.facts, facts::Field::body, range), text.substr(at, name.size()), {{"name", name}}));
      return;
    }
  }
}

}  // namespace

extern const Sign favour_addressed_by_name;
const Sign favour_addressed_by_name{"favour.addressed-by-name", Direction::in_favour, look};

}  // namespace gannet::signs
