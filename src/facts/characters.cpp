// Characters that fool filters and eyes: invisible ones, direction overrides, look-alike letters inside Latin words.
#include "base/bytes.h"
#include "base/utf8.h"
#include "facts/gather.h"

namespace gannet::facts {
namespace {

constexpr std::size_t looked_at = 16u << 10;
constexpr std::size_t kept = 8;

enum class Class : std::uint8_t { other, latin, look_alike, invisible, bidi, emoji, mark };

struct Span {
  char32_t first, last;
  Class kind;
};

/// Sorted. Blocks, not single letters: a Latin word has no business with any letter of these.
constexpr Span spans[] = {
    {0x00AD, 0x00AD, Class::invisible},                                          // soft hyphen
    {0x00C0, 0x024F, Class::latin},                                              // Latin-1 letters, Extended-A and -B
    {0x0250, 0x02AF, Class::look_alike},                                         // phonetic letters
    {0x0300, 0x036F, Class::mark},         {0x0370, 0x03FF, Class::look_alike},  // Greek
    {0x0400, 0x052F, Class::look_alike},                                         // Cyrillic
    {0x0531, 0x058F, Class::look_alike},                                         // Armenian
    {0x1E00, 0x1EFF, Class::latin},                                              // Latin Extended Additional
    {0x200B, 0x200D, Class::invisible},                                          // zero width space, non-joiner, joiner
    {0x200E, 0x200F, Class::other},  // plain direction marks are usual in right-to-left mail
    {0x202A, 0x202E, Class::bidi},         {0x2060, 0x2064, Class::invisible},   {0x2066, 0x2069, Class::bidi},
    {0x2600, 0x27BF, Class::emoji},        {0xFE00, 0xFE0F, Class::mark},         // variation selectors
    {0xFEFF, 0xFEFF, Class::invisible},    {0xFF21, 0xFF5A, Class::look_alike},   // full width
    {0x1D400, 0x1D7FF, Class::look_alike},                                        // mathematical letters
    {0x1F000, 0x1FAFF, Class::emoji},      {0xE0001, 0xE007F, Class::invisible},  // tags
};

Class class_of(char32_t c) {
  const auto* const after =
      std::upper_bound(std::begin(spans), std::end(spans), c, [](char32_t value, const Span& s) { return value < s.first; });
  if (after == std::begin(spans)) return Class::other;
  const Span& span = *(after - 1);
  return c <= span.last ? span.kind : Class::other;
}

class Counter {
 public:
  Counter(std::string_view text, Characters& out) : text_(text), out_(out) {}

  void run() {
    for (std::size_t at = 0; at < text_.size();) {
      if (is_ascii(text_[at])) {
        take(static_cast<unsigned char>(text_[at]), is_alpha(text_[at]) ? Class::latin : Class::other, at);
        ++at;
        continue;
      }
      const utf8::Decoded d = utf8::decode(text_, at);
      take(d.code_point, class_of(d.code_point), at);
      at += d.length;
    }
    end_word(text_.size());
  }

 private:
  void take(char32_t c, Class kind, std::size_t at) {
    out_.upper += c < 0x80 && is_upper(static_cast<char>(c));
    out_.exclamations += c == '!';
    switch (kind) {
      case Class::latin:
        ++latin_;
        break;
      case Class::look_alike:
        ++look_alike_;
        break;
      case Class::invisible:
        pending_ += in_word_;
        break;  // counts when the word goes on behind it
      case Class::mark:
        break;
      case Class::bidi:
        ++out_.bidi;
        break;
      case Class::emoji:
        ++out_.emoji;
        end_word(at);
        return;
      case Class::other:
        end_word(at);
        return;
    }
    if (kind != Class::latin && kind != Class::look_alike) return;
    ++out_.letters;
    if (!in_word_) begin_ = at;
    in_word_ = true;
    out_.zero_width += pending_;
    pending_ = 0;
  }

  void end_word(std::size_t at) {
    // A word of two letters or more in one alphabet with letters of another among them.
    if (latin_ > 0 && look_alike_ > 0 && latin_ + look_alike_ > 3 && out_.mixed_script.size() < kept) {
      out_.mixed_script.push_back(text_.substr(begin_, at - begin_));
    }
    latin_ = look_alike_ = pending_ = 0;
    in_word_ = false;
  }

  std::string_view text_;
  Characters& out_;
  std::size_t begin_ = 0;
  std::uint32_t latin_ = 0, look_alike_ = 0, pending_ = 0;
  bool in_word_ = false;
};

}  // namespace

void gather_characters(Gathering& g) {
  Facts& facts = g.facts;
  for (const std::string_view text : {facts.subject, facts.who.author.display_name, std::string_view(facts.text)}) {
    Counter(utf8::prefix(text, looked_at), facts.characters).run();
  }
}

}  // namespace gannet::facts
