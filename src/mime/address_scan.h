// What addresses, dates and Received fields have in common: quoted strings, comments and encoded words as single things.
#pragma once

#include <string>
#include <string_view>

namespace gannet::mime {

/// Finds the ends of nested things in one text. Remembers failures, so that openings without an end stay linear.
class NestedScan {
 public:
  explicit NestedScan(std::string_view text) : text_(text) {}

  /// Behind the quoted string that opens at `at`, or npos when it is never closed.
  std::size_t quoted_end(std::size_t at);
  /// Behind the comment that opens at `at` (comments nest), or npos.
  std::size_t comment_end(std::size_t at);
  /// Behind the encoded word that starts at `at`, or npos when none does.
  std::size_t word_end(std::size_t at);

  /// Behind whichever of the three starts at `at`, or npos.
  std::size_t item_end(std::size_t at);

 private:
  std::string_view text_;
  std::size_t no_quote_from_ = std::string_view::npos;
  std::size_t next_word_end_ = 0;  // the first "?=" at or after the last place asked for
  int open_comments_ = 0;
};

/// The text of a quoted string or comment without its escapes; `text` is without the delimiters.
void append_unescaped(std::string_view text, std::string& out);

/// `text` with its comments left out.
std::string without_comments(std::string_view text);

}  // namespace gannet::mime
