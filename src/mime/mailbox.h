// An mbox file cut into messages, one at a time (the mboxrd and mboxo forms; a "From " line starts a message only after
// an empty line and when it looks like one). Streaming: nothing is kept.
#pragma once

#include <optional>
#include <string_view>

namespace gannet::mime {

/// True when the file starts as an mbox does.
bool looks_like_mbox(std::string_view start);

class MboxReader {
 public:
  explicit MboxReader(std::string_view bytes) : bytes_(bytes) {}

  struct Entry {
    std::string_view message;  // without the "From " line; ">From " lines stay quoted
    std::string_view sender;   // the envelope sender on the "From " line
    std::size_t offset = 0;    // of the message in the file
  };
  std::optional<Entry> next();

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace gannet::mime
