#include <array>

#include "mime/message.h"

namespace gannet::mime {
namespace {

// In the order of the enumeration. Reports and golden files use these names, so they stay as they are.
constexpr std::array<std::string_view, defect_count> names = {
    "header-without-colon",
    "header-name-odd",
    "header-eight-bit",
    "header-oversize",
    "header-duplicate",
    "headers-too-many",
    "header-nul",
    "bare-carriage-return",
    "bare-line-feed-mixed",
    "content-type-malformed",
    "content-type-missing",
    "parameter-malformed",
    "parameter-duplicate",
    "filename-conflict",
    "boundary-missing",
    "boundary-never-used",
    "boundary-unclosed",
    "boundary-odd",
    "preamble-has-text",
    "epilogue-has-text",
    "multipart-encoded",
    "encoding-unknown",
    "encoding-conflict",
    "base64-foreign-bytes",
    "base64-padding-inside",
    "base64-truncated",
    "quoted-printable-malformed",
    "charset-unknown",
    "charset-wrong",
    "encoded-word-malformed",
    "address-malformed",
    "date-malformed",
    "message-id-malformed",
    "uuencode-in-text",
    "depth-limit",
    "parts-limit",
    "size-limit",
    "empty-message",
    "no-headers",
};

}  // namespace

std::string_view name_of(Defect defect) {
  return names[static_cast<std::size_t>(defect)];
}

}  // namespace gannet::mime
