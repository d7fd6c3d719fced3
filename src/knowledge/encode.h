// Content <-> the bytes of the compiled file.
#pragma once

#include "gannet/result.h"
#include "knowledge/content.h"
#include "knowledge/image.h"

namespace gannet::knowledge {

Result<std::string> encode(const Content& content);

/// What encode() was given, from a file that Image::open() found whole.
Content decode(const Image& image);
std::vector<url::RewriterRule> decode_rewriters(const Image& image);

}  // namespace gannet::knowledge
