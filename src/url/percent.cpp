#include "url/percent.h"

#include "base/bytes.h"
#include "base/utf8.h"

namespace gannet::url {

void append_escape(std::string& out, char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  const char escape[3] = {'%', digits[value >> 4], digits[value & 15]};
  out.append(escape, 3);
}

void append_encoded(std::string& out, std::string_view text, EncodeSet set) {
  std::size_t clean = 0;  // where the run that needs no change starts
  for (std::size_t i = 0; i < text.size();) {
    if (!must_encode(text[i], set)) {
      ++i;
      continue;
    }
    out.append(text, clean, i - clean);
    if (is_ascii(text[i])) {
      append_escape(out, text[i]);
      ++i;
    } else {
      const utf8::Decoded decoded = utf8::decode(text, i);
      const bool malformed = decoded.code_point == utf8::replacement;
      const std::string_view bytes = malformed ? std::string_view("\xEF\xBF\xBD") : text.substr(i, decoded.length);
      for (const char byte : bytes) append_escape(out, byte);
      i += decoded.length;
    }
    clean = i;
  }
  out.append(text, clean, text.size() - clean);
}

}  // namespace gannet::url
