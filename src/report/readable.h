// Text of a message made fit for a screen. Nothing that a sender writes may move the cursor, colour the terminal, reorder the
// line or hide inside it.
#pragma once

#include <string>
#include <string_view>

namespace gannet::report {

/// One line: white space collapsed, malformed UTF-8 as U+FFFD, controls and text direction marks as "<U+202E>", other invisible
/// characters left out, and no more than a few combining marks on one letter.
std::string readable(std::string_view text);

/// The same, but line ends and tabs stay.
std::string readable_lines(std::string_view text);

/// "hxxps://evil[.]example/x" for each web address in `text`, so that nothing on the screen can be clicked by mistake.
std::string defanged(std::string_view text);

/// The same for a bare host name: "evil[.]example".
std::string defanged_host(std::string_view host);

/// Escapes ("\u202e") for what readable() would not show as it is. For the inside of JSON strings: loses nothing.
std::string json_visible(std::string_view json);

}  // namespace gannet::report
