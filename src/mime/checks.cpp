// Defects of the message as a whole, found once its structure is known.
#include <array>

#include "base/bytes.h"
#include "mime/encoded_words.h"
#include "mime/fields.h"
#include "mime/parser.h"
#include "mime/scan.h"

namespace gannet::mime {
namespace {

enum class Grammar { text, addresses, date, message_id };
struct OnceOnly {
  std::string_view name;
  Grammar grammar;
};
// RFC 5322 3.6: fields that may stand once at most.
constexpr OnceOnly once_only[] = {
    {"Date", Grammar::date},          {"From", Grammar::addresses},        {"Sender", Grammar::addresses},
    {"Reply-To", Grammar::addresses}, {"To", Grammar::addresses},          {"Cc", Grammar::addresses},
    {"Bcc", Grammar::addresses},      {"Message-ID", Grammar::message_id}, {"In-Reply-To", Grammar::text},
    {"References", Grammar::text},    {"Subject", Grammar::text},
};

/// Longer preambles than the usual "This is a multi-part message in MIME format." hold something else.
constexpr std::size_t usual_preamble = 160;

}  // namespace

/// Bare carriage returns, and line feeds with and without one. Each is reported at its first place.
void Parser::check_line_ends() {
  const char* at = message_.bytes_.data();
  const char* const end = at + message_.bytes_.size();
  const char* first_carriage = find_byte(at, end, '\r');
  if (first_carriage == nullptr) return;
  bool bare_carriage = false, mixed = false, with = false, without = find_byte(at, first_carriage, '\n') != nullptr;
  for (at = first_carriage; at < end && !(bare_carriage && mixed);) {
    const char* const line_feed = find_byte(at, end, '\n');
    const char* const line_end = line_feed != nullptr ? line_feed : end;
    const char* const carriage = find_byte(at, line_end, '\r');
    const bool ends_line = carriage != nullptr && carriage + 1 == line_end && line_feed != nullptr;
    if (carriage != nullptr && !ends_line && !bare_carriage) {
      bare_carriage = true;
      note(Defect::bare_carriage_return, carriage);
    }
    if (line_feed == nullptr) break;
    (line_end > at && line_end[-1] == '\r' ? with : without) = true;
    if (with && without && !mixed) {
      mixed = true;
      note(Defect::bare_line_feed_mixed, line_feed);
    }
    at = line_feed + 1;
  }
}

void Parser::check_root_headers() {
  std::array<bool, std::size(once_only)> seen{};
  Arena& arena = message_.arena_;
  for (const Header& h : message_.headers()) {
    for (std::size_t i = 0; i < std::size(once_only); ++i) {
      if (!iequals(h.name, once_only[i].name)) continue;
      if (seen[i]) {
        note(Defect::header_duplicate, h.name.data());
        break;
      }
      seen[i] = true;
      switch (once_only[i].grammar) {
        case Grammar::date:
          if (const auto date = parse_date(h.value); !date || date->malformed) note(Defect::date_malformed, h.name.data());
          break;
        case Grammar::message_id:
          if (const auto ids = parse_message_ids(h.value, arena); ids.size() != 1 || ids.front().right.empty()) {
            note(Defect::message_id_malformed, h.name.data());
          }
          break;
        case Grammar::addresses:
          for (const Address& address : parse_addresses(h.value, arena, limits_)) {
            if (address.malformed) {
              note(Defect::address_malformed, h.name.data());
              break;
            }
          }
          break;
        case Grammar::text: {
          bool malformed = false;
          if (h.value.find("=?") != std::string_view::npos) decode_words(h.value, arena, malformed);
          if (malformed) note(Defect::encoded_word_malformed, h.name.data());
          break;
        }
      }
      break;
    }
  }
}

/// Text around the parts, which readers never see. White space and the usual sentence are no defect.
void Parser::check_invisible(std::string_view text, Defect defect) {
  const std::string_view visible = trim(text);
  const std::size_t allowed = defect == Defect::preamble_has_text ? usual_preamble : 0;
  if (visible.size() > allowed) note(defect, visible.data());
}

}  // namespace gannet::mime
