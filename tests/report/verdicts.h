// Hand-built verdicts that the tests of every form render.
#pragma once

#include <string>
#include <vector>

#include "gannet/verdict.h"

namespace gannet::test {

struct Sample {
  std::string name;
  Verdict verdict;
};

/// One of each level, with everything a verdict can hold.
std::vector<Sample> samples();

/// Text that tries to break out of every form: tags, quotes, line ends, escapes, direction marks, bad UTF-8, wide letters.
extern const std::string hostile;

/// A verdict that holds `text` wherever a message or threat can put text.
Verdict verdict_of(const std::string& text);

}  // namespace gannet::test
