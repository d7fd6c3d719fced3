// A bump allocator for the bytes of one message: many small stores, one release. Not thread-safe.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace gannet {

class Arena {
 public:
  Arena() = default;
  Arena(Arena&&) noexcept = default;
  Arena& operator=(Arena&&) noexcept = default;

  /// Uninitialised room for `size` bytes, alive as long as the arena.
  char* allocate(std::size_t size);

  /// Gives back the end of the newest allocation, of which only `used` of `size` bytes are needed.
  void shrink(std::size_t size, std::size_t used);

  /// A copy of `bytes` that lives as long as the arena.
  std::string_view store(std::string_view bytes);

  /// Forgets everything but keeps the largest block for the next message.
  void reset();

 private:
  struct Block {
    std::unique_ptr<char[]> bytes;
    std::size_t size = 0;
    std::size_t used = 0;
  };
  std::vector<Block> blocks_;
};

}  // namespace gannet
