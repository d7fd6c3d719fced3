#include "html/collector.h"

#include <array>
#include <cstring>

#include "base/utf8.h"
#include "html/entities.h"

namespace gannet::html {
namespace {

enum class Kind : std::uint8_t { plain, space, reference, dropped, maybe_nbsp };

constexpr auto kinds = [] {
  std::array<Kind, 256> table{};
  for (const char c : {' ', '\n', '\t', '\r', '\f'}) table[static_cast<unsigned char>(c)] = Kind::space;
  table['&'] = Kind::reference;
  table[0] = Kind::dropped;
  table[0xC2] = Kind::maybe_nbsp;
  return table;
}();

Kind kind_of(char c) {
  return kinds[static_cast<unsigned char>(c)];
}

// A piece of text: a stretch of plain bytes, white space, or one decoded reference.
struct Piece {
  bool space = false;
  bool newline = false;
  std::uint32_t begin = 0, length = 0;  // in the raw text
  std::string_view bytes;               // what to write; empty for white space and for nothing
};

// Cuts raw text into pieces. No-break spaces count as white space: readers cannot tell them apart.
class Pieces {
 public:
  Pieces(std::string_view raw, bool references) : raw_(raw), references_(references) {}

  bool next(Piece& piece) {
    if (at_ >= raw_.size()) return false;
    const std::size_t begin = at_;
    piece = {};
    switch (kind_of(raw_[at_])) {
      case Kind::space:
        spaces(piece);
        break;
      case Kind::reference:
        reference(piece);
        break;
      case Kind::dropped:
        ++at_;
        break;
      case Kind::maybe_nbsp:
        if (raw_.substr(at_, 2) == "\xC2\xA0") {
          at_ += 2;
          piece.space = true;
          break;
        }
        [[fallthrough]];
      case Kind::plain:
        at_ = plain_end(at_ + 1);
        piece.bytes = raw_.substr(begin, at_ - begin);
        break;
    }
    piece.begin = static_cast<std::uint32_t>(begin);
    piece.length = static_cast<std::uint32_t>(at_ - begin);
    return true;
  }

 private:
  void spaces(Piece& piece) {
    constexpr std::string_view indentation = "        ";
    piece.space = true;
    while (at_ < raw_.size() && kind_of(raw_[at_]) == Kind::space) {
      piece.newline |= raw_[at_] == '\n' || raw_[at_] == '\r';
      ++at_;
      while (raw_.size() - at_ >= indentation.size() &&
             std::memcmp(raw_.data() + at_, indentation.data(), indentation.size()) == 0)
        at_ += indentation.size();
    }
  }

  // Single spaces inside a line come out as they are, so a piece takes them along.
  std::size_t plain_end(std::size_t at) const {
    for (;;) {
      while (at < raw_.size() && kind_of(raw_[at]) == Kind::plain) ++at;
      if (at + 1 >= raw_.size() || raw_[at] != ' ' || kind_of(raw_[at + 1]) != Kind::plain) return at;
      at += 2;
    }
  }

  void reference(Piece& piece) {
    const Reference r = references_ ? read_reference(raw_, at_, false) : Reference{};
    if (r.length == 0) {
      piece.bytes = raw_.substr(at_++, 1);
      return;
    }
    at_ += r.length;
    if (r.first == 0xA0 || r.first == ' ' || r.first == '\t' || r.first == '\n' || r.first == '\f') {
      piece.space = true;
      return;
    }
    decoded_.clear();
    utf8::append(decoded_, r.first);
    if (r.second != 0) utf8::append(decoded_, r.second);
    piece.bytes = decoded_;
  }

  std::string_view raw_;
  bool references_;
  std::size_t at_ = 0;
  std::string decoded_;  // at most two code points: never leaves the small buffer
};

}  // namespace

void Collector::anchor(std::uint32_t source) {
  const auto visible = static_cast<std::uint32_t>(page_.visible.size());
  if (!page_.anchors.empty() && source - visible == delta_) return;
  delta_ = source - visible;
  page_.anchors.push_back({visible, source});
}

void Collector::put(std::string_view bytes, std::uint32_t source) {
  anchor(source);
  page_.visible.append(bytes);
}

void Collector::close_gap() {
  static constexpr std::string_view written[] = {"", " ", "\t", "\n"};
  if (gap_ != Gap::none && !page_.visible.empty()) put(written[static_cast<std::size_t>(gap_)], gap_offset_);
  gap_ = Gap::none;
}

Range Collector::show(std::string_view raw, std::uint32_t offset, bool references, WhiteSpace white_space) {
  Pieces pieces(raw, references);
  Piece piece;
  Range range;
  while (pieces.next(piece)) {
    const std::uint32_t source = offset + piece.begin;
    if (piece.space) {
      const bool line = white_space != WhiteSpace::normal && piece.newline;
      if (white_space == WhiteSpace::pre && !line && gap_ == Gap::none && !range.empty()) {
        put(" ", source);  // indentation and columns of preformatted text shrink, but words stay apart
      } else {
        ask(line ? Gap::line : Gap::space, source);
      }
      continue;
    }
    if (piece.bytes.empty()) continue;
    close_gap();
    if (range.empty()) range.begin = static_cast<std::uint32_t>(page_.visible.size());
    put(piece.bytes.substr(0, piece.length), source);
    if (piece.bytes.size() > piece.length)
      put(piece.bytes.substr(piece.length), source);  // "&nGt;" decodes to more than it has
    range.end = static_cast<std::uint32_t>(page_.visible.size());
  }
  if (!range.empty()) run_open_ = false;
  return range;
}

void Collector::begin_run(std::uint32_t offset, HiddenBy reason) {
  const bool goes_on = run_open_ && !page_.hidden_runs.empty() && page_.hidden_runs.back().reason == reason;
  if (goes_on) {
    if (hidden_gap_) page_.hidden.push_back(' ');
  } else {
    if (!page_.hidden.empty()) page_.hidden.push_back('\n');
    const auto at = static_cast<std::uint32_t>(page_.hidden.size());
    page_.hidden_runs.push_back({reason, {at, at}, offset});
  }
  hidden_gap_ = false;
  run_open_ = true;
}

void Collector::hide(std::string_view raw, std::uint32_t offset, bool references, HiddenBy reason) {
  Pieces pieces(raw, references);
  Piece piece;
  bool begun = false;
  while (pieces.next(piece)) {
    if (piece.space) {
      hidden_gap_ = true;
      continue;
    }
    if (piece.bytes.empty()) continue;
    if (!begun || hidden_gap_) begin_run(offset + piece.begin, reason);
    begun = true;
    page_.hidden.append(piece.bytes);
    page_.hidden_runs.back().text.end = static_cast<std::uint32_t>(page_.hidden.size());
  }
}

}  // namespace gannet::html
