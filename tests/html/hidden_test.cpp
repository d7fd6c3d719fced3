// Each way to keep text from the reader, with near misses that browsers do show.
#include <algorithm>

#include "html/page.h"
#include "support.h"

namespace gannet::html {
namespace {

struct Case {
  const char* what;
  const char* html;  // "SECRET" is the text in question
  int reason;        // a HiddenBy, or shown
};
constexpr int shown = -1;
constexpr int by(HiddenBy reason) {
  return static_cast<int>(reason);
}

constexpr Case cases[] = {
    {"display", "a<div style='display:none'>SECRET</div>b", by(HiddenBy::display_none)},
    {"display in capitals", "<DIV STYLE='DISPLAY : NONE ;'>SECRET</DIV>", by(HiddenBy::display_none)},
    {"display stays off inside", "<div style='display:none'><p style='display:block'>SECRET</p></div>",
     by(HiddenBy::display_none)},
    {"preheader", "<div style='display:none;max-height:0;overflow:hidden;mso-hide:all'>SECRET</div>",
     by(HiddenBy::display_none)},
    {"mso-hide alone", "<div style='mso-hide:all'>SECRET</div>", shown},
    {"display of a rule", "<style>.p{display:none}</style><p class='q p'>SECRET", by(HiddenBy::display_none)},
    {"rule for another class", "<style>.p{display:none}</style><p class='pp'>SECRET", shown},
    {"rule by id", "<style>#p{display:none}</style><p id=p>SECRET", by(HiddenBy::display_none)},
    {"compound rule", "<style>td.x{display:none}</style><table><tr><td class=x>SECRET", by(HiddenBy::display_none)},
    {"compound rule, other element", "<style>td.x{display:none}</style><p class=x>SECRET", shown},
    {"descendant rule", "<style>.o b{display:none}</style><div class=o><i><b>SECRET", by(HiddenBy::display_none)},
    {"child rule", "<style>.o>b{display:none}</style><div class=o><i><b>SECRET", shown},
    {"inline beats rule", "<style>.p{display:none}</style><p class=p style='display:block'>SECRET", shown},
    {"important rule beats inline", "<style>.p{display:none!important}</style><p class=p style='display:block'>SECRET",
     by(HiddenBy::display_none)},
    {"id beats later class", "<style>#i{display:block}.p{display:none}</style><p class=p id=i>SECRET", shown},
    {"later rule wins", "<style>.p{display:none}.p{display:block}</style><p class=p>SECRET", shown},
    {"rule for narrow screens", "<style>@media screen and (max-width:600px){.p{display:none}}</style><p class=p>SECRET", shown},
    {"rule for wide screens", "<style>@media (min-width:600px){.p{display:none}}</style><p class=p>SECRET",
     by(HiddenBy::display_none)},
    {"rule for print", "<style>@media print{.p{display:none}}</style><p class=p>SECRET", shown},
    {"rule for all", "<style>@media all{.p{display:none}}</style><p class=p>SECRET", by(HiddenBy::display_none)},
    {"rule for dark mode", "<style>@media (prefers-color-scheme:dark){.p{display:none}}</style><p class=p>SECRET", shown},
    {"rule for hover", "<style>p:hover{display:none}</style><p>SECRET", shown},
    {"rule in a comment", "<style>/*.p{display:none}*/</style><p class=p>SECRET", shown},
    {"rule after an at-rule", "<style>@font-face{src:url(x)} .p{display:none}</style><p class=p>SECRET",
     by(HiddenBy::display_none)},
    {"visibility", "<p style='visibility:hidden'>SECRET", by(HiddenBy::visibility)},
    {"visibility set back", "<p style='visibility:hidden'><b style='visibility:visible'>SECRET", shown},
    {"opacity", "<p style='opacity:0'><b style='opacity:1'>SECRET", by(HiddenBy::opacity)},
    {"opacity of two", "<p style='opacity:0.3'><b style='opacity:.2'>SECRET", by(HiddenBy::opacity)},
    {"half opacity", "<p style='opacity:.5'>SECRET", shown},
    {"font size", "<p style='font-size:0'>SECRET", by(HiddenBy::font_size)},
    {"font size 1px", "<p style='font-size:1px;line-height:1px'>SECRET", by(HiddenBy::font_size)},
    {"font shorthand", "<p style='font:0/0 a'>SECRET", by(HiddenBy::font_size)},
    {"tiny by em", "<p style='font-size:10px'><b style='font-size:0.1em'>SECRET", by(HiddenBy::font_size)},
    {"spacer cell with text set back", "<table><tr><td style='font-size:0'><span style='font-size:14px'>SECRET", shown},
    {"small print", "<p style='font-size:8px'>SECRET", shown},
    {"font size without unit", "<!doctype html><p style='font-size:1'>SECRET", shown},
    {"font size without unit in quirks mode", "<p style='font-size:1'>SECRET", by(HiddenBy::font_size)},
    {"table starts afresh in quirks mode", "<div style='font-size:0'><table><tr><td>SECRET", shown},
    {"table inherits in standards mode", "<!doctype html><div style='font-size:0'><table><tr><td>SECRET",
     by(HiddenBy::font_size)},
    {"white on white", "<font color=white>SECRET", by(HiddenBy::colour)},
    {"nearly white on white", "<span style='color:#fdfdfe'>SECRET", by(HiddenBy::colour)},
    {"transparent", "<span style='color:transparent'>SECRET", by(HiddenBy::colour)},
    {"rgba without alpha", "<span style='color:rgba(0,0,0,0)'>SECRET", by(HiddenBy::colour)},
    {"white on a dark cell", "<table><tr><td bgcolor=#003366><font color=#ffffff>SECRET", shown},
    {"dark on a dark cell", "<table bgcolor=000000><tr><td><font color=#010101>SECRET", by(HiddenBy::colour)},
    {"white on a picture", "<div style='background-image:url(x.png);color:#fff'>SECRET", shown},
    {"white on a picture attribute", "<table background=x.png><tr><td style='color:#fff'>SECRET", shown},
    {"white on white above a picture", "<div style='background:url(x.png)'><p style='background:#fff;color:#fff'>SECRET",
     by(HiddenBy::colour)},
    {"white on a background shorthand", "<div style='background:#222 none;color:#fff'>SECRET", shown},
    {"body colours", "<body bgcolor=black text=white>SECRET", shown},
    {"light grey", "<p style='color:#cccccc'>SECRET", shown},
    {"hsl", "<p style='color:hsl(0,0%,100%)'>SECRET", by(HiddenBy::colour)},
    {"off to the left", "<div style='position:absolute;left:-9999px'>SECRET", by(HiddenBy::off_screen)},
    {"left without position", "<div style='left:-9999px'>SECRET", shown},
    {"a little to the left", "<div style='position:relative;left:-20px'>SECRET", shown},
    {"text indent", "<div style='text-indent:-9999px'>SECRET", by(HiddenBy::off_screen)},
    {"hanging indent", "<div style='text-indent:-18pt'>SECRET", shown},
    {"negative margin", "<div style='margin:0 0 0 -9999px'>SECRET", by(HiddenBy::off_screen)},
    {"no height", "<div style='height:0;overflow:hidden'>SECRET", by(HiddenBy::zero_box)},
    {"no greatest height", "<div style='max-height:0px;overflow:hidden'>SECRET", by(HiddenBy::zero_box)},
    {"no height, overflow shown", "<div style='height:0'>SECRET", shown},
    {"inline has no height", "<span style='height:0;overflow:hidden'>SECRET", shown},
    {"cells grow", "<table><tr><td style='height:1px;overflow:hidden'>SECRET", shown},
    {"clipped away", "<div style='position:absolute;clip:rect(0,0,0,0)'>SECRET", by(HiddenBy::zero_box)},
    {"scaled away", "<div style='transform:scale(0)'>SECRET", by(HiddenBy::zero_box)},
    {"hidden attribute", "<p hidden>SECRET", by(HiddenBy::attribute)},
    {"hidden attribute overruled", "<p hidden style='display:block'>SECRET", shown},
    {"comment", "a<!-- SECRET -->b", by(HiddenBy::comment)},
    {"conditional comment", "<!--[if mso]><table><tr><td>SECRET</td></tr></table><![endif]-->", by(HiddenBy::comment)},
    {"shown outside Outlook", "<!--[if !mso]><!--><p>SECRET</p><!--<![endif]-->", shown},
    {"downlevel-revealed", "<![if !mso]><p>SECRET</p><![endif]>", shown},
    {"template", "<template>SECRET</template>", by(HiddenBy::element)},
    {"title", "<title>SECRET</title>", by(HiddenBy::element)},
    {"noscript, as mail programs run no scripts", "<noscript>SECRET</noscript>", shown},
    {"fallback of a frame", "<iframe src=x>SECRET</iframe>", by(HiddenBy::element)},
    {"fallback of an object", "<object data=x>SECRET</object>", by(HiddenBy::element)},
};

TEST(Hidden, EveryWay) {
  for (const Case& c : cases) {
    const Page page = read(c.html);
    const bool seen = page.visible.find("SECRET") != std::string::npos;
    EXPECT_EQ(seen, c.reason == shown) << c.what << ": " << c.html;
    const auto run = std::find_if(page.hidden_runs.begin(), page.hidden_runs.end(), [&](const HiddenText& h) {
      return page.hidden.substr(h.text.begin, h.text.end - h.text.begin) == "SECRET";
    });
    EXPECT_EQ(run != page.hidden_runs.end(), c.reason != shown) << c.what;
    if (run == page.hidden_runs.end()) continue;
    EXPECT_EQ(name_of(run->reason), name_of(static_cast<HiddenBy>(c.reason))) << c.what;
    EXPECT_EQ(std::string_view(c.html).substr(run->offset, 6), "SECRET") << c.what;
  }
}

TEST(Hidden, NeitherScriptsNorStylesAreText) {
  const Page page = read("<style>b{}</style><script>var x = '<b>no</b>';</script>yes");
  EXPECT_EQ(page.visible, "yes");
  EXPECT_EQ(page.hidden, "");
  EXPECT_EQ(page.scripts, 1u);
}

TEST(Hidden, EveryReasonHasAName) {
  for (std::size_t i = 0; i < hidden_by_count; ++i) EXPECT_FALSE(name_of(static_cast<HiddenBy>(i)).empty());
}

}  // namespace
}  // namespace gannet::html
