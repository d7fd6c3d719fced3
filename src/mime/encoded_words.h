// Inside the layer: decode_text() that also says whether an encoded word could not be read.
#pragma once

#include <string_view>

#include "base/arena.h"

namespace gannet::mime {

/// As decode_text(). Sets `malformed` for a "=?" that opens no word, unknown charsets, and bytes invalid in theirs.
std::string_view decode_words(std::string_view raw, Arena& arena, bool& malformed);

}  // namespace gannet::mime
