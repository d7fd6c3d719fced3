#include "knowledge/letters.h"

#include <cstring>

namespace gannet::knowledge {
namespace {

constexpr std::size_t index_bytes = Letters::page_count * sizeof(std::uint16_t);

/// An index of page numbers, then whole pages; every number must name one of them.
template <typename Cell>
bool is_table(std::string_view bytes) {
  constexpr std::size_t page_bytes = Letters::page_size * sizeof(Cell);
  if (bytes.size() < index_bytes + page_bytes || (bytes.size() - index_bytes) % page_bytes != 0) return false;
  const std::size_t pages = (bytes.size() - index_bytes) / page_bytes;
  for (std::size_t i = 0; i < Letters::page_count; ++i) {
    std::uint16_t page = 0;
    std::memcpy(&page, bytes.data() + i * sizeof(page), sizeof(page));
    if (page >= pages) return false;
  }
  return true;
}

}  // namespace

bool Letters::open(std::string_view folds, std::string_view look_alikes) {
  if (!is_table<std::uint32_t>(folds) || !is_table<char>(look_alikes)) return false;
  fold_index_ = reinterpret_cast<const std::uint16_t*>(folds.data());
  fold_pages_ = reinterpret_cast<const std::uint32_t*>(folds.data() + index_bytes);
  alike_index_ = reinterpret_cast<const std::uint16_t*>(look_alikes.data());
  alike_pages_ = look_alikes.data() + index_bytes;
  return true;
}

}  // namespace gannet::knowledge
