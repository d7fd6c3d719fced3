// Hostile pages cost bounded time and memory. Time itself is measured by bench/; what a quadratic step would do to these sizes
// shows as a test that never ends.
#include "html/page.h"
#include "support.h"

namespace gannet::html {
namespace {

std::string repeated(std::string_view piece, std::size_t count) {
  std::string out;
  out.reserve(piece.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

TEST(Bounds, NestedTags) {
  const Page page = read(repeated("<div>", 200'000) + "end");
  EXPECT_TRUE(page.truncated);
  EXPECT_EQ(page.visible, "end");
}

TEST(Bounds, NestedFormattingTags) {
  for (const std::string_view tag :
       {"<b>", "<font color=red>", "<a href=x>", "<p><b><i>", "<table><tr><td>", "<table>", "<svg>", "<button>", "<li>",
        "<select>", "<nobr>", "<form>", "<template>", "<object>", "<h1>", "<option>"}) {
    const Page page = read(repeated(tag, 1'000'000 / tag.size()));
    EXPECT_LE(page.links.size(), Limits{}.links) << tag;
  }
}

TEST(Bounds, EndTagsThatMatchNothing) {
  for (const std::string_view tag : {"</b>", "</div>", "</p>", "</td>", "</a>", "</x>", "</svg>", "</form>", "</h1>"}) {
    read(repeated("<div><b><p>", 200) + repeated(tag, 200'000));
    read(repeated("<b><div>", 250) + repeated(std::string("<b><p>").append(tag), 100'000));
  }
}

TEST(Bounds, Attributes) {
  std::string tag = "<div";
  for (int i = 0; i < 50'000; ++i) tag += " a" + std::to_string(i) + "=v";
  const Page page = read(tag + ">x</div>");
  EXPECT_TRUE(page.truncated);
  EXPECT_EQ(page.visible, "x");
  read(repeated("<i a b c d e f g h i j k l m n o p q r s t u v w x y z>", 20'000));
}

TEST(Bounds, Openers) {
  EXPECT_EQ(read(repeated("<", 1'000'000)).visible.size(), 1'000'000u);
  EXPECT_EQ(read(repeated("&", 1'000'000)).visible.size(), 1'000'000u);
  for (const std::string_view piece : {"<!--",
                                       "<!",
                                       "</",
                                       "<?",
                                       "&#",
                                       "&#x",
                                       "&a",
                                       "&notit",
                                       "<a ",
                                       "<a b=\"",
                                       "<![CDATA[",
                                       "<title>",
                                       "<script><!--",
                                       "<style>",
                                       "<textarea>",
                                       "<!-- <b> -->",
                                       "<!doctype ",
                                       "<!--[if mso]>",
                                       "--!>",
                                       "<plaintext>",
                                       "<svg><![CDATA[",
                                       "<script><!--<script>"}) {
    read(repeated(piece, 1'000'000 / piece.size()));
  }
}

TEST(Bounds, UnclosedLinks) {
  const Page page = read(repeated("<a href=https://site.example/>x", 100'000));
  EXPECT_TRUE(page.truncated);
  EXPECT_EQ(page.links.size(), Limits{}.links);
  EXPECT_EQ(page.visible.size(), 100'000u);
}

std::string sheet_and_elements(std::string_view selector, std::string_view element) {
  std::string page = "<style>";
  for (int i = 0; i < 100'000; ++i) page += std::string(selector) + "{color:red}";
  return page + "</style>" + repeated(element, 100'000);
}

TEST(Bounds, RulesTimesElements) {
  EXPECT_TRUE(read(sheet_and_elements(".a", "<p class=a>x")).truncated);
  EXPECT_TRUE(read(sheet_and_elements(".b .a", "<b class=b><i class=a>x")).truncated);
  EXPECT_TRUE(read(sheet_and_elements("*", "<p>x")).truncated);
  EXPECT_TRUE(read(sheet_and_elements(".a.b.c", "<p class='a a a a a a a a a b'>x")).truncated);
}

TEST(Bounds, StyleText) {
  for (const std::string_view piece : {"{", "}", "@media{", "a{b:c;", "/*", "\\", "(", "\"", "a,", ".a.b.c{color:red}", ">",
                                       "a>", "@import;", "<!--", "@x;", ":", "a{color:rgb(}"}) {
    read("<style>" + repeated(piece, 1'000'000 / piece.size()) + "</style>x");
    read("<p style='" + repeated(piece, 1'000'000 / piece.size()) + "'>x");
  }
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "<p style='font-size:" + std::to_string(i) + "px'>x";
  EXPECT_EQ(read(many).visible.size(), 39'995u);  // two of them are below 2 pixels
}

TEST(Bounds, PlainText) {
  for (const std::string_view piece : {"http://", "www.", "@", "a@", "a@b.", "http://[", "w", "mailto:", "(", "http://a)", ":",
                                       "://", "https://a.example/(", "\r"}) {
    const Page page = read_plain(repeated(piece, 1'000'000 / piece.size()));
    EXPECT_LE(page.links.size(), Limits{}.links) << piece;
  }
}

}  // namespace
}  // namespace gannet::html
