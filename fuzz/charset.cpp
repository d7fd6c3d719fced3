// The first line is a charset label, the rest is text under it.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "mime/fields.h"

using namespace gannet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line_feed = input.find('\n');
  const std::string_view label = input.substr(0, line_feed);
  const std::string_view bytes = line_feed == std::string_view::npos ? std::string_view() : input.substr(line_feed + 1);
  Arena arena;
  const mime::Converted converted = mime::to_utf8(bytes, label, arena);
  if (!utf8::is_valid(converted.text)) std::abort();
  return 0;
}
