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

enum class SuffixSection : std::uint8_t { all, icann };

/// Immutable, thread-safe.
class PublicSuffixes {
 public:
  /// The newer of the system's list and the one built into libpsl.
  static PublicSuffixes system();
  /// A list in the text or DAFSA format. Nothing when it cannot be read.
  static std::optional<PublicSuffixes> load(const std::string& path);

  /// As the function of this name in url.h: a view into `host`.
  std::string_view registrable_domain(std::string_view host, SuffixSection section = SuffixSection::all) const;

 private:
  struct Free {
    void operator()(psl_ctx_st* list) const;
  };
  std::unique_ptr<psl_ctx_st, Free> list_;
};

}  // namespace gannet::url
