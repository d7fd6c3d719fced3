// A message of a test, and what the signs see in it.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "signs/sign.h"
#include "support.h"

namespace gannet::test {

/// The knowledge that this build compiled; loaded once for the whole program.
inline const knowledge::Knowledge& built_knowledge() {
  static const knowledge::Knowledge loaded = [] {
    auto result = knowledge::Knowledge::load(std::string(GANNET_BINARY_DIR) + "/data");
    if (!result) throw std::runtime_error(result.error().message);
    return *std::move(result);
  }();
  return loaded;
}

/// Keeps bytes, message and facts together: facts hold views into the other two.
class Read {
 public:
  explicit Read(std::string bytes, const std::string& recipient = {})
      : bytes_(std::move(bytes)), message_(mime::Message::parse(bytes_)) {
    facts::Query query;
    query.recipient = recipient;
    facts::gather(message_, built_knowledge(), query, facts_);
  }
  const facts::Facts& facts() const { return facts_; }
  signs::Findings look() const { return signs::look({facts_, built_knowledge()}); }

 private:
  std::string bytes_;
  mime::Message message_;
  facts::Facts facts_;
};

}  // namespace gannet::test
