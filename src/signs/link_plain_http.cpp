// Asks for a login, a password or a payment over a connection that is not encrypted.
// Honest cases: mail from before encryption was usual (until about 2015) does so throughout; the year is not ours to judge, the
// weight is.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  using facts::Concept;
  const facts::Facts& facts = input.facts;
  const facts::Link* const main = main_link(facts);
  if (main == nullptr || main->last->scheme() != "http" || is_local_host(main->host) || is_conversation(facts)) return;
  if (facts.any_phrase({Concept::ask_login, Concept::ask_password, Concept::ask_pay, Concept::ask_pay_fee, Concept::ask_card,
                        Concept::ask_bank_details, Concept::ask_verify_identity, Concept::ask_update_details,
                        Concept::ask_wallet_phrase}) == nullptr)
    return;
  out.push_back(make_finding(link_place(facts, *main), main->last->href(), {{"host", main->host}}));
}

}  // namespace

extern const Sign link_plain_http;
const Sign link_plain_http{"link.plain-http", Direction::against, look};

}  // namespace gannet::signs
