// A sign that fired: what was seen, where, and which way it speaks. No judgement and no sentence: those come later.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gannet {

enum class Direction {
  against,    // a warning
  in_favour,  // speaks for the message
};

/// Where in the message something stands.
struct Place {
  std::string name;       // "From", "Subject", "body", "link", "attachment" ...: a key of [place] in knowledge/explain/en.toml
  int part = -1;          // index of the MIME part in reading order; -1 for header fields of the message itself
  std::size_t begin = 0;  // byte range: in the message for header fields, in the decoded body of `part` otherwise
  std::size_t end = 0;
};

struct NamedValue {
  std::string name;
  std::string text;  // UTF-8, cut to at most 200 bytes
};

struct Finding {
  std::string sign;  // stable id, for example "link.label-host-differs"
  Direction direction = Direction::against;
  Place place;
  std::string quote;               // the very text or address seen, UTF-8, cut to at most 200 bytes
  std::vector<NamedValue> values;  // what the sign's sentence names, for example host, shown, brand
  double points = 0;               // its share of the score in log-odds of danger; filled by the verdict

  /// The value of that name, or an empty text.
  std::string_view value(std::string_view name) const {
    for (const NamedValue& v : values) {
      if (v.name == name) return v.text;
    }
    return {};
  }
};

}  // namespace gannet
