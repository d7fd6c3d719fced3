// Reads the input as each kind of header field.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "mime/content_type.h"
#include "mime/fields.h"

using namespace gannet;

namespace {
void require(bool holds) {
  if (!holds) std::abort();
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  const Limits limits;
  Arena arena;
  require(utf8::is_valid(mime::decode_text(raw, arena)));
  require(mime::unfold(raw, arena).find('\n') == std::string_view::npos);
  const auto addresses = mime::parse_addresses(raw, arena, limits);
  require(addresses.size() <= limits.addresses);
  for (const mime::Address& a : addresses) {
    require(a.has_mailbox() || !a.display_name.empty());
    require(utf8::is_valid(a.display_name));
    require(utf8::is_valid(a.group));
  }
  mime::parse_message_ids(raw, arena);
  if (const auto date = mime::parse_date(raw)) require(date->zone_minutes > -1440 && date->zone_minutes < 1440);
  mime::parse_received(raw, arena);
  mime::ParameterizedValue value;
  mime::parse_parameterized(raw, arena, limits, value);
  require(value.parameters.size() <= limits.parameters);
  for (const mime::Parameter& p : value.parameters) require(utf8::is_valid(p.value));
  return 0;
}
