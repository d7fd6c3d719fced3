// RFC 2231 parameters: the sections of one parameter put together and decoded.
#pragma once

#include <string_view>
#include <vector>

#include "base/arena.h"
#include "mime/message.h"

namespace gannet::mime {

class ParameterSections {
 public:
  explicit ParameterSections(std::size_t limit) : limit_(limit) {}

  /// A parameter as written, for example "filename*0*"; `name` is in lower case. False when it stands there already.
  bool add(std::string_view name, std::string_view value);
  bool full() const { return sections_.size() >= limit_; }

  /// One parameter for each base name, in the order of their first mention.
  void join(Arena& arena, std::vector<Parameter>& out) const;

 private:
  struct Section {
    std::string_view base, value;
    int number = -1;        // of a continuation; -1 for none
    bool extended = false;  // percent-encoded: the name ends in '*'
  };
  const Section* find(std::string_view base, int number, bool extended_only) const;
  std::string_view joined(const Section& first, Arena& arena) const;

  std::size_t limit_;
  std::vector<Section> sections_;
};

}  // namespace gannet::mime
