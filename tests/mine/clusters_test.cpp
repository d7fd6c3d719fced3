#include "mine/clusters.h"

#include <map>
#include <random>

#include "mine/mail.h"

namespace gannet::test {
namespace {

using mine::Clusters;
using mine::Trace;

/// The campaigns of the traces, as current numbers in the same order.
std::vector<std::uint32_t> campaigns_of(const std::vector<Trace>& traces) {
  Clusters clusters;
  std::vector<std::uint32_t> numbers;
  for (const Trace& trace : traces) numbers.push_back(clusters.add(trace));
  for (std::uint32_t& number : numbers) number = clusters.current(number);
  return numbers;
}

bool are_one(const Mail& a, const Mail& b) {
  const auto there = campaigns_of({a.trace(), b.trace()}), back = campaigns_of({b.trace(), a.trace()});
  EXPECT_EQ(there[0] == there[1], back[0] == back[1]) << "the order must not matter";
  return there[0] == there[1];
}

TEST(Clusters, TheSameTextWithOtherNamesAndNumbers) {
  Mail a{.body = template_text(1, "Anna") + "Your code is 55123."};
  Mail b{.from = "other@fir.example", .subject = "Something else", .body = template_text(1, "Bob") + "Your code is 9."};
  EXPECT_TRUE(are_one(a, b));
  b.body = template_text(2, "Bob");
  EXPECT_FALSE(are_one(a, b));
}

TEST(Clusters, EqualSubjectAndSenderAreNotEnoughForLongTexts) {
  EXPECT_FALSE(are_one({.body = template_text(1, "Anna")}, {.body = template_text(2, "Anna")}));
}

TEST(Clusters, ShortTextsNeedSubjectAndSender) {
  const Mail a{.body = "Look here now"};
  EXPECT_TRUE(are_one(a, {.from = "TERN parcels <x@fir.example>", .subject = "Your parcel waits!", .body = "Or there"}));
  EXPECT_FALSE(are_one(a, {.from = "\"Heron\" <notice@tern.example>", .body = "Look here now"}));
  EXPECT_FALSE(are_one(a, {.subject = "Your parcel is lost", .body = "Look here now"}));
  EXPECT_TRUE(are_one(a, {.body = template_text(1, "Anna")})) << "one of them is short";
}

TEST(Clusters, PagesBuiltAlikeNeedSomethingBeside) {
  const std::string link = "https://nest.tern.example/a";
  const Mail a{.subject = "First words", .type = "text/html", .body = page(40, template_text(1, "x"), link)};
  Mail b{.subject = "Other talk", .type = "text/html", .body = page(40, template_text(2, "y"), link)};
  EXPECT_TRUE(are_one(a, b)) << "the same host";
  b.body = page(40, template_text(2, "y"), "https://fir.example/");
  EXPECT_FALSE(are_one(a, b)) << "nothing beside";
  b.subject = "First words";
  EXPECT_TRUE(are_one(a, b)) << "the same subject";
  b.body = "<div><b><u>" + template_text(2, "y") + "</u></b></div>";
  EXPECT_FALSE(are_one(a, b)) << "built otherwise";
}

TEST(Clusters, HostsOfEverybodyTellNothing) {
  const Mail a{.subject = "First words", .type = "text/html", .body = page(40, template_text(1, "x"), "https://bit.ly/a")};
  const Mail b{.subject = "Other talk", .type = "text/html", .body = page(40, template_text(2, "y"), "https://bit.ly/b")};
  EXPECT_FALSE(are_one(a, b));
}

TEST(Clusters, AMessageBetweenJoinsTwoCampaigns) {
  const std::string link = "https://nest.tern.example/a";
  const Mail text{.subject = "One", .body = template_text(1, "x")};
  const Mail built{.subject = "Two", .type = "text/html", .body = page(40, template_text(2, "y"), link)};
  const Mail both{.subject = "Three", .type = "text/html", .body = page(40, template_text(1, "z"), link)};
  EXPECT_FALSE(are_one(text, built));
  Clusters clusters;
  clusters.add(text.trace());
  clusters.add(built.trace());
  clusters.add(both.trace());
  ASSERT_EQ(clusters.campaigns().size(), 1u);
  EXPECT_EQ(clusters.campaigns()[0]->size(), 3u);
  EXPECT_EQ(clusters.campaigns()[0]->subjects.sorted().size(), 3u);
}

TEST(Clusters, EmptyMessagesAreNoCampaign) {
  Mail nothing{.from = "", .subject = "", .body = ""};
  const auto numbers = campaigns_of({nothing.trace(), nothing.trace()});
  EXPECT_NE(numbers[0], numbers[1]);
}

/// Twelve campaigns of ten messages; each message differs from its template by what is filled in and some changed words.
std::vector<Trace> heap() {
  std::mt19937 random(7);
  std::vector<Trace> traces;
  for (unsigned i = 0; i < 120; ++i) {
    std::string text = template_text(i / 10, "person" + std::to_string(i));
    for (int change = 0; change < 2; ++change) text[20 + random() % (text.size() - 20)] = 'q';
    traces.push_back(
        Mail{.subject = "Number " + std::to_string(i) + " of " + std::string(1 + i % 3, 'a'), .body = text}.trace());
  }
  return traces;
}

/// Of the pairs that belong together, the share that is; and whether a pair of two campaigns is.
std::pair<double, bool> kept(const std::vector<std::uint32_t>& numbers, const std::vector<std::size_t>& order) {
  std::size_t pairs = 0, right = 0;
  bool mixed = false;
  for (std::size_t a = 0; a < order.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const bool real = order[a] / 10 == order[b] / 10, told = numbers[a] == numbers[b];
      pairs += real;
      right += real && told;
      mixed = mixed || (told && !real);
    }
  }
  return {static_cast<double>(right) / static_cast<double>(pairs), mixed};
}

TEST(Clusters, TheOrderOfMessagesDoesNotSplitCampaigns) {
  const std::vector<Trace> traces = heap();
  std::vector<std::size_t> order(traces.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (unsigned seed = 0; seed < 20; ++seed) {
    std::shuffle(order.begin(), order.end(), std::mt19937(seed));
    std::vector<Trace> shuffled;
    for (const std::size_t i : order) shuffled.push_back(traces[i]);
    const auto [share, mixed] = kept(campaigns_of(shuffled), order);
    EXPECT_GE(share, 0.95) << seed;
    EXPECT_FALSE(mixed) << seed;
  }
}

TEST(Clusters, LargestFirstWhateverTheOrder) {
  Clusters clusters;
  clusters.add(Mail{.body = template_text(1, "a")}.trace());
  for (const char* const who : {"a", "b", "c"}) clusters.add(Mail{.subject = "S", .body = template_text(2, who)}.trace());
  ASSERT_EQ(clusters.campaigns().size(), 2u);
  EXPECT_EQ(clusters.campaigns()[0]->size(), 3u);
  EXPECT_EQ(clusters.messages(), 4u);
}

TEST(Clusters, ACampaignKeepsFewVariantsHoweverManyMessages) {
  Clusters clusters;
  Trace trace = Mail{.body = template_text(1, "a")}.trace();
  for (unsigned i = 0; i < 5000; ++i) {
    trace.subject_key = i + 1;  // every message has a subject of its own
    clusters.add(trace);
  }
  EXPECT_EQ(clusters.campaigns().size(), 1u);
  EXPECT_LE(clusters.variants(), 12u);
}

}  // namespace
}  // namespace gannet::test
