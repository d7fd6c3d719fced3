// Whom the message gives itself out to be. A mention is not a claim: where it stands, and in how many places, makes it one.
#include <array>
#include <bit>

#include "base/bytes.h"
#include "facts/gather.h"
#include "facts/reader_claim.h"

namespace gannet::facts {
namespace {

struct Spot {
  ClaimPlace place;
  float weight;  // how much a name that stands there claims to be it
};

std::optional<Spot> spot_of(const Mention& mention) {
  switch (mention.field) {
    case Field::display_name:
      return Spot{ClaimPlace::display_name, 0.9f};
    case Field::local_part:
      return Spot{ClaimPlace::local_part, 0.35f};
    case Field::subject:
      return Spot{ClaimPlace::subject, 0.5f};
    case Field::image_alt:
      return Spot{ClaimPlace::logo, 0.6f};
    case Field::image_name:
      return Spot{ClaimPlace::image_name, 0.35f};
    case Field::body:
      break;
    default:
      return std::nullopt;
  }
  switch (mention.spot) {
    case Mention::Spot::copyright:
      return Spot{ClaimPlace::copyright, 0.7f};
    case Mention::Spot::signature:
      return Spot{ClaimPlace::signature, 0.45f};
    case Mention::Spot::opening:
      return Spot{ClaimPlace::opening, 0.5f};
    default:
      return Spot{ClaimPlace::body, 0.1f};
  }
}

/// The author's own domain has the name and a further word beside it: "Chase Garden Centre <hello@chase-garden.example>".
bool is_own_name(const Mention& mention, const Mailbox& author) {
  constexpr std::size_t shortest = 4;
  if (author.owner != nullptr || ifind(author.organisation_domain, mention.text) == std::string_view::npos) return false;
  std::string_view rest = author.display_name;
  while (!rest.empty()) {
    const std::string_view word = next_field(rest, ' ');
    if (word.size() < shortest || ifind(mention.text, word) != std::string_view::npos) continue;
    if (ifind(author.organisation_domain, word) != std::string_view::npos) return true;
  }
  return false;
}

/// An everyday word ("Orange", "Chase") claims little by itself.
float weight_of(const Mention& mention, const Spot& spot, const Mailbox& author) {
  if (!mention.organisation->ambiguous) return spot.weight;
  return spot.place == ClaimPlace::display_name && !is_own_name(mention, author) ? 0.7f : spot.weight * 0.4f;
}

/// Confidences of independent places join as the chance that not all of them mislead.
float joined(float a, float b) {
  return 1 - (1 - a) * (1 - b);
}

void claim_organisations(Gathering& g) {
  Facts& facts = g.facts;
  std::vector<float> strongest;  // weight of the place that each claim quotes
  for (const Mention& mention : facts.mentions) {
    const std::optional<Spot> spot = spot_of(mention);
    if (!spot) continue;
    const float weight = weight_of(mention, *spot, facts.who.author);
    const auto known = std::find_if(facts.claims.begin(), facts.claims.end(),
                                    [&](const Claim& c) { return c.organisation == mention.organisation; });
    if (known == facts.claims.end()) {
      facts.claims.push_back({.organisation = mention.organisation,
                              .field = mention.field,
                              .text = mention.text,
                              .range = mention.range,
                              .confidence = weight,
                              .places = static_cast<ClaimPlaces>(spot->place)});
      strongest.push_back(weight);
      continue;
    }
    if (has(known->places, spot->place)) continue;  // one place counts once
    known->places |= static_cast<ClaimPlaces>(spot->place);
    known->confidence = joined(known->confidence, weight);
    float& best = strongest[static_cast<std::size_t>(known - facts.claims.begin())];
    if (weight <= best) continue;
    best = weight;
    known->field = mention.field;
    known->text = mention.text;
    known->range = mention.range;
  }
}

void claim_roles(Gathering& g) {
  for (const Phrase& p : g.facts.phrases) {
    if (!knowledge::is_role(p.meaning) || !p.is_read()) continue;
    const float confidence = p.field == Field::display_name ? 0.8f : p.field == Field::subject ? 0.5f : 0.4f;
    const ClaimPlace place = p.field == Field::display_name ? ClaimPlace::display_name
                             : p.field == Field::subject    ? ClaimPlace::subject
                                                            : ClaimPlace::body;
    g.facts.claims.push_back({.kind = Claim::Kind::role,
                              .field = p.field,
                              .text = p.text,
                              .range = p.range,
                              .confidence = confidence,
                              .places = static_cast<ClaimPlaces>(place)});
    return;
  }
}

}  // namespace

void gather_claims(Gathering& g) {
  claim_organisations(g);
  claim_roles(g);
  if (std::optional<Claim> claim = reader_claim(g)) g.facts.claims.push_back(*claim);
  std::stable_sort(g.facts.claims.begin(), g.facts.claims.end(),
                   [](const Claim& a, const Claim& b) { return a.confidence > b.confidence; });
}

}  // namespace gannet::facts
