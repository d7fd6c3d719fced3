// Work done by several threads whose results come out in the order of the inputs, with a bound on how many are under way.
#pragma once

#include <any>
#include <functional>
#include <optional>

#include "inputs.h"

namespace gannet::app {

struct Outcome {
  std::string text;   // the report
  std::string error;  // one sentence, when there is none
  int level = 0;      // of the verdict
  std::any found;     // for commands that want more than a report of each message
};

struct Stages {
  std::function<std::optional<Item>()> next;           // called by one thread at a time
  std::function<Outcome(const Item&)> work;            // called by many threads at once
  std::function<void(const Item&, Outcome&)> deliver;  // called by one thread at a time, in order
};

/// Runs on `jobs` threads, of which the caller's is one, until next() yields nothing.
void run_in_order(const Stages& stages, std::size_t jobs);

}  // namespace gannet::app
