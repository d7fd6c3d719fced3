// The Public Suffix List as an object, for programs that bring their own copy of it. url.h has free functions over the
// system's.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct psl_ctx_st;

namespace gannet::url {

class SuffixTable;

enum class SuffixSection : std::uint8_t { all, icann };

/// Immutable, thread-safe.
class PublicSuffixes {
 public:
  /// The system's list as a table; where there is no text of it, what libpsl has (its own file or what is built in).
  static PublicSuffixes system();
  /// A list in libpsl's compiled format or as text, looked up by libpsl.
  static std::optional<PublicSuffixes> load(const std::string& path);
  /// A list as text, looked up in a table. Nothing when it cannot be read or holds no rules.
  static std::optional<PublicSuffixes> load_table(const std::string& path);

  PublicSuffixes(PublicSuffixes&&) noexcept;
  PublicSuffixes& operator=(PublicSuffixes&&) noexcept;
  ~PublicSuffixes();

  /// As the function of this name in url.h: a view into `host`.
  std::string_view registrable_domain(std::string_view host, SuffixSection section = SuffixSection::all) const;

 private:
  PublicSuffixes();
  struct Free {
    void operator()(psl_ctx_st* list) const;
  };
  std::unique_ptr<SuffixTable> table_;
  std::unique_ptr<psl_ctx_st, Free> list_;  // when there is no table
};

}  // namespace gannet::url
