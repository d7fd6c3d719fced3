// Whom the message gives itself out to be. A mention is not a claim: where it stands, and how often, makes it one.
#include "base/bytes.h"
#include "facts/gather.h"

namespace gannet::facts {
namespace {

/// How much a mention of an organisation claims to be it, by its place.
float confidence_of(const Mention& mention) {
  switch (mention.field) {
    case Field::display_name:
      return mention.organisation->ambiguous ? 0.6f : 0.9f;
    case Field::subject:
      return 0.45f;
    case Field::image_alt:
      return 0.6f;
    case Field::body:
      break;
    default:
      return 0;
  }
  switch (mention.spot) {
    case Mention::Spot::copyright:
      return 0.7f;
    case Mention::Spot::signature:
      return 0.45f;
    case Mention::Spot::opening:
      return 0.35f;
    default:
      return 0.1f;
  }
}

void claim_organisations(Gathering& g) {
  Facts& facts = g.facts;
  constexpr float another_place = 0.12f;  // each further place adds so much
  for (const Mention& mention : facts.mentions) {
    float confidence = confidence_of(mention);
    if (confidence == 0) continue;
    // An everyday word ("Orange", "Chase") claims nothing by itself outside the display name.
    if (mention.organisation->ambiguous && mention.field != Field::display_name) confidence *= 0.4f;
    const auto known = std::find_if(facts.claims.begin(), facts.claims.end(),
                                    [&](const Claim& c) { return c.organisation == mention.organisation; });
    if (known == facts.claims.end()) {
      facts.claims.push_back(
          {Claim::Kind::organisation, mention.organisation, mention.field, mention.text, mention.range, confidence});
      continue;
    }
    if (confidence > known->confidence) {
      known->field = mention.field;
      known->text = mention.text;
      known->range = mention.range;
    }
    known->confidence =
        std::min(1.0f, std::max(confidence, known->confidence) + (mention.organisation->ambiguous ? 0 : another_place));
  }
}

/// The story that only the reader's own mail provider, or their own IT desk, could tell.
constexpr Concept mailbox_stories[] = {Concept::pretext_mailbox_upgrade, Concept::pretext_mailbox_full,
                                       Concept::pretext_held_messages, Concept::pretext_password_expiry,
                                       Concept::pretext_mailbox_closing};
constexpr Concept mailbox_roles[] = {Concept::role_it_desk, Concept::role_mail_admin, Concept::role_mail_provider};

template <std::size_t N>
const Phrase* first_of(const Facts& facts, const Concept (&meanings)[N], std::initializer_list<Field> fields) {
  for (const Phrase& p : facts.phrases) {
    if (std::find(fields.begin(), fields.end(), p.field) == fields.end()) continue;
    if (std::find(std::begin(meanings), std::end(meanings), p.meaning) != std::end(meanings)) return &p;
  }
  return nullptr;
}

/// The reader's domain ("firm.example") or its first label where it is no everyday word, used as a name.
std::optional<Range> reader_domain_in(const Facts& facts, std::string_view text) {
  const Mailbox& reader = facts.reader.mailbox;
  const std::size_t at = ifind(text, reader.organisation_domain);
  if (at == std::string_view::npos) return std::nullopt;
  if (at > 0 && (is_alnum(text[at - 1]) || text[at - 1] == '@' || text[at - 1] == '/'))
    return std::nullopt;  // an address, not a name
  return Range{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + reader.organisation_domain.size())};
}

void claim_reader_side(Gathering& g) {
  Facts& facts = g.facts;
  Claim claim;
  claim.kind = facts.reader.own_domain ? Claim::Kind::reader_organisation : Claim::Kind::reader_provider;
  claim.organisation = facts.reader.provider;
  const auto raise = [&](float confidence, Field field, std::string_view text, Range range) {
    if (confidence <= claim.confidence) return;
    claim.confidence = confidence;
    claim.field = field;
    claim.text = text;
    claim.range = range;
  };
  const Phrase* const story = first_of(facts, mailbox_stories, {Field::subject, Field::body});
  const Phrase* const role = first_of(facts, mailbox_roles, {Field::display_name, Field::subject, Field::body});
  const Phrase* const own = facts.phrase(Concept::reader_mailbox);
  if (role != nullptr && role->field == Field::display_name)
    raise(story != nullptr || own != nullptr ? 0.9f : 0.6f, role->field, role->text, role->range);
  if (story != nullptr && role != nullptr) raise(0.85f, role->field, role->text, role->range);
  if (story != nullptr) raise(own != nullptr ? 0.8f : 0.65f, story->field, story->text, story->range);
  if (facts.reader.known != Reader::Known::no && facts.reader.own_domain) {
    if (const auto range = reader_domain_in(facts, facts.who.author.display_name)) {
      raise(0.9f, Field::display_name, facts.who.author.display_name.substr(range->begin, range->end - range->begin), *range);
    }
  }
  if (claim.confidence > 0) facts.claims.push_back(claim);
}

void claim_roles(Gathering& g) {
  for (const Phrase& p : g.facts.phrases) {
    if (!knowledge::is_role(p.meaning) || p.field == Field::hidden) continue;
    const float confidence = p.field == Field::display_name ? 0.8f : p.field == Field::subject ? 0.5f : 0.4f;
    g.facts.claims.push_back({Claim::Kind::role, nullptr, p.field, p.text, p.range, confidence});
    return;
  }
}

}  // namespace

void gather_claims(Gathering& g) {
  claim_organisations(g);
  claim_reader_side(g);
  claim_roles(g);
  std::stable_sort(g.facts.claims.begin(), g.facts.claims.end(),
                   [](const Claim& a, const Claim& b) { return a.confidence > b.confidence; });
}

}  // namespace gannet::facts
