#include "signs/lookalike.h"

#include "signs/domains.h"

namespace gannet::signs {
namespace {

std::optional<Likeness> in_words(const std::optional<knowledge::Resemblance>& resemblance) {
  if (!resemblance) return std::nullopt;
  const facts::Organisation& organisation = *resemblance->organisation;
  const std::string_view domain = organisation.domains.empty() ? organisation.name : organisation.domains.front();
  return Likeness{organisation.name, domain, resemblance->way};
}

std::optional<Likeness> in_words(const std::optional<knowledge::GenuineDomains::Imitated>& imitated) {
  if (!imitated) return std::nullopt;
  return Likeness{imitated->domain, imitated->domain, imitated->way};
}

}  // namespace

std::optional<Likeness> looks_like(const Input& input, std::string_view host) {
  return in_words(knowledge::looks_like(input.knowledge, host));
}

std::optional<Likeness> carries_name(const Input& input, std::string_view host) {
  return in_words(knowledge::carries_name(input.knowledge, host));
}

std::optional<Likeness> looks_like_readers(const Input& input, std::string_view host) {
  const facts::Reader& reader = input.facts.reader;
  if (reader.known == facts::Reader::Known::no || !reader.own_domain) return std::nullopt;
  if (related(input, host, reader.mailbox.organisation_domain)) return std::nullopt;
  knowledge::GenuineDomains own;
  own.add(input.knowledge, reader.mailbox.organisation_domain);
  return in_words(own.imitated_by(input.knowledge, host));
}

std::optional<Likeness> looks_like_correspondents(const Input& input, std::string_view host) {
  if (input.facts.correspondents == nullptr) return std::nullopt;
  return in_words(input.facts.correspondents->imitated_by(input.knowledge, host));
}

}  // namespace gannet::signs
