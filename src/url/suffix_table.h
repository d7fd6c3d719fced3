// The Public Suffix List in its text form as a hash table: three short look-ups a host, where libpsl walks its automaton for
// each label several times over (measured: twelve times slower on links of mail).
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "url/suffixes.h"

namespace gannet::url {

class SuffixTable {
 public:
  /// `text` is the list; lines that are no rules are passed over.
  explicit SuffixTable(std::string text);
  SuffixTable(const SuffixTable&) = delete;
  SuffixTable& operator=(const SuffixTable&) = delete;

  std::size_t size() const { return rules_; }

  /// Where in `name` its registrable domain begins, or npos. `name` has no dot at either end.
  std::size_t registrable_at(std::string_view name, SuffixSection section) const;

 private:
  void add(std::string_view rule, bool icann);
  void add_name(std::string_view name, unsigned kind);

  std::string text_;
  std::deque<std::string> converted_;  // the "xn--" forms of rules; never moved
  std::unordered_map<std::string_view, std::uint8_t> kinds_;
  std::size_t rules_ = 0;
};

}  // namespace gannet::url
