// The knowledge that ships: it compiles, loads, and knows what everybody knows.
#include "knowledge/knowledge.h"

#include "support.h"

namespace gannet::knowledge {
namespace {

std::string data_dir() {
  return GANNET_BINARY_DIR "/data";
}

const Knowledge& shipped() {
  static const Knowledge knowledge = [] {
    Result<Knowledge> loaded = Knowledge::load(data_dir());
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return std::move(*loaded);
  }();
  return knowledge;
}

std::string_view owner(std::string_view host) {
  const Organisation* const found = shipped().owner_of(host);
  return found == nullptr ? "" : found->id;
}

bool says(std::string_view text, Concept meaning) {
  TextHits hits;
  shipped().scan(text, hits);
  return std::any_of(hits.phrases.begin(), hits.phrases.end(), [&](const PhraseHit& hit) { return hit.meaning == meaning; });
}

TEST(Shipped, OneOwnerForAllDomainsOfGoogle) {
  EXPECT_EQ(owner("google.com"), "google");
  EXPECT_EQ(owner("gmail.com"), "google");
  EXPECT_EQ(owner("goo.gl"), "google");
  EXPECT_EQ(owner("accounts.google.com"), "google");
  EXPECT_EQ(owner("notgoogle.com"), "");
  EXPECT_EQ(owner("google.com.verify.example"), "");
}

TEST(Shipped, FindsAPhraseHoweverItIsWritten) {
  EXPECT_TRUE(says("Please LOG IN to your\r\n account today", Concept::ask_login));
  EXPECT_TRUE(says("l\u043Fg in to your account l\u043Eg in to your account", Concept::ask_login));
  EXPECT_FALSE(says("blog in to your account", Concept::ask_login));
}

TEST(Shipped, KnowsWords) {
  for (const std::string_view language : {"en", "de", "fr", "es", "it", "nl", "pt", "pl"}) {
    EXPECT_TRUE(shipped().dictionary(language) != nullptr) << language;
  }
  EXPECT_TRUE(shipped().is_word("en", "colour"));
  EXPECT_TRUE(shipped().is_word("en", "color"));
  EXPECT_TRUE(shipped().is_word("de", "haus"));
  EXPECT_FALSE(shipped().is_word("en", "colur"));
  EXPECT_FALSE(shipped().is_word("xx", "color"));
}

}  // namespace
}  // namespace gannet::knowledge
