// gannet mine as a process, on made-up mail.
#include <boost/json.hpp>

#include <algorithm>

#include "cli/process.h"
#include "support.h"

namespace gannet::test {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

std::string parcel_mail(int number) {
  const std::string reader = "reader" + std::to_string(number) + "@elm.example";
  return "Return-Path: <b" + std::to_string(number) + "@rook.example>\nFrom: \"Wren Logistics\" <n" + std::to_string(number) +
         "@rook.example>\nTo: " + reader + "\nSubject: Parcel " + std::to_string(8000 + number) + " of " + reader +
         " is held\nDate: Mon, 0" + std::to_string(1 + number % 9) +
         " Nov 2026 10:00:00 +0000\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>Dear customer " + reader +
         ", the parcel addressed to you has arrived at our depot but cannot be handed over, because a customs fee of 2.99 EUR "
         "was "
         "not paid. Pay the fee within 24 hours or the parcel goes back to the sender and you lose it.</p><a "
         "href=\"https://pay-" +
         std::to_string(number) + ".rook.example/fee\">Pay now</a></body></html>\n";
}

/// Nine messages of one campaign, two that belong to none.
std::string heap(const Scratch& scratch) {
  for (int i = 0; i < 9; ++i) scratch.file("heap/" + std::to_string(i) + ".eml", parcel_mail(i));
  scratch.file("heap/a.eml", plain_mail("Saturday"));
  scratch.file("heap/b.eml", scam_mail());
  return scratch.path("heap");
}

json::value mined(const std::vector<std::string>& words) {
  std::vector<std::string> all = {"mine", "--format", "json"};
  all.insert(all.end(), words.begin(), words.end());
  const Ran ran = gannet(all);
  EXPECT_EQ(ran.code, 0) << ran.err;
  return json::parse(ran.out);
}

TEST(Mine, FindsACampaignAndTellsNoAddress) {
  const Scratch scratch;
  const json::value found = mined({heap(scratch)});
  EXPECT_EQ(found.at("messages").as_int64(), 11);
  ASSERT_EQ(found.at("campaigns").as_array().size(), 1u) << json::serialize(found);
  const json::value& campaign = found.at("campaigns").at(0);
  EXPECT_EQ(campaign.at("messages").as_int64(), 9);
  EXPECT_EQ(campaign.at("first").as_string(), "2026-11-01");
  EXPECT_EQ(campaign.at("last").as_string(), "2026-11-09");
  EXPECT_EQ(campaign.at("subjects").at(0).at("name").as_string(), "Parcel # of {address} is held");
  EXPECT_EQ(campaign.at("hosts").at(0).at("name").as_string(), "rook.example");
  EXPECT_EQ(campaign.at("languages").at(0).at("name").as_string(), "en");
  EXPECT_EQ(found.at("left_out").as_int64(), 2);
  EXPECT_EQ(json::serialize(found).find('@'), std::string::npos);
}

TEST(Mine, TheListForPeople) {
  const Scratch scratch;
  const Ran ran = gannet({"mine", "--colour", "never", heap(scratch)});
  EXPECT_EQ(ran.code, 0);
  EXPECT_TRUE(ran.out.starts_with("1. 9 messages")) << ran.out;
  EXPECT_NE(ran.out.find("rook[.]example"), std::string::npos) << ran.out;
  EXPECT_EQ(ran.out.find('@'), std::string::npos);
  EXPECT_EQ(ran.err, "11 messages: 1 campaigns; 2 messages are of smaller ones\n");
}

TEST(Mine, JobsDoNotChangeTheResult) {
  const Scratch scratch;
  const std::string folder = heap(scratch);
  EXPECT_EQ(mined({"--jobs", "1", "--least", "1", folder}), mined({"--jobs", "8", "--least", "1", folder}));
}

TEST(Mine, MembersAndLeast) {
  const Scratch scratch;
  const std::string members = scratch.path("members.tsv");
  EXPECT_EQ(mined({"--least=10", "--members", members, heap(scratch)}).at("campaigns").as_array().size(), 0u);
  const std::string text = read(members);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 11);
  const auto campaign_of = [&](const std::string& name) {
    const std::size_t at = text.find(name + "\t") + name.size() + 1;
    return text.substr(at, text.find('\n', at) - at);
  };
  EXPECT_EQ(campaign_of("0.eml"), campaign_of("8.eml"));
  EXPECT_NE(campaign_of("0.eml"), campaign_of("a.eml"));
}

