// The words behind a command, read by its table.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/options.h"
#include "gannet/result.h"
#include "options_table.h"

namespace gannet::app {

class Arguments {
 public:
  bool has(std::string_view option) const { return values_.find(option) != values_.end(); }
  /// The last value given, or an empty text.
  std::string value(std::string_view option) const;
  std::vector<std::string> all(std::string_view option) const;
  /// A number that parse() has checked, or `otherwise`.
  std::size_t number(std::string_view option, std::size_t otherwise) const;
  const std::vector<std::string>& operands() const { return operands_; }

 private:
  friend Result<Arguments> parse(const Command& command, const std::vector<std::string>& words);
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::vector<std::string> operands_;
};

/// Reads and checks `words`. The error is one sentence with the mend.
Result<Arguments> parse(const Command& command, const std::vector<std::string>& words);

/// What --data, --knowledge and --trust-authserv say.
Options scanner_options(const Arguments& arguments);
/// --jobs, else the number of cores.
std::size_t jobs_of(const Arguments& arguments);

}  // namespace gannet::app
