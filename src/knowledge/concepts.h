// What a phrase can mean. The phrases themselves are data: knowledge/phrases/<language>.toml names these concepts.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gannet::knowledge {

enum class Concept : std::uint8_t {
  // What is asked of the reader.
  ask_login,
  ask_password,
  ask_verify_identity,
  ask_pay,
  ask_pay_fee,
  ask_card,
  ask_bank_details,
  ask_birth_date,
  ask_address,
  ask_full_name,
  ask_identity_document,
  ask_wallet_phrase,
  ask_connect_wallet,
  ask_remote_access,
  ask_gift_cards,
  ask_call,
  ask_reply,
  ask_open_attachment,
  ask_enable_content,
  ask_transfer,
  ask_update_details,
  ask_click,
  ask_phone_number,
  ask_code,
  ask_scan_code,
  // The story that explains why.
  pretext_mailbox_upgrade,
  pretext_mailbox_full,
  pretext_held_messages,
  pretext_password_expiry,
  pretext_mailbox_closing,
  pretext_account_suspended,
  pretext_unusual_activity,
  pretext_verify_account,
  pretext_security_update,
  pretext_storage_full,
  pretext_parcel,
  pretext_customs,
  pretext_invoice,
  pretext_payment_failed,
  pretext_refund,
  pretext_tax,
  pretext_fine,
  pretext_prize,
  pretext_survey,
  pretext_voucher,
  pretext_loyalty_points,
  pretext_inheritance,
  pretext_donation,
  pretext_business_proposal,
  pretext_loan,
  pretext_investment,
  pretext_crypto_wallet,
  pretext_crypto_payout,
  pretext_compromised_device,
  pretext_voicemail,
  pretext_fax,
  pretext_shared_document,
  pretext_signature_request,
  pretext_subscription_renewal,
  pretext_antivirus,
  pretext_order_confirmation,
  pretext_job,
  pretext_romance,
  pretext_casino,
  pretext_pharma,
  pretext_diet,
  pretext_product_offer,
  pretext_charity,
  pretext_payroll,
  pretext_purchase_order,
  pretext_legal,
  pretext_meeting,
  // How the reader is pushed.
  pressure_deadline,
  pressure_loss,
  pressure_prize,
  pressure_secrecy,
  pressure_authority,
  pressure_last_warning,
  pressure_urgency,
  pressure_threat,
  pressure_legal,
  pressure_scarcity,
  // Who the sender says to be, when it is a role and not a name.
  role_it_desk,
  role_mail_admin,
  role_mail_provider,
  role_security_team,
  role_support,
  role_bank,
  role_customs,
  role_parcel_service,
  role_government,
  role_lawyer,
  role_executive,
  role_hr,
  role_lottery,
  // Manner.
  call_to_action,
  generic_greeting,
  unsubscribe,
  view_in_browser,
  copyright_line,
  do_not_reply,
  mail_footer,
  confidentiality_notice,
  explicit_content,
  reader_mailbox,    // "your mailbox", "your e-mail account", "your webmail": speaks of the reader's mail account
  delivery_failure,  // "could not be delivered", "Undelivered Mail Returned to Sender": what mail servers report
};
constexpr Concept last_concept = Concept::delivery_failure;
constexpr std::size_t concept_count = static_cast<std::size_t>(last_concept) + 1;

/// "ask.login", "pretext.mailbox-full", "pressure.deadline", "role.it-desk", "manner.call-to-action" ... as data files write
/// them.
std::string_view name_of(Concept meaning);
std::optional<Concept> concept_named(std::string_view name);

/// True for names that start with "ask." and so on.
bool is_request(Concept meaning);
bool is_pretext(Concept meaning);
bool is_pressure(Concept meaning);
bool is_role(Concept meaning);

}  // namespace gannet::knowledge
