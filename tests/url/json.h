// JSON test data in which strings may hold lone surrogates, which UTF-8 (and so Boost.JSON) cannot: they become U+FFFD, as in a
// browser's USVString.
#pragma once

#include <boost/json.hpp>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

#include "support.h"

namespace gannet::test {

inline unsigned escaped_unit(std::string_view text, std::size_t at) {
  if (text.size() < at + 6 || text[at] != '\\' || text[at + 1] != 'u') return 0;
  return static_cast<unsigned>(std::stoul(std::string(text.substr(at + 2, 4)), nullptr, 16));
}

inline std::string without_lone_surrogates(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      const unsigned unit = escaped_unit(text, i);
      const unsigned next = escaped_unit(text, i + 6);
      const bool pair = unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000;
      const bool lone = !pair && unit >= 0xD800 && unit < 0xE000;
      const std::size_t length = pair ? 12 : unit != 0 ? 6 : 2;
      out += lone ? "\\uFFFD" : text.substr(i, length);
      i += length - 1;
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

inline boost::json::array read_json(const std::filesystem::path& path) {
  return boost::json::parse(without_lone_surrogates(read(path))).as_array();
}

/// The member as a string; empty when it is null or missing.
inline std::string json_string(const boost::json::object& object, std::string_view name) {
  const boost::json::value* const value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

}  // namespace gannet::test
