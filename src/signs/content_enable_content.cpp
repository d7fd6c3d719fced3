// Asks to open an attachment or to allow its macros.
// Honest mail: People do point at attachments; together with other signs it counts.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::ask_enable_content, Concept::ask_open_attachment};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_enable_content;
const Sign content_enable_content{"content.enable-content", Direction::against, look};

}  // namespace gannet::signs
