// The addresses of Dominic Sayers' isemail: those that RFC 5322 allows are split as written and are no defect.
#include <gtest/gtest.h>

#include "base/bytes.h"
#include "mime/fields.h"
#include "mime/vectors.h"

namespace gannet::mime {
namespace {

/// The text of the first <name> element at or after `from`, character references resolved.
std::string element(std::string_view xml, std::string_view name, std::size_t from) {
  const std::string open = "<" + std::string(name) + ">";
  const std::size_t begin = xml.find(open, from);
  if (begin == std::string_view::npos) return {};
  const std::string_view raw = xml.substr(begin + open.size(), xml.find("</", begin) - begin - open.size());
  std::string out;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '&') {
      out += raw[i];
      continue;
    }
    const std::string_view reference = raw.substr(i + 1, raw.find(';', i) - i - 1);
    if (reference == "amp") out += '&';
    if (reference == "lt") out += '<';
    if (reference == "gt") out += '>';
    if (reference == "quot") out += '"';
    if (reference.starts_with("#x24"))
      out += static_cast<char>(std::stoi(std::string(reference.substr(2)), nullptr, 16) - 0x2400);
    i += reference.size() + 1;
  }
  return out;
}

/// Where the domain of a plain address starts: behind the last "@" outside quotes. Comments and folding are left to others.
bool is_plain(std::string_view address) {
  return address.find_first_of("()\r\n \t\\") == std::string_view::npos;
}

TEST(Isemail, ValidAddressesAreSplitAsWritten) {
  const auto path = gannet::test::shared_dir() / "conformance/mime/address-isemail/tests.xml";
  GANNET_NEEDS(path);
  const std::string xml = gannet::test::read(path);
  test::Tally accepted("isemail valid accepted"), split("isemail plain split"), refused("isemail malformed refused");
  for (std::size_t at = 0; (at = xml.find("<test id", at)) != std::string::npos; ++at) {
    const std::string address = element(xml, "address", at);
    const std::string category = element(xml, "category", at);
    if (category.empty() || address.empty()) continue;
    Arena arena;
    const auto found = parse_addresses(address, arena);
    const bool valid = category != "ISEMAIL_ERR" && category != "ISEMAIL_RFC5322";
    const bool good = found.size() == 1 && !found.front().malformed;
    (valid ? accepted : refused).check(address, good ? "well-formed" : "malformed", valid ? "well-formed" : "malformed");
    if (!valid || !is_plain(address) || found.size() != 1) continue;
    const std::size_t sign = address.rfind('@');
    std::string local = address.substr(0, sign);
    std::erase(local, '"');
    split.check(address, std::string(found.front().local) + " @ " + std::string(found.front().domain),
                local + " @ " + to_lower(address.substr(sign + 1)));
  }
  EXPECT_EQ(accepted.all(), 68u);
  EXPECT_GE(accepted.passed(), 67u);
  EXPECT_GT(split.all(), 30u);
  EXPECT_EQ(split.passed(), split.all());
}

}  // namespace
}  // namespace gannet::mime
