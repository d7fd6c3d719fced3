// Authentication-Results (RFC 8601), believed only where an outsider could not have written it.
//
// With names given, a header of one of those authserv-ids counts wherever it stands. Without, position decides: header
// fields are added on top, so what stands above the Received line of the hop at which the message came in from outside was
// written by the receiving side. Everything below that line may be the sender's own writing and never counts.
// ARC-Authentication-Results (RFC 8617 4.1.1) in that place says the same; Gmail writes only that one above its border line.
#include "base/bytes.h"
#include "facts/gather.h"

namespace gannet::facts {
namespace {

constexpr std::string_view results_field = "Authentication-Results";
constexpr std::string_view arc_field = "ARC-Authentication-Results";

bool is_private_address(std::string_view address) {
  if (istarts_with(address, "IPv6:")) address.remove_prefix(5);
  constexpr std::string_view prefixes[] = {"10.", "127.", "192.168.", "169.254.", "::1", "fe80:", "fc", "fd"};
  for (const std::string_view prefix : prefixes) {
    if (istarts_with(address, prefix)) return true;
  }
  if (!address.starts_with("172.")) return false;
  std::string_view rest = address.substr(4);
  const auto second = parse_number(next_field(rest, '.'));
  return second && *second >= 16 && *second <= 31;
}

/// The offset of the Received line by which the message came in from outside, and who handed it over there. Without such a
/// line nothing but what stands above the oldest one is the receiving side's.
std::uint32_t border(Gathering& g) {
  for (const mime::Hop& hop : g.facts.hops) {
    if (is_internal(g, hop)) continue;
    g.facts.who.helo_organisation = organisation_domain(hop.from_name.empty() ? hop.from_helo : hop.from_name);
    return hop.offset;
  }
  return g.facts.hops.empty() ? 0 : g.facts.hops.back().offset;
}

Outcome outcome_named(std::string_view name) {
  struct Row {
    std::string_view name;
    Outcome outcome;
  };
  constexpr Row rows[] = {{"pass", Outcome::pass},          {"bestguesspass", Outcome::neutral},
                          {"fail", Outcome::fail},          {"hardfail", Outcome::fail},
                          {"softfail", Outcome::soft_fail}, {"neutral", Outcome::neutral},
                          {"policy", Outcome::neutral},     {"none", Outcome::none},
                          {"temperror", Outcome::error},    {"permerror", Outcome::error},
                          {"error", Outcome::error},        {"timeout", Outcome::error}};
  for (const Row& row : rows) {
    if (iequals(row.name, name)) return row.outcome;
  }
  return Outcome::unknown;
}

/// Comments may hold any text, also "dmarc=pass": drop them (RFC 5322 3.2.2, nested and quoted).
std::string without_comments(std::string_view text) {
  std::string out;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' && i + 1 < text.size()) {
      ++i;
      if (depth == 0) out.push_back(text[i]);
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && depth > 0) {
      --depth;
    } else if (depth == 0) {
      out.push_back(c);
    }
  }
  return out;
}

