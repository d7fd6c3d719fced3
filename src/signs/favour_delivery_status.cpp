// A report of a mail system about a message that could not be delivered: in the form of RFC 3464, or, by older systems, as a
// plain text that says so, comes from a daemon (RFC 5321 4.5.5: with no address to answer to) and wants nothing of the reader.
#include "base/bytes.h"
#include "facts/owners.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

using facts::Concept;

/// What reports neither tell nor ask. That a mailbox is full or a message is held they do tell.
constexpr std::initializer_list<Concept> never_told = {Concept::ask_click,
                                                       Concept::ask_login,
                                                       Concept::ask_password,
                                                       Concept::ask_update_details,
                                                       Concept::ask_verify_identity,
                                                       Concept::ask_pay,
                                                       Concept::pretext_password_expiry,
                                                       Concept::pretext_mailbox_closing,
                                                       Concept::pretext_mailbox_upgrade,
                                                       Concept::pretext_verify_account};

bool comes_from_daemon(const facts::Facts& facts) {
  return facts::is_mail_daemon(facts.who.author) || iequals(facts.who.author.local, "postmaster") ||
         facts.structure.auto_submitted || facts::is_mail_daemon(facts.who.envelope);
}

bool leads_somewhere(const facts::Facts& facts) {
  const facts::Link* const main = facts.main_link();
  return main != nullptr && main->web() && (main->call_to_action || main->link->button_like);
}

bool is_well_formed(const facts::Facts& facts) {
  return facts.structure.delivery_status && facts.message->parts().front().type == "multipart/report";
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (is_well_formed(facts)) {
    out.push_back(make_finding({"message", -1, 0, 0}, {}));
  } else if (const facts::Phrase* const failure = facts.phrase(Concept::delivery_failure);
             failure != nullptr && comes_from_daemon(facts) && !leads_somewhere(facts) && !facts.any_phrase(never_told)) {
    out.push_back(make_finding({"message", -1, 0, 0}, std::string(failure->text)));
  }
}

}  // namespace

extern const Sign favour_delivery_status;
const Sign favour_delivery_status{"favour.delivery-status", Direction::in_favour, look};

}  // namespace gannet::signs