TEST(Mine, DraftsForWhatNoEntryMatches) {
  const Scratch scratch;
  // An empty folder of threats: nothing is known.
  const std::string none = scratch.folder("none"), drafts = scratch.path("drafts");
  const Ran ran = gannet({"mine", "--threats", none, "--draft", drafts, heap(scratch)});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(ran.err.find("1 drafts written"), std::string::npos) << ran.err << ran.out;
  const std::string toml = read(fs::path(drafts) / "parcel-of-is-held" / "threat.toml");
  EXPECT_NE(toml.find("id = \"parcel-of-is-held\""), std::string::npos) << toml;
  EXPECT_NE(toml.find("first_seen = \"2026-11\""), std::string::npos);
  EXPECT_NE(toml.find("subjects = [\"Parcel {number} of {address} is held\"]"), std::string::npos);
  EXPECT_TRUE(fs::exists(fs::path(drafts) / "parcel-of-is-held" / "samples" / "en-first.eml"));
  for (const fs::directory_entry& file : fs::recursive_directory_iterator(drafts)) {
    const std::string text = file.is_regular_file() ? read(file.path()) : "";
    EXPECT_EQ(text.find("rook.example"), std::string::npos) << file.path();
  }
  gannet({"mine", "--threats", none, "--draft", drafts, heap(scratch)});
  EXPECT_TRUE(fs::exists(fs::path(drafts) / "parcel-of-is-held-2")) << "an earlier draft is not written over";
}

TEST(Mine, PageAndSightings) {
  const Scratch scratch;
  const std::string page = scratch.path("page.html"), sightings = scratch.path("seen.tsv");
  mined({"--html", page, "--sightings", sightings, heap(scratch)});
  EXPECT_NE(read(page).find("<svg"), std::string::npos);
  EXPECT_EQ(read(page).find("@elm"), std::string::npos);
  EXPECT_NE(read(sightings).find("\tdanger\n"), std::string::npos);
}

TEST(Mine, WhatCannotBeDone) {
  const Scratch scratch;
  const Ran missing = gannet({"mine", scratch.path("none.eml"), heap(scratch)});
  EXPECT_EQ(missing.code, 2);
  EXPECT_NE(missing.err.find("none.eml: there is nothing of that name"), std::string::npos) << missing.err;
  EXPECT_NE(missing.out.find("9 messages"), std::string::npos) << "the others were mined";
  for (const char* const option : {"--html", "--members", "--output", "--sightings"}) {
    const Ran ran = gannet({"mine", option, scratch.path("no/such/folder"), heap(scratch)});
    EXPECT_EQ(ran.code, 2) << option;
    EXPECT_NE(ran.err.find("cannot be written"), std::string::npos) << ran.err;
    EXPECT_EQ(ran.out, "");
  }
  const std::string file = scratch.file("file", "x");
  EXPECT_EQ(gannet({"mine", "--threats", scratch.folder("none"), "--draft", file, heap(scratch)}).code, 2);
  EXPECT_EQ(gannet({"mine"}).code, 2);
}

TEST(Mine, MemoryDoesNotGrowWithTheMessagesOfACampaign) {
  const Scratch scratch;
  const auto mbox_of = [&](int messages) {
    std::string mbox;
    for (int i = 0; i < messages; ++i) {
      mbox += "From x@rook.example Sun Nov  1 10:00:00 2026\n" + parcel_mail(i) + "<!--" + std::string(20'000, 'x') + "-->\n\n";
    }
    return scratch.file("box" + std::to_string(messages) + ".mbox", mbox);
  };
  const Ran few = gannet({"mine", "--jobs", "1", mbox_of(100)}), many = gannet({"mine", "--jobs", "1", mbox_of(2000)});
  EXPECT_EQ(few.code, 0) << few.err;
  EXPECT_NE(many.out.find("2000 messages"), std::string::npos) << many.out;
  EXPECT_LT(many.peak_kilobytes, few.peak_kilobytes + 8'000) << "40 MB of mail";
}

}  // namespace
}  // namespace gannet::test
