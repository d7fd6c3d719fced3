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

// Japanese, from here on: wrapped lines, spaces and half-width letters must not matter, Latin letters stand without a gap.
TEST(Shipped, FindsAPhraseOfAScriptWithoutSpaces) {
  EXPECT_TRUE(says("Amazonのアカウントが停止されました。", Concept::pretext_account_suspended));
  EXPECT_TRUE(says("アカウ\r\nントが 停止されました", Concept::pretext_account_suspended));
  EXPECT_TRUE(says("ｱｶｳﾝﾄが停止されました", Concept::pretext_account_suspended));
  EXPECT_TRUE(says("24時間以内にご確認ください", Concept::pressure_deadline));
  EXPECT_TRUE(says("お支払い方法の情報を更新してください", Concept::ask_card));
  EXPECT_TRUE(says("第三者による不正利用を検知いたしました", Concept::pretext_unusual_activity));
  EXPECT_TRUE(says("ご不在のためお荷物を持ち帰りました", Concept::pretext_parcel));
  EXPECT_TRUE(says("未払いの税金の最終督促", Concept::pretext_tax));
  EXPECT_FALSE(says("新しいアカウントの作り方をブログに書きました", Concept::pretext_account_suspended));
  EXPECT_FALSE(says("パスワードの強さについての講演です", Concept::ask_password));
}

TEST(Shipped, FindsPhrasesOfKoreanAndRussian) {
  EXPECT_TRUE(says("고객님의 계정이 일시적으로 정지되었습니다", Concept::pretext_account_suspended));
  EXPECT_TRUE(says("아래 링크를 클릭하여 로그인하세요", Concept::ask_click));
  EXPECT_TRUE(says("24시간 이내에 확인해 주세요", Concept::pressure_deadline));
  EXPECT_FALSE(says("이메일 주소를 확인해 주세요", Concept::ask_address));
  EXPECT_FALSE(says("새 계정을 만드는 방법", Concept::pretext_account_suspended));
  EXPECT_TRUE(says("Ваш аккаунт временно заблокирован", Concept::pretext_account_suspended));
  EXPECT_TRUE(says("Перейдите по ссылке ниже", Concept::ask_click));
  EXPECT_TRUE(says("Почтовый ящик переполнен, подтвердите свой аккаунт", Concept::pretext_mailbox_full));
  EXPECT_TRUE(says("Ваша посылка задержана на таможне", Concept::pretext_customs));
  EXPECT_FALSE(says("Аккаунт разработчика описан в документации", Concept::pretext_account_suspended));
}

TEST(Shipped, FindsStoriesOfRewards) {
  EXPECT_TRUE(says("_Your_Reward_Worth_$90_", Concept::pretext_prize));
  EXPECT_TRUE(says("You could win a cordless drill", Concept::pretext_prize));
  EXPECT_TRUE(says("Your gifts have arrived", Concept::pretext_prize));
  EXPECT_TRUE(says("Share your thoughts and win", Concept::pretext_survey));
  EXPECT_TRUE(says("A small delivery fee may apply", Concept::ask_pay_fee));
  EXPECT_TRUE(says("Your wallet is eligible to claim 900 tokens", Concept::pretext_crypto_payout));
  EXPECT_TRUE(says("Sichern Sie sich jetzt Ihr kostenloses Zelt", Concept::pretext_prize));
  EXPECT_TRUE(says("Ouvrez votre coffret", Concept::pretext_prize));
  EXPECT_TRUE(says("Troque os seus pontos antes de amanhã", Concept::pretext_prize));
  EXPECT_FALSE(says("The package has arrived in the archive", Concept::pretext_prize));
  EXPECT_FALSE(says("You can win this argument", Concept::pretext_prize));
}

TEST(Shipped, FindsANameBesideAScriptWithoutSpaces) {
  const auto names = [](std::string_view text) {
    TextHits hits;
    shipped().scan(text, hits);
    std::string ids;
    for (const NameHit& hit : hits.names) ids += std::string(hit.organisation->id) + " ";
    return ids;
  };
  EXPECT_EQ(names("いつもAmazonをご利用いただき"), "amazon ");
  EXPECT_EQ(names("三井住友 カードからのお知らせ"), "smbc-card ");
  EXPECT_EQ(names("エムアイカードをご利用の"), "mi-card ");
  EXPECT_EQ(names("amazonian"), "");
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
