// The library's front door: bytes of a message in, verdict out.
//
//   auto scanner = gannet::Scanner::open();
//   if (!scanner) { std::cerr << scanner.error().message << '\n'; return 2; }
//   gannet::Verdict verdict = scanner->scan(bytes);
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "gannet/options.h"
#include "gannet/result.h"
#include "gannet/verdict.h"

namespace gannet {

namespace scan {
class Insight;
}

/// Holds the read-only knowledge, threats and weights. Thread-safe: any number of threads may scan() with one Scanner.
class Scanner {
 public:
  /// Loads the data (about 10 ms). Fails with one sentence that names the file and the mend.
  static Result<Scanner> open(const Options& options = {});

  Scanner(Scanner&&) noexcept;
  Scanner& operator=(Scanner&&) noexcept;
  ~Scanner();

  /// Judges one RFC 5322 message. Never fails and never throws on account of its content; time and memory are bounded by
  /// Options::limits. No network, no disk. `message` need not outlive the call.
  Verdict scan(std::string_view message, const Context& context = {}) const;

  /// What Gannet sees in the message, without judgement, as readable text: for people who want to look.
  std::string show(std::string_view message, const Context& context = {}) const;

  /// The folder the data came from.
  const std::string& data_directory() const;

 private:
  friend class scan::Insight;  // for programs of this repository that evaluate and train
  struct State;
  explicit Scanner(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace gannet
