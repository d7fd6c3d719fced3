// A scan of which one also sees the Facts: evaluation and training read a message once.
#pragma once

#include <functional>

#include "facts/facts.h"
#include "gannet/scanner.h"
#include "knowledge/knowledge.h"

namespace gannet::scan {

/// A view of a scanner, which must outlive it. Thread-safe as the scanner is.
class Insight {
 public:
  explicit Insight(const Scanner& scanner) : scanner_(scanner) {}

  /// As Scanner::scan(); `use` is called with the Facts while they live.
  Verdict scan(std::string_view message, const Context& context, const std::function<void(const facts::Facts&)>& use) const;

  const knowledge::Knowledge& knowledge() const;

 private:
  const Scanner& scanner_;
};

}  // namespace gannet::scan
