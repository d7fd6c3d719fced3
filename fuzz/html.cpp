// Any bytes as HTML and as plain text: no crash, and what tests/html/properties.h says holds.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "../tests/html/properties.h"

namespace {

void check(const gannet::html::Page& page, std::string_view source) {
  if (const char* const broken = gannet::html::broken_property(page, source, {})) {
    std::fprintf(stderr, "broken: %s\n", broken);
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  check(gannet::html::read(source), source);
  check(gannet::html::read_plain(source), source);
  return 0;
}
