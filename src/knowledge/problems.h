// Everything that is wrong in the knowledge files of one run, so that a person mends it in one go.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gannet/result.h"

namespace gannet::knowledge {

class Problems {
 public:
  /// "file:line: field: what; mend".
  void add(const std::string& file, std::uint32_t line, std::string_view field, std::string_view what);
  void add(std::string sentence) { sentences_.push_back(std::move(sentence)); }
  const std::vector<std::string>& sentences() const { return sentences_; }
  bool none() const { return sentences_.empty(); }
  /// The first `shown`, one a line, and how many more there are.
  Error error() const;

 private:
  static constexpr std::size_t shown = 20;
  std::vector<std::string> sentences_;
};

}  // namespace gannet::knowledge
