// What each transform promises, on every example message.
#include "eval/transforms.h"

#include <gtest/gtest.h>

#include "eval/brand_names.h"
#include "eval/link_hosts.h"
#include "mime/message.h"
#include "support.h"

namespace gannet::eval {
namespace {

const TransformData& data() {
  static const TransformData loaded = [] {
    Result<TransformData> result = load_transform_data(test::source_dir().string());
    if (!result) throw std::runtime_error(result.error().message);
    result->brands = {"paypal", "bank of america", "amazon"};
    return *std::move(result);
  }();
  return loaded;
}

struct Example {
  std::string name, bytes;
};

std::vector<Example> examples() {
  std::vector<Example> all;
  for (const auto& entry : std::filesystem::directory_iterator(test::source_dir() / "examples")) {
    if (entry.path().extension() == ".eml") all.push_back({entry.path().filename().string(), test::read(entry.path())});
  }
  return all;
}

Letter after(const std::string& bytes, std::string_view name, std::string_view language = "en") {
  for (const Transform& transform : transforms()) {
    if (transform.name == name) return read_letter(transformed(bytes, transform, {data(), language}));
  }
  ADD_FAILURE() << "no transform " << name;
  return {};
}

/// Letters and digits only: line breaks and markup may differ.
std::string bare(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
      out += c;
  }
  return out;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) text.replace(at, what.size(), by);
  return text;
}

TEST(Transforms, AllOfThem) {
  ASSERT_EQ(transforms().size(), 10u);
  for (const Example& example : examples()) {
    for (const Transform& transform : transforms()) {
      SCOPED_TRACE(example.name + " " + std::string(transform.name));
      const std::string bytes = transformed(example.bytes, transform, {data(), "en"});
      EXPECT_EQ(bytes, transformed(example.bytes, transform, {data(), "en"}));
      EXPECT_TRUE(mime::Message::parse(bytes).defects().empty());
      // Sender and readers stay; so does the way it came.
      const Letter before = read_letter(example.bytes), now = read_letter(bytes);
      for (const LetterField& field : before.fields) {
        if (field.name == "Subject" || field.name == "From") continue;
        EXPECT_TRUE(
            std::any_of(now.fields.begin(), now.fields.end(), [&](const LetterField& f) { return f.name == field.name; }));
      }
      if (transform.name == "repacked") {
        EXPECT_EQ(seen_of(now).text, seen_of(before).text);
      }
    }
  }
}

TEST(Transforms, HostileInput) {
  for (const std::string bytes :
       {"", "\n", "From: <<<>>>\nSubject: =?\n\n<body", "Content-Type: multipart/mixed; boundary=\n\n--\n"}) {
    for (const Transform& transform : transforms()) EXPECT_FALSE(transformed(bytes, transform, {data(), "xx"}).empty());
  }
}

TEST(Transforms, PaddingIsAddedAndSeen) {
  for (const Example& example : examples()) {
    SCOPED_TRACE(example.name);
    const Letter before = read_letter(example.bytes), now = after(example.bytes, "visible-padding", "de");
    const std::string text = seen_of(now).text;
    EXPECT_NE(bare(text).find(bare(data().texts("de").innocent[0])), std::string::npos);
    EXPECT_EQ(seen_of(now).links, seen_of(before).links);
    EXPECT_TRUE(bare(text).starts_with(bare(seen_of(before).text))) << "it is added below";
  }
}

TEST(Transforms, HiddenPaddingIsNotSeen) {
  for (const Example& example : examples()) {
    SCOPED_TRACE(example.name);
    const Letter before = read_letter(example.bytes), now = after(example.bytes, "hidden-padding");
    EXPECT_NE(now.html.find(data().texts("en").innocent[0].substr(0, 30)), std::string::npos);
    const std::string shown = before.html.empty() ? before.plain : seen_of(before).text;
    EXPECT_EQ(bare(seen_of(now).text), bare(shown));
  }
}

TEST(Transforms, HomoglyphsLookTheSame) {
  for (const Example& example : examples()) {
    SCOPED_TRACE(example.name);
    const Letter before = read_letter(example.bytes), now = after(example.bytes, "homoglyphs");
    std::string back = seen_of(now).text, text = seen_of(before).text;
    EXPECT_NE(back, text);
    for (const auto& [latin, foreign] : data().letters) {
      back = replaced(back, foreign, latin);
      text = replaced(text, foreign, latin);
    }
    EXPECT_EQ(back, text);
    EXPECT_EQ(seen_of(now).links, seen_of(before).links);
  }
}

TEST(Transforms, ZeroWidthSplitsCanBeTakenOut) {
  for (const Example& example : examples()) {
    SCOPED_TRACE(example.name);
    const Letter before = read_letter(example.bytes), now = after(example.bytes, "zero-width");
    EXPECT_NE(now.plain + now.html, before.plain + before.html);
    EXPECT_EQ(bare(replaced(seen_of(now).text, "\u200B", "")), bare(seen_of(before).text));
    EXPECT_EQ(replaced(now.subject(), "\u200B", ""), before.subject());
  }
}

