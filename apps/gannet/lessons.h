// Messages on the command line -> what can be learned from them.
#pragma once

#include <vector>

#include "arguments.h"
#include "model/lesson.h"

namespace gannet::app {

struct Lessons {
  std::vector<model::Lesson> all;  // in the order of the inputs
  std::size_t failures = 0;        // inputs that could not be read; each was complained about
};

/// Reads the messages of the command's operands on its --jobs threads. Each is judged as it ships: what was learned before has
/// no part in it.
Result<Lessons> read_lessons(const Arguments& arguments, model::Taught taught);

}  // namespace gannet::app
