// parse() allocates its one string and nothing else. Counts through the global operator new of this test program, which
// AddressSanitizer needs for itself.
#ifndef __SANITIZE_ADDRESS__
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <new>

#include "url/url.h"

namespace {
std::atomic<std::size_t> allocations = 0;
}

void* operator new(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace gannet::url {
namespace {

TEST(Allocations, ParseMakesOneString) {
  constexpr std::array links = {
      "https://www.shop.example/products/summer-shoes?color=blue&size=42&utm_source=newsletter#top",
      "https://www.shop.example",
      "HTTP://WWW.SHOP.EXAMPLE:8080/a/../b/./c",
      "http://0x7f.1/some/longer/path/so/that/the/string/is/on/the/heap",
      "http://user:password@[2001:db8::1]/some/longer/path",
      "mailto:somebody.with.a.long.name@mail.example?subject=hello",
  };
  for (const char* link : links) {
    const std::size_t before = allocations;
    const std::optional<Url> url = Url::parse(link);
    const std::size_t made = allocations - before;
    EXPECT_TRUE(url);
    EXPECT_EQ(made, 1u) << link;
  }
}

TEST(Allocations, RegistrableDomainMakesNone) {
  registrable_domain("www.shop.example");  // loads the list
  const std::size_t before = allocations;
  EXPECT_EQ(registrable_domain("www.some-shop-with-a-long-name.co.uk"), "some-shop-with-a-long-name.co.uk");
  EXPECT_EQ(allocations - before, 0u);
}

}  // namespace
}  // namespace gannet::url

#endif
