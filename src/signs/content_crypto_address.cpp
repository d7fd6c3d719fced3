// An address of a cryptocurrency wallet stands in the text: money sent there cannot be called back.
// Honest mail: receipts of exchanges, and developers who discuss them.
#include "base/bytes.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

bool is_base58(char c) {
  return is_alnum(c) && c != '0' && c != 'O' && c != 'I' && c != 'l';
}
bool is_bech32(char c) {
  return is_digit(c) || (is_lower(c) && c != 'b' && c != 'i' && c != 'o');
}

/// By form only (BIP 13, BIP 173, EIP 55): the checksum would need hashing, and a false one is no less odd in a mail.
bool is_wallet(std::string_view word) {
  const auto all = [&](std::size_t from, auto test) {
    return std::all_of(word.begin() + static_cast<std::ptrdiff_t>(from), word.end(), test);
  };
  if (word.starts_with("bc1") && word.size() >= 42 && word.size() <= 62) return all(3, is_bech32);
  if (word.starts_with("0x") && word.size() == 42) return all(2, [](char c) { return hex_value(c) >= 0; });
  if ((word.front() == '1' || word.front() == '3' || word.front() == 'T') && word.size() >= 26 && word.size() <= 35) {
    const bool mixed = std::any_of(word.begin(), word.end(), is_upper) && std::any_of(word.begin(), word.end(), is_lower) &&
                       std::any_of(word.begin(), word.end(), is_digit);
    return mixed && all(1, is_base58);
  }
  return false;
}

void look(const Input& input, Findings& out) {
  const std::string_view text = input.facts.text;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_alnum(text[end])) ++end;
    const bool apart = at == 0 || (text[at - 1] != '/' && text[at - 1] != '=' && text[at - 1] != '-' && text[at - 1] != '_');
    if (end - at >= 26 && apart && is_wallet(text.substr(at, end - at))) {
      const facts::Range range{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      out.push_back(make_finding(text_place(input.facts, facts::Field::body, range), text.substr(at, end - at),
                                 {{"address", text.substr(at, end - at)}}));
      return;
    }
    at = std::max(end, at + 1);
  }
}

}  // namespace

extern const Sign content_crypto_address;
const Sign content_crypto_address{"content.crypto-address", Direction::against, look};

}  // namespace gannet::signs
