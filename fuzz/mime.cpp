// Parses a message, decodes everything and reads every header field. What the header files promise is checked.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "mime/fields.h"
#include "mime/message.h"

using namespace gannet;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void read_headers(mime::Message& message, const mime::Part& part) {
  for (const mime::Header& h : part.headers) {
    require(!h.name.empty());
    require(h.offset <= message.bytes().size());
    require(utf8::is_valid(mime::decode_text(h.value, message.arena())));
  }
}

void check_part(mime::Message& message, std::size_t index) {
  const mime::Part& part = message.parts()[index];
  require(part.parent < static_cast<std::int32_t>(index));
  require((part.parent < 0) == (index == 0));
  if (index > 0) {
    const mime::Part& parent = message.parts()[static_cast<std::size_t>(part.parent)];
    require(!parent.leaf);
    require(part.depth == parent.depth + 1);
    // Reading order: the parent is the part before this one or an ancestor of it.
    std::int32_t ancestor = static_cast<std::int32_t>(index) - 1;
    while (ancestor != part.parent && ancestor >= 0) ancestor = message.parts()[static_cast<std::size_t>(ancestor)].parent;
    require(ancestor == part.parent);
  }
  require(part.offset <= message.bytes().size());
  require(utf8::is_valid(part.file_name));
  for (const mime::Parameter& p : part.type_parameters) require(utf8::is_valid(p.value));
  read_headers(message, part);
  if (!part.leaf) return;
  const std::string_view start = message.decoded(part, 100);
  require(start.size() <= 100);
  const std::string_view whole = message.decoded(part);
  require(whole.substr(0, start.size()) == start);
  const std::string_view text = message.text(part);
  require(text.size() <= Limits{}.text_bytes);
  require(utf8::is_valid(text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  mime::Message message = mime::Message::parse(bytes);
  require(!message.parts().empty());
  require(message.parts().size() <= Limits{}.parts);
  for (std::size_t i = 0; i < message.parts().size(); ++i) check_part(message, i);
  for (const mime::DefectAt& d : message.defects()) require(d.offset <= bytes.size());
  mime::received_chain(message);
  return 0;
}
