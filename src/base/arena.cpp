#include "base/arena.h"

#include <algorithm>
#include <cstring>

namespace gannet {
namespace {
constexpr std::size_t first_block = 64u << 10;
constexpr std::size_t largest_kept = 4u << 20;
}  // namespace

char* Arena::allocate(std::size_t size) {
  if (blocks_.empty() || blocks_.back().size - blocks_.back().used < size) {
    const std::size_t wanted = blocks_.empty() ? first_block : std::min<std::size_t>(blocks_.back().size * 2, 1u << 20);
    const std::size_t room = std::max(size, wanted);
    blocks_.push_back({std::unique_ptr<char[]>(new char[room]), room, 0});
  }
  Block& block = blocks_.back();
  char* const at = block.bytes.get() + block.used;
  block.used += size;
  return at;
}

void Arena::shrink(std::size_t size, std::size_t used) {
  blocks_.back().used -= size - used;
}

std::string_view Arena::store(std::string_view bytes) {
  if (bytes.empty()) return {};
  char* const at = allocate(bytes.size());
  std::memcpy(at, bytes.data(), bytes.size());
  return {at, bytes.size()};
}

void Arena::reset() {
  std::erase_if(blocks_, [](const Block& b) { return b.size > largest_kept; });
  if (blocks_.empty()) return;
  std::swap(blocks_.front(),
            *std::max_element(blocks_.begin(), blocks_.end(), [](const Block& a, const Block& b) { return a.size < b.size; }));
  blocks_.resize(1);
  blocks_.front().used = 0;
}

}  // namespace gannet
