// The header golden files of Stalwart's mail-parser. docs/mime-differences.md explains what the bounds leave out.
#include <gtest/gtest.h>

#include "base/bytes.h"
#include "mime/content_type.h"
#include "mime/fields.h"
#include "mime/vectors.h"

namespace gannet::mime {
namespace {

using test::json::value;

std::filesystem::path folder() {
  return gannet::test::shared_dir() / "conformance/mime/stalwart";
}

std::string without_brackets(std::string text) {
  std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
  return text;
}

/// The mailboxes only: how display names carry comments is a matter of taste.
std::string mailboxes(const std::vector<Address>& addresses) {
  std::string out;
  for (const Address& a : addresses) {
    if (a.has_mailbox()) out += std::string(a.local) + (a.domain.empty() ? "" : "@" + std::string(a.domain)) + "; ";
  }
  return out;
}

void expected_mailboxes(const value& list, std::string& out) {
  for (const value& entry : list.as_array()) {
    const std::string address(test::text_of(entry.at("address")));
    if (!address.empty())
      out += address.substr(0, address.rfind('@')) +
             (address.rfind('@') == std::string::npos ? "" : to_lower(address.substr(address.rfind('@')))) + "; ";
  }
}

TEST(StalwartFields, Addresses) {
  GANNET_NEEDS(folder());
  test::Tally tally("stalwart addresses");
  const value document = test::read_json(folder() / "address.json");
  for (const value& entry : document.as_array()) {
    Arena arena;
    const std::string input(test::text_of(entry.at("header")));
    std::string expected;
    const value& wanted = entry.at("expected");
    if (wanted.is_object() && wanted.as_object().contains("List")) expected_mailboxes(wanted.at("List"), expected);
    if (wanted.is_object() && wanted.as_object().contains("Group")) {
      for (const value& group : wanted.at("Group").as_array()) expected_mailboxes(group.at("addresses"), expected);
    }
    tally.check(input, mailboxes(parse_addresses(input, arena)), expected);
  }
  EXPECT_GE(tally.passed(), 47u);
}

std::int64_t seconds_of(const value& date) {
  const auto number = [&](const char* name) { return date.at(name).to_number<int>(); };
  char text[64];
  std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d%02d",
                number("year") < 50   ? number("year") + 2000
                : number("year") < 50 ? number("year") + 2000
                                      : number("year"),
                number("month"), number("day"), number("hour"), number("minute"), number("second"),
                date.at("tz_before_gmt").as_bool() ? '-' : '+', number("tz_hour"), number("tz_minute"));
  const auto parsed = parse_date(text);
  return parsed ? parsed->unix_seconds : -1;
}

TEST(StalwartFields, Dates) {
  GANNET_NEEDS(folder());
  test::Tally tally("stalwart dates");
  const value document = test::read_json(folder() / "date.json");
  for (const value& entry : document.as_array()) {
    const std::string input(test::text_of(entry.at("header")));
    const auto date = parse_date(input);
    const std::string expected = entry.at("expected").is_null() ? "none" : std::to_string(seconds_of(entry.at("expected")));
    tally.check(input, date ? std::to_string(date->unix_seconds) : "none", expected);
  }
  EXPECT_GE(tally.passed(), 35u);
}

TEST(StalwartFields, ContentTypes) {
  GANNET_NEEDS(folder());
  test::Tally tally("stalwart content types");
  const value document = test::read_json(folder() / "content_type.json");
  for (const value& entry : document.as_array()) {
    Arena arena;
    const std::string input(test::text_of(entry.at("header")));
    ParameterizedValue parsed;
    parse_parameterized(input, arena, Limits{}, parsed);
    std::string got(parsed.value), expected;
    for (const Parameter& p : parsed.parameters) got += " | " + std::string(p.name) + "=" + std::string(p.value);
    const value& wanted = entry.at("expected");
    if (wanted.is_object()) {
      expected = to_lower(test::text_of(wanted.at("c_type")));
      if (!wanted.at("c_subtype").is_null()) expected += "/" + to_lower(test::text_of(wanted.at("c_subtype")));
      if (wanted.as_object().contains("attributes") && wanted.at("attributes").is_array()) {
        for (const value& a : wanted.at("attributes").as_array()) {
          expected += " | " + std::string(test::text_of(a.at(0))) + "=" + std::string(test::text_of(a.at(1)));
        }
      }
    }
    tally.check(input, got, expected);
  }
  EXPECT_GE(tally.passed(), 81u);
}

TEST(StalwartFields, MessageIds) {
  GANNET_NEEDS(folder());
  test::Tally tally("stalwart message ids");
  const value document = test::read_json(folder() / "id.json");
  for (const value& entry : document.as_array()) {
    Arena arena;
    const std::string input(test::text_of(entry.at("header")));
    std::string got, expected;
    for (const MessageId& id : parse_message_ids(input, arena)) got += std::string(id.left) + "@" + std::string(id.right) + " ";
    if (entry.at("expected").is_array()) {
      for (const value& id : entry.at("expected").as_array()) {
        const std::string text(test::text_of(id));
        expected += text.find('@') == std::string::npos ? text + "@ " : text + " ";
      }
    }
    tally.check(input, got, expected);
  }
  EXPECT_GE(tally.passed(), 9u);
}

TEST(StalwartFields, Received) {
  GANNET_NEEDS(folder());
  test::Tally tally("stalwart received");
  const auto host = [](const value& entry, const char* name) -> std::string {
    const auto& object = entry.as_object();
    if (!object.contains(name) || !object.at(name).is_object()) return {};
    for (const auto& [kind, text] : object.at(name).as_object()) return without_brackets(to_lower(test::text_of(text)));
    return {};
  };
  const value document = test::read_json(folder() / "received.json");
  for (const value& entry : document.as_array()) {
    if (!entry.at("expected").is_object()) continue;
    Arena arena;
    const std::string input(test::text_of(entry.at("header")));
    const Hop hop = parse_received(input, arena);
    const value& wanted = entry.at("expected");
    const auto& object = wanted.as_object();
    const auto text = [&](const char* name) {
      return object.contains(name) ? std::string(test::text_of(object.at(name))) : "";
    };
    const std::string helo = host(wanted, "helo").empty() ? host(wanted, "from") : host(wanted, "helo");
    const std::string date =
        object.contains("date") && object.at("date").is_object() ? std::to_string(seconds_of(object.at("date"))) : "none";
    // A client that gives no name but an address in its place has that address.
    const bool address_for_name =
        object.contains("from") && object.at("from").is_object() && object.at("from").as_object().contains("IpAddr");
    const std::string address = text("from_ip").empty() && address_for_name ? host(wanted, "from") : text("from_ip");
    const std::string expected =
        helo + " | " + address + " | " + host(wanted, "by") + " | " + text("id") + " | " + text("for_") + " | " + date;
    const std::string got = without_brackets(to_lower(hop.from_helo)) + " | " + std::string(hop.from_address) + " | " +
                            without_brackets(std::string(hop.by)) + " | " + std::string(hop.id) + " | " +
                            std::string(hop.envelope_to) + " | " + (hop.date ? std::to_string(hop.date->unix_seconds) : "none");
    tally.check(input, got, expected);
  }
  EXPECT_GE(tally.passed(), 161u);
}

}  // namespace
}  // namespace gannet::mime
