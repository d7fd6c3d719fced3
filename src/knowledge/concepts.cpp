// The names of concepts, in the order of the enumeration.
#include "knowledge/concepts.h"

#include <algorithm>

namespace gannet::knowledge {
namespace {

constexpr std::array<std::string_view, concept_count> names = {
    "ask.login",
    "ask.password",
    "ask.verify-identity",
    "ask.pay",
    "ask.pay-fee",
    "ask.card",
    "ask.bank-details",
    "ask.birth-date",
    "ask.address",
    "ask.full-name",
    "ask.identity-document",
    "ask.wallet-phrase",
    "ask.connect-wallet",
    "ask.remote-access",
    "ask.gift-cards",
    "ask.call",
    "ask.reply",
    "ask.open-attachment",
    "ask.enable-content",
    "ask.transfer",
    "ask.update-details",
    "ask.click",
    "ask.phone-number",
    "ask.code",
    "ask.scan-code",
    "pretext.mailbox-upgrade",
    "pretext.mailbox-full",
    "pretext.held-messages",
    "pretext.password-expiry",
    "pretext.mailbox-closing",
    "pretext.account-suspended",
    "pretext.unusual-activity",
    "pretext.verify-account",
    "pretext.security-update",
    "pretext.storage-full",
    "pretext.parcel",
    "pretext.customs",
    "pretext.invoice",
    "pretext.payment-failed",
    "pretext.refund",
    "pretext.tax",
    "pretext.fine",
    "pretext.prize",
    "pretext.survey",
    "pretext.voucher",
    "pretext.loyalty-points",
    "pretext.inheritance",
    "pretext.donation",
    "pretext.business-proposal",
    "pretext.loan",
    "pretext.investment",
    "pretext.crypto-wallet",
    "pretext.crypto-payout",
    "pretext.compromised-device",
    "pretext.voicemail",
    "pretext.fax",
    "pretext.shared-document",
    "pretext.signature-request",
    "pretext.subscription-renewal",
    "pretext.antivirus",
    "pretext.order-confirmation",
    "pretext.job",
    "pretext.romance",
    "pretext.casino",
    "pretext.pharma",
    "pretext.diet",
    "pretext.product-offer",
    "pretext.charity",
    "pretext.payroll",
    "pretext.purchase-order",
    "pretext.legal",
    "pretext.meeting",
    "pressure.deadline",
    "pressure.loss",
    "pressure.prize",
    "pressure.secrecy",
    "pressure.authority",
    "pressure.last-warning",
    "pressure.urgency",
    "pressure.threat",
    "pressure.legal",
    "pressure.scarcity",
    "role.it-desk",
    "role.mail-admin",
    "role.mail-provider",
    "role.security-team",
    "role.support",
    "role.bank",
    "role.customs",
    "role.parcel-service",
    "role.government",
    "role.lawyer",
    "role.executive",
    "role.hr",
    "role.lottery",
    "manner.call-to-action",
    "manner.generic-greeting",
    "manner.unsubscribe",
    "manner.view-in-browser",
    "manner.copyright-line",
    "manner.do-not-reply",
    "manner.mail-footer",
    "manner.confidentiality-notice",
    "manner.explicit-content",
    "manner.reader-mailbox",
    "manner.delivery-failure",
};
static_assert(!names.back().empty(), "a concept lacks its name");

bool is_in_group(Concept meaning, std::string_view group) {
  return name_of(meaning).substr(0, group.size()) == group;
}

}  // namespace

std::string_view name_of(Concept meaning) {
  return names[static_cast<std::size_t>(meaning)];
}

std::optional<Concept> concept_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Concept>(found - names.begin());
}

bool is_request(Concept meaning) {
  return is_in_group(meaning, "ask.");
}
bool is_pretext(Concept meaning) {
  return is_in_group(meaning, "pretext.");
}
bool is_pressure(Concept meaning) {
  return is_in_group(meaning, "pressure.");
}
bool is_role(Concept meaning) {
  return is_in_group(meaning, "role.");
}

}  // namespace gannet::knowledge
