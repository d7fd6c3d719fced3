#include "mine/pattern.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/minhash.h"
#include "base/utf8.h"
#include "facts/reply_prefixes.h"
#include "report/readable.h"
#include "threats/words.h"

namespace gannet::mine {
namespace {

constexpr std::size_t most_bytes = 240, most_read = 1000;  // fancy letters take four bytes each
constexpr std::size_t least_name = 3;                      // shorter ones are words of some language
constexpr std::size_t least_local_part = 6;                // so that "info" and "sales" stay words
constexpr std::size_t least_code = 5;                      // of letters and digits; "2nd" and "4K" are words
constexpr std::string_view number = "#", address = "{address}", name = "{name}";

bool is_of_address(char c) {
  return is_alnum(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%' || c == '@';
}

bool is_of_word(char c) {
  return is_alnum(c) || !is_ascii(c);
}

std::string_view without_prefixes(std::string_view text) {
  text = trim(text);
  while (facts::subject_prefix(text) != facts::SubjectPrefix::none) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) break;
    text = trim(text.substr(colon + 1));
  }
  return text;
}

/// The mail address at the front of `text`, or nothing.
std::string_view address_at(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_of_address(text[end])) ++end;
  while (end > 0 && !is_alnum(text[end - 1])) --end;
  const std::string_view run = text.substr(0, end);
  const std::size_t at = run.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < run.size() ? run : std::string_view();
}

std::string masked_word(std::string_view word, const std::vector<std::string>& reader_words) {
  const auto digits = std::count_if(word.begin(), word.end(), is_digit);
  if (std::find(reader_words.begin(), reader_words.end(), to_lower(word)) != reader_words.end()) return std::string(name);
  if (digits == 0) return std::string(word);
  if (word.size() >= least_code && digits > 1) return std::string(number);
  std::string out;
  for (const char c : word) {
    if (!is_digit(c)) {
      out += c;
    } else if (!out.ends_with(number)) {
      out += number;
    }
  }
  return out;
}

void add_name_words(std::string_view display_name, std::vector<std::string>& words) {
  if (display_name.find('@') != std::string_view::npos) return;  // an address is masked as one
  while (!display_name.empty()) {
    const std::string_view word = trim(next_field(display_name, ' '));
    if (word.size() >= least_name) words.push_back(to_lower(word));
  }
}

}  // namespace

std::vector<std::string> reader_words(const facts::Reader& reader) {
  std::vector<std::string> words;
  for (const std::vector<facts::Mailbox>* const boxes : {&reader.to, &reader.cc, &reader.addresses}) {
    for (std::size_t i = 0; i < boxes->size() && i < 4; ++i) {
      const facts::Mailbox& box = (*boxes)[i];
      add_name_words(box.display_name, words);
      if (box.local.size() >= least_local_part) words.push_back(to_lower(box.local));
    }
  }
  return words;
}

std::string pattern_of(std::string_view text, const std::vector<std::string>& reader_words) {
  const std::string line = report::readable(without_prefixes(utf8::prefix(text, most_read)));
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::string_view rest = std::string_view(line).substr(at);
    if (const std::string_view found = address_at(rest); !found.empty()) {
      out += address;
      at += found.size();
      continue;
    }
    std::size_t end = 0;
    while (end < rest.size() && is_of_word(rest[end])) ++end;
    const std::string piece = end > 0 ? masked_word(rest.substr(0, end), reader_words) : std::string(rest.substr(0, 1));
    // "1.299,00", "12:30" and "10/30/60" are one number each.
    const bool joins = piece == number && out.size() >= 2 && out[out.size() - 2] == number.front() &&
                       std::string_view(".,:/-").find(out.back()) != std::string_view::npos;
    if (joins) {
      out.pop_back();
    } else {
      out += piece;
    }
    at += std::max<std::size_t>(end, 1);
  }
  return std::string(trim(utf8::prefix(out, most_bytes)));
}

std::uint64_t key_of_pattern(std::string_view pattern, const knowledge::Knowledge& knowledge) {
  std::uint64_t key = 0;
  for (const threats::WordHash word : threats::words_of(pattern, most_read, knowledge)) key = minhash::mixed(key * 31 + word);
  return key;
}

}  // namespace gannet::mine
