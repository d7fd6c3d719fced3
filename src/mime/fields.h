// The grammars of single header fields (RFC 5322 with its obsolete forms, RFC 2047, RFC 2231).
// All read a raw value as Header::value holds it (folded), never fail, and store what they decode in the arena handed over.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "gannet/limits.h"
#include "mime/message.h"

namespace gannet::mime {

/// Unfolds and decodes encoded words (RFC 2047) and raw 8-bit text: UTF-8 as a mail program shows it. Encoded words are
/// accepted where real mailers put them: inside words, quoted strings and comments, split in the middle of a character,
/// with spaces in Q text, and with missing padding.
std::string_view decode_text(std::string_view raw, Arena& arena);

/// Only unfolds: a view into `raw` when it has no line break.
std::string_view unfold(std::string_view raw, Arena& arena);

struct Address {
  std::string_view display_name;  // decoded, quotes and comments resolved; a trailing comment serves where no name stands
  std::string_view local;         // unquoted
  std::string_view domain;        // lower case as written (A-label or U-label), brackets kept on literals; may be empty
  std::string_view group;         // of a group member, the group's name
  bool malformed = false;

  bool has_mailbox() const { return !local.empty() || !domain.empty(); }
};
/// A From, To, Cc, Reply-To ... value. Empty groups ("undisclosed-recipients:;") give no addresses.
std::vector<Address> parse_addresses(std::string_view raw, Arena& arena, const Limits& limits = {});

struct MessageId {
  std::string_view left, right;  // around the at sign; right is empty when there is none
};
std::vector<MessageId> parse_message_ids(std::string_view raw, Arena& arena);

struct DateTime {
  std::int64_t unix_seconds = 0;
  std::int32_t zone_minutes = 0;
  bool zone_known = true;  // false for "-0000" and unknown names
  bool malformed = false;  // readable, but not RFC 5322
};
std::optional<DateTime> parse_date(std::string_view raw);

/// One Received field (RFC 5321 4.4), with the shapes that Postfix, Exim, Sendmail, qmail, Exchange and Google write.
struct Hop {
  std::string_view from_helo;     // the name the client gave
  std::string_view from_name;     // its reverse name, when told; lower case
  std::string_view from_address;  // its IP address, bare, when told
  std::string_view by;            // lower case
  std::string_view with;          // protocol
  std::string_view id;
  std::string_view envelope_to;  // the "for" clause
  std::optional<DateTime> date;
  std::uint32_t offset = 0;
};
Hop parse_received(std::string_view raw, Arena& arena);

/// All hops of a message, newest (topmost) first.
std::vector<Hop> received_chain(Message& message, const Limits& limits = {});

/// Converts to UTF-8 by the named charset. Unknown or missing labels: UTF-8 when it is valid, else windows-1252 (the WHATWG
/// reading of Latin-1), or what an unambiguous byte pattern says (ISO-2022-JP, UTF-16 with a byte order mark).
struct Converted {
  std::string_view text;
  bool unknown_label = false;
  bool invalid_bytes = false;
};
Converted to_utf8(std::string_view bytes, std::string_view charset, Arena& arena);

}  // namespace gannet::mime
