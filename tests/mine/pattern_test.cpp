#include "mine/pattern.h"

#include "mine/mail.h"

namespace gannet::test {
namespace {

using mine::pattern_of;

std::uint64_t key_of(const std::string& text) {
  return mine::key_of_pattern(pattern_of(text, {}), built_knowledge());
}

TEST(Pattern, NumbersCodesAndAddressesAreMasked) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Order 4711 is on hold", "Order # is on hold"},
      {"You won 1.299,00 EUR", "You won # EUR"},
      {"By 10/30/26, 12:30", "By #, #"},
      {"Protocol: C211XBYM32", "Protocol: #"},
      {"4K on the 2nd of May", "#K on the #nd of May"},
      {"anna.oak+x@elm.example, verify", "{address}, verify"},
      {"<anna@elm.example> verify", "<{address}> verify"},
      {"anna@elm.example.", "{address}."},
      {"meet @ noon", "meet @ noon"},
      {"Re: FW: AW: Invoice", "Invoice"},
      {"two\r\n  lines", "two lines"},
      {"", ""},
  };
  for (const auto& [subject, expected] : cases) EXPECT_EQ(pattern_of(subject, {}), expected) << subject;
}

TEST(Pattern, TheReadersNameIsMasked) {
  const Mail mail{.to = "\"Anna Oakley\" <annaoak@elm.example>", .subject = "Anna, annaoak! Oakley wins 5", .body = "x"};
  EXPECT_EQ(mail.trace().subject, "{name}, {name}! {name} wins #");
}

TEST(Pattern, ShortLocalPartsStayWords) {
  const Mail mail{.to = "sales@elm.example", .subject = "Our sales figures", .body = "x"};
  EXPECT_EQ(mail.trace().subject, "Our sales figures");
}

TEST(Pattern, KeysOverlookDressAndNumbers) {
  EXPECT_EQ(key_of("Last ALERT: 12 photos"), key_of("last alert - 9 Photos!!"));
  EXPECT_EQ(key_of("𝗟𝗔𝗦𝗧 alert"), key_of("Last Alert"));
  EXPECT_NE(key_of("Last alert"), key_of("First alert"));
  EXPECT_NE(key_of("alert last"), key_of("last alert")) << "order counts";
  EXPECT_EQ(key_of("!!! ..."), 0u);
}

TEST(Pattern, HostileTextIsBoundedAndFitForTheScreen) {
  const std::string shown = pattern_of("\x1b[31mred\xff\xfe" + std::string(100'000, 'a'), {});
  EXPECT_LE(shown.size(), 240u);
  EXPECT_EQ(shown.find('\x1b'), std::string::npos);
  EXPECT_LE(pattern_of(std::string(50'000, '@') + std::string(50'000, '7'), {}).size(), 240u);
  EXPECT_LE(pattern_of("a" + std::string(5'000, '.') + "@", {}).size(), 240u);
}

}  // namespace
}  // namespace gannet::test
