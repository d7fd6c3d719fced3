// Greets by the mail address or the part before the at sign: the sender knows nothing but the address.
// Honest mail: services with which one signed up by address only.
#include "base/bytes.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

/// A local part that nobody would take for a name: with dots, digits or underscores.
bool has_marks(std::string_view local) {
  return local.find_first_of("._-0123456789") != std::string_view::npos;
}

/// Greetings end with a comma, colon or exclamation mark, or stand alone on the line.
bool greets(std::string_view line) {
  constexpr std::string_view ends = ",:!";
  return !line.empty() && (ends.find(line.back()) != std::string_view::npos || line.find(' ') != std::string_view::npos ||
                           line.find('@') != std::string_view::npos);
}

constexpr std::size_t opening = 400;  // a greeting stands at the start

void look(const Input& input, Findings& out) {
  const facts::Mailbox& reader = input.facts.reader.mailbox;
  if (reader.local.size() < 3) return;
  const std::string_view text = std::string_view(input.facts.text).substr(0, opening);
  const std::string address = reader.address();
  for (std::size_t line = 0; line < text.size();) {
    std::size_t end = std::min(text.find('\n', line), text.size());
    const std::string_view words = trim(text.substr(line, end - line));
    const std::size_t whole = ifind(words, address);
    const std::size_t part = ifind(words, reader.local);
    // A short line that is little more than the address: "Dear anna.berg," or "Hello anna.berg@firm.example".
    const bool named = whole != std::string_view::npos ? words.size() <= address.size() + 20
                                                       : part != std::string_view::npos && has_marks(reader.local) &&
                                                             words.size() <= reader.local.size() + 12;
    if (named && greets(words)) {
      const facts::Range range{static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(end)};
      out.push_back(make_finding(text_place(input.facts, facts::Field::body, range), words));
      return;
    }
    line = end + 1;
  }
}

}  // namespace

extern const Sign content_greets_by_address;
const Sign content_greets_by_address{"content.greets-by-address", Direction::against, look};

}  // namespace gannet::signs
