// Made-up campaigns: messages of one template, with what a sender fills in.
#pragma once

#include <string>
#include <vector>

#include "facts/facts.h"
#include "mine/clusters.h"
#include "mine/trace.h"
#include "support.h"

namespace gannet::test {

inline const knowledge::Knowledge& built_knowledge() {
  static const knowledge::Knowledge loaded = [] {
    auto opened = knowledge::Knowledge::load(std::string(GANNET_BINARY_DIR) + "/data");
    if (!opened) throw std::runtime_error(opened.error().message);
    return *std::move(opened);
  }();
  return loaded;
}

inline mine::Trace trace_of_bytes(const std::string& bytes) {
  mime::Message message = mime::Message::parse(bytes);
  facts::Facts facts;
  facts::gather(message, built_knowledge(), {}, facts);
  return mine::trace_of(facts, built_knowledge());
}

struct Mail {
  std::string from = "\"Tern Parcels\" <notice@tern.example>";
  std::string to = "anna@elm.example";
  std::string subject = "Your parcel waits";
  std::string date = "Mon, 02 Nov 2026 09:00:00 +0000";
  std::string type = "text/plain";
  std::string body;

  std::string bytes() const {
    return "From: " + from + "\nTo: " + to + "\nSubject: " + subject + "\nDate: " + date +
           "\nMIME-Version: 1.0\nContent-Type: " + type + "; charset=utf-8\n\n" + body + "\n";
  }
  mine::Trace trace() const { return trace_of_bytes(bytes()); }
};

/// Sixty words that no other `topic` has: a template of its own.
inline std::string template_text(unsigned topic, const std::string& filled_in) {
  std::string text = "Dear " + filled_in + ", ";
  for (unsigned i = 0; i < 60; ++i) {
    unsigned word = (topic * 60 + i) * 2654435761u;
    std::string letters;
    for (int k = 0; k < 6; ++k, word /= 26) letters += static_cast<char>('a' + word % 26);
    text += letters + (i % 12 == 11 ? ".\n" : " ");
  }
  return text;
}

/// A page built like the others of the same `rows`, whatever it says.
inline std::string page(std::size_t rows, const std::string& words, const std::string& link) {
  std::string html = "<html><body><table>";
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t bit = 0; bit < 5; ++bit) html += ((i >> bit) & 1u) != 0 ? "<tr><td><b></b></td></tr>" : "<p><i></i></p>";
  }
  return html + "</table><p>" + words + "</p><a href=\"" + link + "\">Open</a></body></html>";
}

}  // namespace gannet::test
