// One thing that a trait of a threat may ask of a message, for example "says:ask.password".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gannet/result.h"
#include "knowledge/concepts.h"

namespace gannet::threats {

struct Atom {
  enum class Kind : std::uint8_t {
    sign,        // "sign:<id>": that sign fired
    says,        // "says:<meaning>": a phrase of that meaning is visible
    claims,      // "claims:reader-provider", "claims:organisation", "claims:role" or "claims:<organisation id>"
    language,    // "language:de"
    has,         // "has:web-link", "has:phone-number" ...
    words,       // "words:release your parcel": these words in a row, in the visible text or the subject
    subject,     // "subject:your parcel": the same, in the subject only
    attachment,  // "attachment:pdf": a file of that kind is attached
    reader,      // "reader:free-mail", "reader:own-domain"
  } kind = Kind::sign;
  std::string name;
  knowledge::Concept meaning = knowledge::Concept::ask_login;  // of says

  /// The error says what may be written.
  static Result<Atom> parse(std::string_view text);

  /// As it is written in threat.toml.
  std::string written() const;
  bool is_wording() const { return kind == Kind::words || kind == Kind::subject; }
  bool operator==(const Atom&) const = default;
};

/// What must be true of a message for a trait to be present.
struct Condition {
  std::vector<Atom> any;   // at least one of these, unless there are none
  std::vector<Atom> all;   // every one
  std::vector<Atom> none;  // not one

  bool operator==(const Condition&) const = default;
};

/// Most words of a words: or subject: condition.
constexpr std::size_t most_words = 6;

}  // namespace gannet::threats
