// Part of an exchange: it names earlier messages and quotes one.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Structure& structure = input.facts.structure;
  if (!structure.in_thread || !structure.quotes_earlier) return;
  out.push_back(make_finding(header_place(input.facts, "Subject", input.facts.subject_offset), input.facts.subject));
}

}  // namespace

extern const Sign favour_ongoing_thread;
const Sign favour_ongoing_thread{"favour.ongoing-thread", Direction::in_favour, look};

}  // namespace gannet::signs
