#include "publish/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <vector>

#include "base/bytes.h"
#include "report/columns.h"
#include "report/paint.h"
#include "report/readable.h"

namespace gannet::publish {
namespace {

constexpr std::size_t least_width = 40, most_width = 100;  // longer lines are hard to read

/// Collects the words of one block and breaks them into lines.
class Writer {
 public:
  explicit Writer(const Style& style) : paint_(style.colour), width_(std::clamp(style.width, least_width, most_width)) {}

  void text(std::string_view bytes) {
    for (const char c : bytes) {
      if (is_space(c)) {
        end_word();
      } else {
        word_ += c;
        word_is_strong_ |= strong_ > 0;
      }
    }
  }
  void strong(int change) { strong_ += change; }

  /// Writes the words behind `first`, which is `indent` columns wide; false when there are none.
  bool block(std::string_view first, std::size_t indent, bool heading) {
    end_word();
    if (words_.empty()) return false;
    std::string line(first), run;  // a run of words that look alike
    std::size_t column = indent;
    bool fresh = true, run_is_bold = false;
    const auto end_run = [&] {
      if (!run.empty()) line += run_is_bold ? paint_.bold(run) : run;
      run.clear();
    };
    for (const Word& word : words_) {
      const std::size_t size = report::columns(word.text);
      const bool bold = heading || word.strong;
      if (!fresh && column + 1 + size > width_) {
        end_run();
        out_ += line + '\n';
        line.assign(indent, ' ');
        column = indent;
        fresh = true;
      }
      if (bold != run_is_bold || fresh) {
        end_run();
        if (!fresh) line += ' ';
        run_is_bold = bold;
      } else {
        run += ' ';
      }
      run += word.text;
      column += size + (fresh ? 0 : 1);
      fresh = false;
    }
    end_run();
    out_ += line + '\n';
    words_.clear();
    return true;
  }
  void gap() {
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
  }
  std::string take() { return std::move(out_); }

 private:
  struct Word {
    std::string text;
    bool strong;
  };
  void end_word() {
    if (!word_.empty()) words_.push_back({report::readable(word_), word_is_strong_});
    word_.clear();
    word_is_strong_ = false;
  }

  report::Paint paint_;
  std::size_t width_;
  std::string out_, word_;
  std::vector<Word> words_;
  int strong_ = 0;
  bool word_is_strong_ = false;
};

/// What md4c calls, in reading order.
class Reader {
 public:
  explicit Reader(const Style& style) : writer_(style) {}

  void enter(MD_BLOCKTYPE type, void* detail) {
    flush();
    if (type == MD_BLOCK_UL) lists_.push_back({0});
    if (type == MD_BLOCK_OL) lists_.push_back({static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start});
    if (type == MD_BLOCK_LI) {
      const unsigned number = lists_.back().next == 0 ? 0 : lists_.back().next++;
      mark_ = number == 0 ? "  - " : "  " + std::to_string(number) + ". ";
      first_of_item_ = true;
    }
    const bool opens_list = (type == MD_BLOCK_UL || type == MD_BLOCK_OL) && lists_.size() == 1;
    if (type == MD_BLOCK_H || (type == MD_BLOCK_P && lists_.empty()) || opens_list) writer_.gap();
    heading_ = type == MD_BLOCK_H;
  }
  void leave(MD_BLOCKTYPE type) {
    flush();
    heading_ = false;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
  }
  void enter_span(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_STRONG) writer_.strong(1);
    if (type == MD_SPAN_A) {
      const MD_ATTRIBUTE& address = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
      address_ = std::string(address.text, address.size);
    }
  }
  void leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) writer_.strong(-1);
    if (type == MD_SPAN_A && address_.starts_with("http")) writer_.text(" (" + address_ + ")");
  }
  void text(MD_TEXTTYPE type, std::string_view bytes) {
    if (type == MD_TEXT_HTML) return;
    writer_.text(type == MD_TEXT_SOFTBR || type == MD_TEXT_BR ? " " : bytes);
  }
  std::string take() { return writer_.take(); }

 private:
  struct List {
    unsigned next;  // number of the next item; 0: a list without numbers
  };

  void flush() {
    if (lists_.empty()) {
      writer_.block("", 0, heading_);
      return;
    }
    const std::size_t outer = 2 * (lists_.size() - 1), indent = outer + mark_.size();
    const std::string first = first_of_item_ ? std::string(outer, ' ') + mark_ : std::string(indent, ' ');
    if (writer_.block(first, indent, false)) first_of_item_ = false;
  }

  Writer writer_;
  std::vector<List> lists_;
  std::string address_, mark_;
  bool heading_ = false, first_of_item_ = false;
};

Reader& reader(void* user) {
  return *static_cast<Reader*>(user);
}

}  // namespace

std::string markdown_on_terminal(std::string_view markdown, const Style& style) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOHTML | MD_FLAG_PERMISSIVEURLAUTOLINKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) { return reader(user).enter(type, detail), 0; };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) { return reader(user).leave(type), 0; };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) { return reader(user).enter_span(type, detail), 0; };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) { return reader(user).leave_span(type), 0; };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    return reader(user).text(type, {text, size}), 0;
  };
  Reader state(style);
  if (md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &state) != 0) return std::string(markdown);
  return state.take();
}

}  // namespace gannet::publish
