// What a page says: its text, links, images and forms.
#include "html/page.h"
#include "support.h"

namespace gannet::html {
namespace {

std::string href(const Link& link) {
  return link.target ? std::string(link.target->href()) : std::string("-");
}

struct TextCase {
  const char* html;
  const char* visible;
};

constexpr TextCase texts[] = {
    {"a  b\n\tc", "a b c"},
    {"<p>one<p>two", "one\ntwo"},
    {"one<br>two<br/>three", "one\ntwo\nthree"},
    {"a<b>b</b>c", "abc"},
    {"<b>a </b> b", "a b"},
    {"<div>a</div>b", "a\nb"},
    {"<table><tr><td>a<td>b<tr><td>c</table>d", "a\tb\nc\nd"},
    {"<ul><li>a<li>b</ul>", "a\nb"},
    {"<pre>\n a\nb</pre>", "a\nb"},
    {"<span style='display:block'>a</span>b", "a\nb"},
    {"<td>a</td>b", "ab"},
    {"a&nbsp;&nbsp;b\xC2\xA0"
     "c",
     "a b c"},
    {"&lt;b&gt; &amp;amp; &copy &#8364;&#x41;&#150;",
     "<b> &amp; \xC2\xA9 \xE2\x82\xAC"
     "A\xE2\x80\x93"},
    {"a\xE2\x80\x8B"
     "b",
     "a\xE2\x80\x8B"
     "b"},
    {"x<", "x<"},
    {"1 < 2 > 1 </> 3", "1 < 2 > 1 3"},
    {"</p>a", "a"},
    {"<i>a<p>b</i>c</p>d", "a\nbc\nd"},
    {"<svg><text>drawn</text><title>not</title></svg>", "drawn"},
    {"<math><mi>x</mi></math>", "x"},
    {"<select><option>a<option>b</select>c", "c"},
    {"", ""},
};

TEST(Page, Text) {
  for (const TextCase& c : texts) EXPECT_EQ(read(c.html).visible, c.visible) << c.html;
}

TEST(Page, FormattingLivesOnAcrossBlocks) {
  EXPECT_EQ(read("<p><font color=white>a</p><p>b</p></font><p>c</p>").visible, "c");
  EXPECT_EQ(read("<font color=white><div>a</font>b</div>").visible, "b");
  EXPECT_EQ(read("<table><tr><td><font color=white>a</td><td>b</td></table>").visible, "b");
}

TEST(Page, Links) {
  const Page page = read(
      "<a href=\" https://A.example/x?a=1&amp;b=2 \">one <b>two</b></a> <a name=x>none</a> <a "
      "href='mailto:a@b.example'>mail</a>"
      "<map><area href='https://c.example/' alt='the map'></map><a href='javascript:go()'>run</a><a "
      "href='https://[bad'>bad</a>");
  ASSERT_EQ(page.links.size(), 5u);
  EXPECT_EQ(href(page.links[0]), "https://a.example/x?a=1&b=2");
  EXPECT_EQ(page.links[0].raw, " https://A.example/x?a=1&b=2 ");
  EXPECT_EQ(page.links[0].label, "one two");
  EXPECT_EQ(href(page.links[1]), "mailto:a@b.example");
  EXPECT_EQ(page.links[2].kind, LinkKind::area);
  EXPECT_EQ(page.links[2].label, "the map");
  EXPECT_EQ(href(page.links[3]), "javascript:go()");
  EXPECT_EQ(href(page.links[4]), "-");
}

TEST(Page, NestedLinksCountOnce) {
  const Page page = read("<a href=https://a.example/>one<a href=https://b.example/>two</a>three");
  ASSERT_EQ(page.links.size(), 2u);
  EXPECT_EQ(page.links[0].label, "one");
  EXPECT_EQ(page.links[1].label, "two");
}

TEST(Page, UnclosedLinkGoesOnInTheNextParagraph) {
  const Page page = read("<p><a href=https://a.example/>one</p><p>two</p></a>three");
  ASSERT_EQ(page.links.size(), 1u);
  EXPECT_EQ(page.links[0].label, "one two");
}

TEST(Page, ALinkInACellDoesNotLeaveIt) {
  const Page page = read("<table><tr><td><a href=https://a.example/>one</td><td>two</td></tr></table>");
  ASSERT_EQ(page.links.size(), 1u);
  EXPECT_EQ(page.links[0].label, "one");
}

TEST(Page, BaseAndRefresh) {
  const Page page = read(
      "<a href=first>x</a><base href='https://b.example/dir/'><base href='https://late.example/'>"
      "<meta http-equiv=Refresh content=\"3; URL='https://go.example/'\"><a href=../y>y</a><iframe src=z></iframe>");
  ASSERT_EQ(page.links.size(), 6u);
  EXPECT_EQ(href(page.links[0]), "https://b.example/dir/first");
  EXPECT_EQ(page.links[1].kind, LinkKind::base);
  EXPECT_EQ(page.links[3].kind, LinkKind::refresh);
  EXPECT_EQ(href(page.links[3]), "https://go.example/");
  EXPECT_EQ(href(page.links[4]), "https://b.example/y");
  EXPECT_EQ(page.links[5].kind, LinkKind::frame);
  EXPECT_TRUE(page.has_frame);
}

TEST(Page, ContentBase) {
  const auto base = url::Url::parse("https://base.example/a/");
  ASSERT_TRUE(base);
  EXPECT_EQ(href(read("<a href=b>x</a>", {}, &*base).links[0]), "https://base.example/a/b");
  EXPECT_EQ(href(read("<a href=b>x</a>").links[0]), "-");
}

TEST(Page, HiddenLinks) {
  const Page page = read(
      "<a href=https://a.example/></a><a href=https://b.example/ style='display:none'>gone</a>"
      "<a href=https://c.example/><img src=x alt=shown></a><a href=https://d.example/><img src=x width=1 height=1></a>");
  EXPECT_TRUE(page.links[0].hidden);
  EXPECT_TRUE(page.links[1].hidden);
  EXPECT_EQ(page.links[1].label, "");
  EXPECT_FALSE(page.links[2].hidden);
  EXPECT_EQ(page.links[2].label, "shown");
  EXPECT_TRUE(page.links[3].hidden);
}

TEST(Page, Buttons) {
  const char* const buttons[] = {
      "<a href=x style='display:inline-block;padding:8px;background:#06c;color:#fff'>Go</a>",
      "<a href=x class='btn-primary'>Go</a>",
      "<a href=x role=button>Go</a>",
      "<table><tr><td bgcolor=#0066cc><a href=x style='color:#fff'>Go</a></td></tr></table>",
      "<a href=x><button>Go</button></a>",
      "<style>.cta{display:block;padding:4px;background-color:red}</style><a href=x class=cta>Go</a>"};
  for (const char* const html : buttons) EXPECT_TRUE(read(html).links.at(0).button_like) << html;
  const char* const plain[] = {"<a href=x>Go</a>", "<a href=x style='background:#eee'>Go</a>",
                               "<a href=x style='padding:8px'>Go</a>",
                               "<table><tr><td bgcolor=#eeeeee>See <a href=x>this</a></td></tr></table>"};
  for (const char* const html : plain) EXPECT_FALSE(read(html).links.at(0).button_like) << html;
}

TEST(Page, Images) {
  const Page page = read(
      "<img src='cid:logo' alt=' Logo ' width=120 height='40px'><img src='https://t.example/o.gif' "
      "style='width:1px;height:1px'>"
      "<a href=y><img src='data:image/png;base64,AAAA'></a><img src=z width='100%' style='display:none'>");
  ASSERT_EQ(page.images.size(), 4u);
  EXPECT_EQ(page.images[0].alt, "Logo");
  EXPECT_EQ(page.images[0].width, 120);
  EXPECT_EQ(page.images[0].height, 40);
  EXPECT_FALSE(page.images[0].tracking_pixel);
  EXPECT_TRUE(page.images[1].tracking_pixel);
  EXPECT_EQ(page.images[2].source, "data:image/png");
  EXPECT_EQ(page.images[2].link, 0);
  EXPECT_EQ(page.links[0].image, 2);
  EXPECT_TRUE(page.images[3].hidden);
  EXPECT_EQ(page.images[3].width, -1);
}

TEST(Page, Forms) {
  const Page page = read(
      "<form action='https://f.example/post' method=POST><input name=user placeholder=E-mail><input type=PassWord name=pw>"
      "<select name=s><option>First<option>Second</select><textarea name=t>note</textarea><input type=submit value='Log "
      "in'></form>"
      "<input type=email name=lost>");
  ASSERT_EQ(page.forms.size(), 2u);
  const Form& form = page.forms[0];
  EXPECT_EQ(form.method, "post");
  EXPECT_EQ(href(page.links.at(static_cast<std::size_t>(form.link))), "https://f.example/post");
  ASSERT_EQ(form.fields.size(), 5u);
  EXPECT_EQ(form.fields[0].kind, "text");
  EXPECT_EQ(form.fields[0].label, "E-mail");
  EXPECT_EQ(form.fields[1].kind, "password");
  EXPECT_EQ(form.fields[2].label, "First");
  EXPECT_EQ(form.fields[3].kind, "textarea");
  EXPECT_EQ(form.fields[4].label, "Log in");
  EXPECT_EQ(page.forms[1].link, -1);
  EXPECT_EQ(page.forms[1].fields.at(0).kind, "email");
}

TEST(Page, TitleAndStructure) {
  const Page page =
      read("<title> A  title &amp; more </title>" + std::string("<p>x</p><p>y</p><p>z</p><p>1<p>2<p>3<p>4<p>5<p>6"));
  EXPECT_EQ(page.title, "A title & more");
  EXPECT_EQ(page.structure.size(), page.elements - 7);
  const Page other = read("<title>other</title><p>a<p>b<p>c<p>d<p>e<p>f<p>g<p>h<p>i");
  EXPECT_EQ(page.structure, other.structure);
}

TEST(Page, ExternalStyle) {
  EXPECT_TRUE(read("<link rel=stylesheet href=x>").external_style);
  EXPECT_TRUE(read("<style>@import url(x);</style>").external_style);
  EXPECT_FALSE(read("<link rel=icon href=x>").external_style);
}

}  // namespace
}  // namespace gannet::html