TEST(Transforms, ThePictureSaysIt) {
  for (const Example& example : examples()) {
    SCOPED_TRACE(example.name);
    const Letter before = read_letter(example.bytes), now = after(example.bytes, "image-alt");
    EXPECT_TRUE(now.plain.empty());
    EXPECT_NE(now.html.find(" alt=\""), std::string::npos);
    const Seen seen = seen_of(before);
    if (!seen.links.empty()) {
      ASSERT_EQ(seen_of(now).links.size(), 1u);
      EXPECT_EQ(seen_of(now).links[0], seen.links[0]);
    }
    EXPECT_EQ(now.files.size(), before.files.size() + 1);
  }
}

TEST(Transforms, TheAttachmentsNameSaysIt) {
  for (const Example& example : examples()) {
    SCOPED_TRACE(example.name);
    const Letter before = read_letter(example.bytes), now = after(example.bytes, "attachment-name", "fr");
    EXPECT_TRUE(now.html.empty());
    EXPECT_TRUE(now.plain.starts_with(data().texts("fr").see_attached));
    ASSERT_EQ(now.files.size(), before.files.size() + 1);
    const std::string& name = now.files.back().name;
    EXPECT_TRUE(name.ends_with(".pdf"));
    EXPECT_EQ(name.find('/'), std::string::npos);
    EXPECT_TRUE(bare(seen_of(before).text).starts_with(bare(name.substr(0, name.size() - 4)).substr(0, 30)));
  }
}

TEST(Transforms, NewsletterAroundIt) {
  for (const Example& example : examples()) {
    SCOPED_TRACE(example.name);
    const Letter before = read_letter(example.bytes), now = after(example.bytes, "newsletter");
    const std::string text = bare(seen_of(now).text);
    EXPECT_TRUE(text.starts_with(bare(data().texts("en").newsletter[0]).substr(0, 20)));
    EXPECT_TRUE(text.ends_with("Unsubscribe"));
    EXPECT_EQ(seen_of(now).links.size(), seen_of(before).links.size() + 1);
  }
}

TEST(Transforms, OtherBrands) {
  const std::string text = with_other_brands("PayPal and paypal, Bank of America's, Paypals, bankofamerica", data());
  EXPECT_EQ(text.find("PayPal"), std::string::npos);
  EXPECT_EQ(text.find("Bank of"), std::string::npos);
  EXPECT_NE(text.find("Paypals, bankofamerica"), std::string::npos) << "whole words only: " << text;
  const std::string first = text.substr(0, text.find(' '));
  EXPECT_NE(text.find("and " + first + ","), std::string::npos) << "the same name by the same one";
  EXPECT_EQ(with_other_brands("nothing here", data()), "nothing here");
  const Letter letter = after(
      "From: PayPal Service <a@b.example>\nSubject: Your PayPal account\nContent-Type: text/html\n\n"
      "<p title=\"PayPal\">Your <b>PayPal</b> account <a href=\"https://paypal.example/\">PayPal</a></p>\n",
      "other-brand");
  EXPECT_EQ(letter.subject().find("PayPal"), std::string::npos);
  EXPECT_EQ(letter.author_name().find("PayPal"), std::string::npos);
  EXPECT_EQ(seen_of(letter).text.find("PayPal"), std::string::npos);
  EXPECT_EQ(seen_of(letter).links[0], "https://paypal.example/") << "links are another transform's";
}

TEST(Transforms, OtherDomains) {
  const std::vector<std::string> to = {"one.example", "two.example"};
  const std::string text =
      with_other_hosts("<a href=\"https://user@evil.example:8080/p?q=1\">http://Evil.example</a> ftp://c.example/", to);
  EXPECT_EQ(text.find("evil"), std::string::npos);
  EXPECT_NE(text.find(".example/p?q=1\""), std::string::npos);
  EXPECT_NE(text.find("ftp://c.example/"), std::string::npos);
  EXPECT_EQ(with_other_hosts("https://", to), "https://");
  for (const Example& example : examples()) {
    for (const std::string& link : seen_of(after(example.bytes, "other-domains")).links) {
      EXPECT_TRUE(std::any_of(data().domains.begin(), data().domains.end(),
                              [&](const std::string& d) { return link.find(d) != std::string::npos; }))
          << example.name << " " << link;
    }
  }
}

TEST(Transforms, MissingDataIsNamed) {
  const Result<TransformData> missing = load_transform_data("/no/such/folder");
  ASSERT_FALSE(static_cast<bool>(missing));
  EXPECT_NE(missing.error().message.find("/no/such/folder/knowledge/explain/eval/transforms.toml"), std::string::npos);
}

}  // namespace
}  // namespace gannet::eval
