// Bounds on what one message may cost. Reaching one is never an error: the rest is left out and the message says so.
#pragma once

#include <cstddef>

namespace gannet {

struct Limits {
  // MIME
  std::size_t message_bytes = 256u << 20;  // larger than any mail server accepts; the rest is not read
  std::size_t headers_per_part = 2'000;    // real mail stays under 200
  std::size_t header_bytes = 256u << 10;   // one header field, folded lines together
  std::size_t parts = 1'000;               // in the whole tree
  std::size_t part_depth = 32;             // multipart and message/rfc822 nesting
  std::size_t parameters = 64;             // of one Content-Type or Content-Disposition
  std::size_t addresses = 2'000;           // of one address header
  std::size_t text_bytes = 2u << 20;       // decoded bytes of one text part that are read
  std::size_t hops = 64;                   // Received headers

  // HTML
  std::size_t html_nodes = 200'000;  // elements whose effect is followed
  std::size_t html_depth = 512;      // open elements; browsers flatten at 512 as well
  std::size_t attributes = 256;      // of one element
  std::size_t css_rules = 2'000;     // of all <style> elements together
  std::size_t links = 2'000;         // of one message
  std::size_t images = 2'000;

  // URL
  std::size_t url_bytes = 32u << 10;  // longer ones are cut; browsers take 2 MB, mail clients far less
  std::size_t unwrap_layers = 12;     // rewriters around rewriters

  // Text
  std::size_t analysed_text_bytes = 128u << 10;  // of what the reader sees; longer mail repeats itself
};

}  // namespace gannet
