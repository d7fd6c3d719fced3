// Puts together what the reader sees and what is kept from them, with the way back to the source.
#pragma once

#include "html/declarations.h"
#include "html/page.h"

namespace gannet::html {

class Collector {
 public:
  explicit Collector(Page& page) : page_(page) {}

  /// Adds visible text written at `offset`; `references`: "&amp;" and the like are resolved. The range that was written, empty
  /// when all of it was white space.
  Range show(std::string_view raw, std::uint32_t offset, bool references, WhiteSpace white_space);
  /// Adds text that the reader does not see.
  void hide(std::string_view raw, std::uint32_t offset, bool references, HiddenBy reason);

  /// What lies between this text and the next: the strongest one counts, and nothing at the start.
  void break_line(std::uint32_t offset) { ask(Gap::line, offset); }
  void break_cell(std::uint32_t offset) { ask(Gap::cell, offset); }
  void break_run() { run_open_ = false; }

 private:
  enum class Gap : std::uint8_t { none, space, cell, line };
  void ask(Gap gap, std::uint32_t offset) {
    if (gap > gap_) {
      gap_ = gap;
      gap_offset_ = offset;
    }
    hidden_gap_ = true;
  }
  void close_gap();
  void anchor(std::uint32_t source);
  void put(std::string_view bytes, std::uint32_t source);
  void begin_run(std::uint32_t offset, HiddenBy reason);

  Page& page_;
  Gap gap_ = Gap::none;
  std::uint32_t gap_offset_ = 0;
  bool hidden_gap_ = false;
  bool run_open_ = false;    // the last hidden run may go on
  std::uint32_t delta_ = 0;  // source minus visible since the last anchor
};

}  // namespace gannet::html
