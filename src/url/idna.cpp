// UTS 46 through ICU, with the options of the URL Standard's "domain to ASCII" (beStrict false).
#include <unicode/uidna.h>

#include <memory>

#include "base/utf8.h"
#include "url/host.h"
#include "url/idna_mapping.h"

namespace gannet::url {
namespace {

// No name that resolves is longer than 253 bytes; what is far beyond is refused, as Punycode costs the square of the length.
constexpr std::size_t longest_domain = 4096;

struct Close {
  void operator()(UIDNA* idna) const { uidna_close(idna); }
};

/// ICU's processor is immutable and thread-safe once opened.
const UIDNA* processor() {
  static const std::unique_ptr<UIDNA, Close> idna = [] {
    UErrorCode status = U_ZERO_ERROR;
    const std::uint32_t options = UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII;
    std::unique_ptr<UIDNA, Close> opened(uidna_openUTS46(options, &status));
    return U_SUCCESS(status) ? std::move(opened) : nullptr;
  }();
  return idna.get();
}

// CheckHyphens and VerifyDnsLength are false in the URL Standard.
constexpr std::uint32_t tolerated = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG | UIDNA_ERROR_DOMAIN_NAME_TOO_LONG |
                                    UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;

/// `domain` with the mappings that ICU lacks applied first, as mapping is the first step of UTS 46 (section 4).
std::string with_newer_mappings(std::string_view domain) {
  std::string mapped;
  mapped.reserve(domain.size());
  for (std::size_t i = 0; i < domain.size();) {
    const utf8::Decoded c = utf8::decode(domain, i);
    i += c.length;
    char32_t to = c.code_point;
    bool ignored = false;
    for (const IdnaMapping& mapping : newer_idna_mappings) {
      if (c.code_point < mapping.first) break;
      if (c.code_point > mapping.last) continue;
      ignored = mapping.to == 0;
      to = mapping.to + (c.code_point - mapping.first);
    }
    if (!ignored) utf8::append(mapped, to);
  }
  return mapped;
}

}  // namespace

std::optional<std::string> idna_to_ascii(std::string_view name) {
  const UIDNA* const idna = processor();
  if (idna == nullptr || name.size() > longest_domain) return std::nullopt;
  const std::string domain = with_newer_mappings(name);
  std::string out(512, '\0');
  for (int attempt = 0; attempt < 2; ++attempt) {
    UErrorCode status = U_ZERO_ERROR;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    const std::int32_t length = uidna_nameToASCII_UTF8(idna, domain.data(), static_cast<std::int32_t>(domain.size()),
                                                       out.data(), static_cast<std::int32_t>(out.size()), &info, &status);
    if (status != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(status)) return std::nullopt;
    if ((info.errors & ~tolerated) != 0) return std::nullopt;
    const bool fits = status != U_BUFFER_OVERFLOW_ERROR;
    out.resize(static_cast<std::size_t>(length) + (fits ? 0 : 1));
    if (fits) return out;
  }
  return std::nullopt;
}

}  // namespace gannet::url
