#include "mine/draft.h"

#include "mine/mail.h"

namespace gannet::test {
namespace {

/// A campaign of two messages with that subject.
mine::Campaign campaign_with(const std::string& subject, mine::Names& names) {
  mine::Campaign campaign;
  for (const mine::Day day : {20'759, 20'789}) {
    mine::Trace trace;
    trace.subject = subject;
    trace.day = day;
    trace.language = "de";
    trace.brand = "Tern \"Parcels\"";
    trace.category = "parcel";
    trace.level = Level::danger;
    trace.conditions = {"says:ask.fee", "sign:link.shortener", "says:manner.signature", "sign:model.scam-wording",
                        "has:web-link"};
    campaign.add(trace, names);
  }
  return campaign;
}

std::string id_of(const std::string& subject) {
  mine::Names names;
  return mine::draft_id(campaign_with(subject, names));
}

TEST(Draft, IdFromTheWordsOfTheSubject) {
  EXPECT_EQ(id_of("📣 Last ALERT: all your photos will go"), "last-alert-all-your-photos");
  EXPECT_EQ(id_of("{address}, your # parcels"), "your-parcels");
  EXPECT_EQ(id_of("Atenção: sua encomenda"), "sua-encomenda") << "a word is taken whole or not at all";
  EXPECT_EQ(id_of("请注意"), "campaign");
  EXPECT_EQ(id_of("{unclosed"), "campaign");
  EXPECT_EQ(id_of(""), "campaign");
}

TEST(Draft, FillsInFactsAndLeavesProse) {
  mine::Names names;
  const mine::Campaign campaign = campaign_with("Paket # für {name}", names);
  const std::string toml = mine::drafted(read(source_dir() / "threats/.template/threat.toml"), campaign, names);
  for (const char* const line :
       {"category = \"parcel\"", "claimed_sender = \"Tern \\\"Parcels\\\"\"", "languages = [\"de\"]",
        "first_seen = \"2026-11\"", "last_seen = \"2026-12\"", "goal = \"\"", "status = \"experimental\"",
        "subjects = [\"Paket {number} für {name}\"]", "language = \"de\"", "any = [\"says:ask.fee\"]",
        "any = [\"sign:link.shortener\"]", "# in 2 of 2 messages", "id = \"{id}\"", "[[look_alike]]"}) {
    EXPECT_NE(toml.find(std::string(line) + "\n"), std::string::npos) << line << "\n" << toml;
  }
  for (const char* const absent : {"manner.", "model.", "some stock phrase", "It says that"}) {
    EXPECT_EQ(toml.find(absent), std::string::npos) << absent << "\n" << toml;
  }
  EXPECT_LT(toml.find("says:ask.fee"), toml.find("sign:link.shortener")) << "what it says stands first";
}

TEST(Draft, RareConditionsAreNoTraits) {
  mine::Names names;
  mine::Campaign campaign = campaign_with("Paket", names);
  mine::Trace trace;
  trace.conditions = {"sign:link.ip-host"};
  campaign.add(trace, names);
  const std::string toml = mine::drafted("[[trait]]\n[[look_alike]]\n", campaign, names);
  EXPECT_EQ(toml.find("link.ip-host"), std::string::npos);
  EXPECT_NE(toml.find("# in 2 of 3 messages"), std::string::npos);
}

TEST(Draft, AHostileSubjectStaysInsideItsString) {
  mine::Names names;
  const mine::Campaign campaign = campaign_with("a\"]\nid = \"evil\\", names);
  const std::string toml = mine::drafted("[[trait]]\n", campaign, names);
  EXPECT_EQ(toml.find("\nid = \"evil"), std::string::npos) << toml;
  EXPECT_NE(toml.find("a\\\"]"), std::string::npos) << toml;
}

}  // namespace
}  // namespace gannet::test
