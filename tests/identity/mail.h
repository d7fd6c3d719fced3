// The small messages of tests/identity/*.toml: written as a few keys, made into mail here.
//
//   from = "IT Support <desk@elsewhere.example>"
//   to = "anna@firm.example"          # default
//   subject = "..."                   # default: "News"
//   text = "..." or html = "..."
//   headers = ["Reply-To: ..."]       # further fields
//   came_from = "mail.other.example"  # the host that handed it to the reader's; default: "mail." + the author's domain; "" has
//   no name checks = "spf=pass smtp.mailfrom=x.example; dmarc=pass header.from=x.example"   # what the reader's host found out
#pragma once

#include <toml++/toml.h>

#include <string>

namespace gannet::test {

inline std::string text_of(const toml::table& test, std::string_view key, std::string_view otherwise = {}) {
  return test[key].value_or(std::string(otherwise));
}

inline std::string domain_in(std::string_view address) {
  const std::size_t at = address.rfind('@');
  if (at == std::string_view::npos) return "sender.example";
  return std::string(address.substr(at + 1, address.find('>', at) - at - 1));
}

inline std::string mail_of(const toml::table& test) {
  const std::string from = text_of(test, "from"), to = text_of(test, "to", "anna@firm.example");
  const std::string reader_host = "mx." + domain_in(to);
  const std::string client = text_of(test, "came_from", "mail." + domain_in(from));
  std::string mail;
  if (const std::string checks = text_of(test, "checks"); !checks.empty())
    mail += "Authentication-Results: " + reader_host + "; " + checks + "\n";
  mail += "Received: from mail.sender.example (" + (client.empty() ? "unknown" : client) + " [192.0.2.7])\n  by " +
          reader_host + " with ESMTP id 1 for <" + (to.empty() ? "anna@firm.example" : to) +
          ">; Tue, 4 Nov 2025 10:00:00 +0000\n";
  if (!from.empty()) mail += "From: " + from + "\n";
  if (!to.empty()) mail += "To: " + to + "\n";
  mail += "Subject: " + text_of(test, "subject", "News") + "\nDate: Tue, 4 Nov 2025 10:00:00 +0000\nMIME-Version: 1.0\n";
  if (const toml::array* const headers = test["headers"].as_array()) {
    for (const toml::node& header : *headers) mail += header.value_or(std::string{}) + "\n";
  }
  const std::string html = text_of(test, "html");
  mail += html.empty() ? "Content-Type: text/plain; charset=utf-8\n\n" + text_of(test, "text") + "\n"
                       : "Content-Type: text/html; charset=utf-8\n\n" + html + "\n";
  return mail;
}

}  // namespace gannet::test
