// A message in the few pieces that a sender chooses: header fields, what it says, and its files. Read from any message and
// written as a plain, well-formed one, so that a change to one piece is the only change.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gannet::eval {

struct LetterFile {
  std::string type;         // "application/pdf"
  std::string name;         // UTF-8; empty when it has none
  std::string disposition;  // "inline", "attachment" or empty
  std::string content_id;   // without the angle brackets
  std::string bytes;
};

struct LetterField {
  std::string name;
  std::string value;  // as it stands in the message: folded, encoded
};

struct Letter {
  std::vector<LetterField> fields;  // in their order, without those that say how the body is packed
  std::string plain, html;          // UTF-8; empty: there is no such version
  std::vector<LetterFile> files;

  /// Decoded, or empty.
  std::string subject() const;
  void set_subject(std::string_view text);
  /// The name shown as the author's.
  std::string author_name() const;
  void set_author_name(std::string_view text);
};

/// Never fails. Text that is shown beside the HTML, not in place of it, becomes a part of the HTML.
Letter read_letter(std::string_view message);
std::string write_letter(const Letter& letter);

using TextChange = std::function<std::string(std::string_view text)>;

/// `change` applied to each run of text between the tags of `html` that a reader may see, with its character references
/// resolved; not to scripts, styles, comments and attributes.
std::string with_changed_text(std::string_view html, const TextChange& change);

/// `change` applied to each word; white space stays as it is. Words that are addresses of mail or web are left alone.
std::string with_changed_words(std::string_view text, const TextChange& change);

/// What a reader sees of the letter, and the addresses its links lead to, in reading order.
struct Seen {
  std::string text;
  std::vector<std::string> links;
};
Seen seen_of(const Letter& letter);

}  // namespace gannet::eval
