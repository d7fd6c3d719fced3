// Much text that the reader does not see: filler for filters, often on another topic.
// Honest mail: responsive newsletters hold a second version of a block for telephones; it repeats what is visible and is
// shorter than it.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

constexpr std::size_t usual = 400;  // preview lines and their padding, screen-reader hints

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  std::size_t letters = 0;
  const html::HiddenText* longest = nullptr;
  const facts::Section* where = nullptr;
  for (const facts::Section& section : facts.sections) {
    for (const html::HiddenText& run : section.page.hidden_runs) {
      // Comments and the like never reach anybody; what counts is text dressed up as visible.
      if (run.reason == html::HiddenBy::comment || run.reason == html::HiddenBy::element) continue;
      const std::size_t size = run.text.end - run.text.begin;
      letters += size;
      if (longest == nullptr || size > longest->text.end - longest->text.begin) {
        longest = &run;
        where = &section;
      }
    }
  }
  if (longest == nullptr || letters <= usual || letters * 3 < facts.text.size()) return;
  const std::string_view sample =
      std::string_view(where->page.hidden).substr(longest->text.begin, longest->text.end - longest->text.begin);
  Place place{"body", where->part, longest->offset, longest->offset};
  out.push_back(
      make_finding(std::move(place), sample, {{"count", std::to_string(letters)}, {"reason", html::name_of(longest->reason)}}));
}

}  // namespace

extern const Sign structure_hidden_text;
const Sign structure_hidden_text{"structure.hidden-text", Direction::against, look};

}  // namespace gannet::signs