std::string_view next_word(std::string_view& rest) {
  rest = trim(rest);
  std::size_t end = 0;
  while (end < rest.size() && !is_space(rest[end])) ++end;
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

std::string_view domain_of(std::string_view value) {
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
  const std::size_t at = value.rfind('@');
  return at == std::string_view::npos ? value : value.substr(at + 1);
}

/// The best of two results of one method: a message may carry several signatures, one good one suffices.
void keep_best(Outcome& kept, Outcome seen) {
  if (kept == Outcome::unknown || seen == Outcome::pass || (kept == Outcome::none && seen != Outcome::unknown)) kept = seen;
}

void read_method(std::string_view text, Facts& facts) {
  Authentication& auth = facts.authentication;
  const std::string_view first = next_word(text);
  const std::size_t equals = first.find('=');
  if (equals == std::string_view::npos) return;
  std::string_view method = first.substr(0, equals);
  method = method.substr(0, method.find('/'));
  const Outcome outcome = outcome_named(first.substr(equals + 1));
  Outcome* const slot = iequals(method, "spf")     ? &auth.spf
                        : iequals(method, "dkim")  ? &auth.dkim
                        : iequals(method, "dmarc") ? &auth.dmarc
                                                   : nullptr;
  if (slot == nullptr) return;
  keep_best(*slot, outcome);
  if (outcome != Outcome::pass || slot == &auth.dmarc) return;
  for (std::string_view word = next_word(text); !word.empty(); word = next_word(text)) {
    const std::string_view name = next_field(word, '=');
    constexpr std::string_view properties[] = {"smtp.mailfrom", "smtp.from", "header.d", "header.i"};
    if (std::none_of(std::begin(properties), std::end(properties), [&](std::string_view p) { return iequals(p, name); }))
      continue;
    const std::string_view domain = domain_of(word);
    if (domain.find('.') != std::string_view::npos) auth.passed.push_back(facts.arena.store(to_lower(domain)));
  }
}

void read_results(std::string_view value, Facts& facts) {
  std::string_view rest = value;
  std::string_view first = trim(next_field(rest, ';'));
  if (first.find('=') != std::string_view::npos) {
    read_method(first, facts);  // Microsoft names no authserv-id
  } else {
    facts.authentication.reported_by = facts.arena.store(next_word(first));
  }
  while (!rest.empty()) read_method(next_field(rest, ';'), facts);
}

/// The authserv-id; an ARC field has its instance tag ("i=1;") in front.
std::string_view authserv_of(std::string_view value) {
  std::string_view rest = value;
  std::string_view first = trim(next_field(rest, ';'));
  if (istarts_with(first, "i=")) first = trim(next_field(rest, ';'));
  return first.find('=') == std::string_view::npos ? next_word(first) : std::string_view{};
}

std::string_view without_instance(std::string_view value) {
  std::string_view rest = value;
  return istarts_with(trim(next_field(rest, ';')), "i=") ? rest : value;
}

void judge_alignment(Facts& facts) {
  Authentication& auth = facts.authentication;
  const std::string_view author = facts.who.author.organisation_domain;
  const bool aligned = !author.empty() && std::any_of(auth.passed.begin(), auth.passed.end(), [&](std::string_view domain) {
    return iequals(organisation_domain(domain), author);
  });
  auth.author_passed = auth.dmarc == Outcome::pass || aligned;
  const bool both_checked = auth.spf != Outcome::unknown && auth.dkim != Outcome::unknown;
  const bool spf_refused = auth.spf == Outcome::fail || auth.spf == Outcome::soft_fail;
  auth.author_failed =
      !auth.author_passed && (auth.dmarc == Outcome::fail || (both_checked && (spf_refused || auth.dkim == Outcome::fail)));
}

}  // namespace

bool same_site(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && iequals(organisation_domain(a), organisation_domain(b));
}

/// In doubt it did not: an outsider chooses the HELO name freely, so that name
/// alone counts only in the form Exchange writes between its own servers, which never look names up.
bool is_internal(const Gathering& g, const mime::Hop& hop) {
  if (hop.from_helo.empty() && hop.from_name.empty() && hop.from_address.empty()) return true;
  if (!hop.from_address.empty() && is_private_address(hop.from_address)) return true;
  if (!hop.from_name.empty()) return same_site(hop.from_name, hop.by);
  const std::string_view rest = g.message.bytes().substr(hop.offset);
  const std::string_view raw = rest.substr(0, std::min<std::size_t>(rest.find(';'), 1024));
  const bool exchange = hop.from_address.find(':') != std::string_view::npos &&
                        ifind(raw, "via Frontend") == std::string_view::npos &&
                        (ifind(raw, "Microsoft SMTP Server") != std::string_view::npos || iequals(hop.with, "HTTPS"));
  return exchange && same_site(hop.from_helo, hop.by);
}

void gather_authentication(Gathering& g) {
  Authentication& auth = g.facts.authentication;
  const std::uint32_t trusted_above = border(g);
  const auto& names = g.query.trusted_authserv;
  for (const mime::Header& header : g.message.headers()) {
    const bool arc = iequals(header.name, arc_field);
    if (!arc && !iequals(header.name, results_field)) continue;
    const std::string value = without_comments(mime::unfold(header.value, g.facts.arena));
    const std::string_view authserv = authserv_of(value);
    const bool by_name = std::any_of(names.begin(), names.end(), [&](const std::string& n) { return iequals(n, authserv); });
    const bool by_position = names.empty() && header.offset < trusted_above;
    if (!by_name && !by_position) {
      auth.forged_header |= !arc && value.find("=pass") != std::string::npos && header.offset > trusted_above;
      continue;
    }
    // One reporter, the topmost; its further fields (one per method is usual) only where no outsider could add to them.
    if (auth.known && (auth.reported_by != authserv || header.offset >= trusted_above)) continue;
    auth.known = true;
    auth.by_position = !by_name;
    read_results(without_instance(value), g.facts);
    auth.reported_by = g.facts.arena.store(authserv);
  }
  if (auth.known) judge_alignment(g.facts);
}

}  // namespace gannet::facts
