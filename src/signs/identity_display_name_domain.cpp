// The display name holds a domain of another organisation than the author's: "yourbank.example <info@elsewhere.example>".
// Honest cases: shops send through a mailing service whose domain then stands in the address; sister domains of one owner; list
// software; mail that leads to the very site it names. Names that merely hold a dot ("J.Smith") have no public suffix or a
// label of fewer than three letters.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"
#include "url/suffix.h"
#include "url/url.h"

namespace gannet::signs {
namespace {

/// The first word of the text that reads like a host name.
std::string_view host_in(std::string_view text) {
  constexpr std::string_view separators = " \t\"'()<>[],;:|/";
  while (!text.empty()) {
    const std::size_t begin = text.find_first_not_of(separators);
    if (begin == std::string_view::npos) return {};
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    while (!word.empty() && word.back() == '.') word.remove_suffix(1);
    if (word.find('.') == std::string_view::npos || word.find('@') != std::string_view::npos) continue;
    const std::string lower = to_lower(word);
    const std::string_view registrable = url::registrable_domain(lower);
    if (url::has_known_suffix(lower) && registrable.find('.') != std::string_view::npos && registrable.find('.') >= 3)
      return word;
  }
  return {};
}

/// A person's name can end like a domain ("ana.ruiz.pe"): only names that are plainly meant as a domain count.
bool is_meant(const Input& input, std::string_view host) {
  const facts::Reader& reader = input.facts.reader;
  const std::string_view ending = host.substr(host.rfind('.') + 1);
  return ending.size() >= 3 || input.knowledge.owner_of(host) != nullptr ||
         knowledge::has(input.knowledge.host_traits(host), facts::HostTrait::popular) ||
         (reader.own_domain && host_is_within(host, reader.mailbox.organisation_domain));
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Mailbox& author = facts.who.author;
  const std::string_view shown = host_in(author.display_name);
  if (shown.empty() || author.domain.empty() || came_through_list(facts)) return;
  const std::string host = to_lower(shown);
  if (related(input, host, author.domain) || !is_meant(input, host)) return;
  if (knowledge::has(author.traits, facts::HostTrait::bulk_mailer)) return;
  if (author.owner != nullptr && facts.authentication.author_passed) return;
  const facts::Link* const main = main_link(facts);
  if (main != nullptr && related(input, host, main->host) && !is_anyones(main->traits)) return;
  out.push_back(make_finding(header_place(facts, "From", author.offset), author.display_name,
                             {{"shown", shown}, {"actual", author.address()}}));
}

}  // namespace

extern const Sign identity_display_name_domain;
const Sign identity_display_name_domain{"identity.display-name-domain", Direction::against, look};

}  // namespace gannet::signs
