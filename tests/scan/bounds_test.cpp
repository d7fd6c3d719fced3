// Messages made to be costly. What is asserted is that the verdict is whole and that limits were kept; how long each takes is
// measured by `gannet bench` on the same messages, never asserted.
#include <functional>

#include "open.h"

namespace gannet::test {
namespace {

const std::string head = "From: a@b.example\nTo: anna@firm.example\nSubject: x\nMIME-Version: 1.0\n";
const std::string html = head + "Content-Type: text/html; charset=utf-8\n\n";

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string numbered(std::size_t times, const std::function<std::string(const std::string&)>& make) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += make(std::to_string(i));
  return all;
}

struct Hostile {
  const char* name;
  std::function<std::string()> make;
};

const Hostile cases[] = {
    {"nested tags", [] { return html + repeated("<div>", 200'000); }},
    {"attributes",
     [] {
       return html + "<a " + numbered(50'000, [](auto& i) { return "a" + i + "=\"v\" "; }) + "href=\"https://x.example\">y</a>";
     }},
    {"parts",
     [] {
       return head + "Content-Type: multipart/mixed; boundary=b\n\n" +
              repeated("--b\nContent-Type: text/plain\n\nx\n", 100'000);
     }},
    {"a long header", [] { return head + "X: " + std::string(10'000'000, 'a') + "\n\nx\n"; }},
    {"many headers",
     [] { return head + numbered(110'000, [](auto& i) { return "X-" + i + ": " + std::string(80, 'v') + "\n"; }) + "\nx\n"; }},
    {"links",
     [] {
       return html + numbered(20'000, [](auto& i) {
                return "<a href=\"https://h" + i + ".example/?u=https%3A%2F%2Fz" + i + ".example\">click here</a> ";
              });
     }},
    {"one link many times", [] { return html + repeated("<a href=\"https://h.example\">click here</a> ", 30'000); }},
    {"phrases",
     [] { return head + "\n" + repeated("verify your account within 24 hours or your mailbox will be deleted ", 15'000); }},
    {"names", [] { return head + "\n" + repeated("PayPal Amazon Microsoft Google Netflix ", 25'000); }},
    {"less-than signs", [] { return html + std::string(1'000'000, '<'); }},
    {"ampersands", [] { return html + std::string(1'000'000, '&'); }},
    {"style rules",
     [] {
       return html + "<style>" + numbered(30'000, [](auto& i) { return ".c" + i + " td{display:none}"; }) + "</style>" +
              numbered(30'000, [](auto& i) { return "<p class=c" + i + ">t</p>"; });
     }},
    {"hops",
     [] {
       return head +
              repeated("Received: from a.example (b.example [203.0.113.1]) by c.example; Tue, 4 Nov 2025 10:00:00 +0000\n",
                       20'000) +
              "\nx\n";
     }},
    {"recipients",
     [] {
       return "From: a@b.example\nTo: " + numbered(100'000, [](auto& i) { return "u" + i + "@d.example, "; }) + "\n\nx\n";
     }},
    {"attached messages", [] { return head + repeated("Content-Type: message/rfc822\n\n", 20'000); }},
    {"words no dictionary holds",
     [] { return head + "\n" + numbered(60'000, [](auto& i) { return "qwxzab" + i + "e the and of to all your "; }); }},
    {"encoded words",
     [] { return "From: a@b.example\nSubject: " + repeated("=?utf-8?B?QUFBQUFBQUFB?=\n ", 20'000) + "\n\nx\n"; }},
    {"NUL bytes", [] { return std::string(2'000'000, '\0'); }},
};

TEST(Bounds, CostlyMessagesGetAWholeVerdict) {
  for (const Hostile& hostile : cases) {
    SCOPED_TRACE(hostile.name);
    const std::string bytes = hostile.make();
    const Verdict verdict = built_scanner().scan(bytes);
    EXPECT_EQ(verdict.bytes, bytes.size());
    EXPECT_LT(verdict.findings.size(), 200u);
    const bool is_scam = std::string_view(hostile.name) == "phrases";  // nothing but the words of one
    EXPECT_TRUE(is_scam || verdict.level < Level::danger);
    EXPECT_LT(built_scanner().show(bytes).size(), 8u << 20);
  }
}

}  // namespace
}  // namespace gannet::test
