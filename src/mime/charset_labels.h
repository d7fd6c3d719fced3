// Which converter a charset label means to a mail program (WHATWG Encoding section 4.2, and labels seen in mail).
#pragma once

#include <cstdint>
#include <string_view>

namespace gannet::mime {

enum class Charset : std::uint8_t {
  none,  // no label, or one that says nothing ("unknown-8bit", "default")
  ascii,
  utf8,
  windows_1252,  // also every label of Latin-1 (WHATWG)
  icu,           // another converter: see `name`
};

struct CharsetLabel {
  Charset charset = Charset::none;
  const char* name = nullptr;  // of the ICU converter; null when `label` itself is to be asked for
};

/// `label` is cleaned (clean_charset_label). Case does not matter.
CharsetLabel look_up_charset(std::string_view label);

}  // namespace gannet::mime
