// Every sign there is. Adding one: its declaration and its place in the list.
#include "signs/sign.h"

namespace gannet::signs {

// ---- Who it says to be, and who sent it
extern const Sign identity_display_name_address;
extern const Sign identity_display_name_domain;
extern const Sign identity_reply_to_elsewhere;
extern const Sign identity_reply_to_free_mail;
extern const Sign identity_claims_reader_provider;
extern const Sign identity_claims_reader_organisation;
extern const Sign identity_claims_brand;
extern const Sign identity_claims_role;
extern const Sign identity_self_spoof;
extern const Sign identity_author_lookalike;
extern const Sign identity_free_mail_company;
extern const Sign identity_name_unlike_domain;
extern const Sign identity_random_author;
extern const Sign identity_authentication_failed;
extern const Sign identity_envelope_differs;
extern const Sign identity_author_malformed;
extern const Sign identity_signature_differs;
extern const Sign identity_forged_authentication;
extern const Sign identity_confusable_name;

// ---- Where it leads
extern const Sign link_label_host_differs;
extern const Sign link_bare_call_to_action;
extern const Sign link_reader_address;
extern const Sign link_ip_host;
extern const Sign link_numeric_host;
extern const Sign link_userinfo;
extern const Sign link_punycode_host;
extern const Sign link_mixed_script_host;
extern const Sign link_lookalike_host;
extern const Sign link_brand_in_host;
extern const Sign link_free_host;
extern const Sign link_form_builder;
extern const Sign link_secrets_elsewhere;
extern const Sign link_shortener;
extern const Sign link_ipfs;
extern const Sign link_cloud_storage;
extern const Sign link_social_landing;
extern const Sign link_data_url;
extern const Sign link_javascript;
extern const Sign link_open_redirect;
extern const Sign link_unrelated_to_author;
extern const Sign link_single_target;
extern const Sign link_odd_port;
extern const Sign link_suspicious_tld;
extern const Sign link_tunnel;
extern const Sign link_random_host;
extern const Sign link_download;
extern const Sign link_plain_http;
extern const Sign link_base_or_refresh;
extern const Sign link_compromised_site;
extern const Sign link_encoded;

// ---- What it says
extern const Sign content_asks_password;
extern const Sign content_asks_login;
extern const Sign content_asks_card;
extern const Sign content_asks_personal_data;
extern const Sign content_asks_wallet;
extern const Sign content_asks_remote_access;
extern const Sign content_asks_gift_cards;
extern const Sign content_asks_call;
extern const Sign content_asks_fee;
extern const Sign content_asks_transfer;
extern const Sign content_asks_reply;
extern const Sign content_asks_code;
extern const Sign content_asks_scan_code;
extern const Sign content_asks_update_details;
extern const Sign content_enable_content;
extern const Sign content_deadline;
extern const Sign content_loss;
extern const Sign content_prize;
extern const Sign content_secrecy;
extern const Sign content_authority;
extern const Sign content_threat;
extern const Sign content_urgency;
extern const Sign content_mailbox_pretext;
extern const Sign content_account_pretext;
extern const Sign content_parcel_pretext;
extern const Sign content_money_story;
extern const Sign content_crypto_story;
extern const Sign content_blackmail;
extern const Sign content_extortion;
extern const Sign content_renewal_story;
extern const Sign content_document_story;
extern const Sign content_tax_story;
extern const Sign content_reward_story;
extern const Sign content_job_story;
extern const Sign content_romance_story;
extern const Sign content_purchase_order;
extern const Sign content_casino;
extern const Sign content_product_offer;
extern const Sign content_explicit;
extern const Sign content_crypto_address;
extern const Sign content_generic_greeting;
extern const Sign content_greets_by_address;
extern const Sign content_misspellings;
extern const Sign content_mixed_script;
extern const Sign content_zero_width;
extern const Sign content_bidi;
extern const Sign content_shouting;
extern const Sign content_emoji_subject;

// ---- How it is made
extern const Sign structure_hidden_text;
extern const Sign structure_image_only;
extern const Sign structure_credential_form;
extern const Sign structure_form;
extern const Sign structure_script;
extern const Sign structure_fake_reply;
extern const Sign structure_recipient_missing;
extern const Sign structure_reader_not_addressed;
extern const Sign structure_ambiguous_mime;
extern const Sign structure_date_odd;
extern const Sign structure_message_id_odd;
extern const Sign structure_alternatives_differ;
extern const Sign structure_empty;
extern const Sign structure_address_in_subject;
extern const Sign structure_random_token;

// ---- What it carries
extern const Sign attachment_executable;
extern const Sign attachment_script;
extern const Sign attachment_double_extension;
extern const Sign attachment_disguised_name;
extern const Sign attachment_html_page;
extern const Sign attachment_type_differs;
extern const Sign attachment_macro;
extern const Sign attachment_encrypted_archive;
extern const Sign attachment_archive;
extern const Sign attachment_bait_name;

// ---- What speaks for it
extern const Sign favour_authenticated_owner;
extern const Sign favour_ongoing_thread;
extern const Sign favour_consistent_bulk;
extern const Sign favour_brand_authenticated;
extern const Sign favour_links_of_author;
extern const Sign favour_mailing_list;
extern const Sign favour_nothing_asked;
extern const Sign favour_delivery_status;
extern const Sign favour_addressed_by_name;
extern const Sign favour_known_mailer;

namespace {

/// In the order of reports.
constexpr const Sign* signs[] = {
    // Who it says to be, and who sent it
    &identity_display_name_address,
    &identity_display_name_domain,
    &identity_reply_to_elsewhere,
    &identity_reply_to_free_mail,
    &identity_claims_reader_provider,
    &identity_claims_reader_organisation,
    &identity_claims_brand,
    &identity_claims_role,
    &identity_self_spoof,
    &identity_author_lookalike,
    &identity_free_mail_company,
    &identity_name_unlike_domain,
    &identity_random_author,
    &identity_authentication_failed,
    &identity_envelope_differs,
    &identity_author_malformed,
    &identity_signature_differs,
    &identity_forged_authentication,
    &identity_confusable_name,
    // Where it leads
    &link_label_host_differs,
    &link_bare_call_to_action,
    &link_reader_address,
    &link_ip_host,
    &link_numeric_host,
    &link_userinfo,
    &link_punycode_host,
    &link_mixed_script_host,
    &link_lookalike_host,
    &link_brand_in_host,
    &link_free_host,
    &link_form_builder,
    &link_shortener,
    &link_ipfs,
    &link_cloud_storage,
    &link_social_landing,
    &link_data_url,
    &link_javascript,
    &link_open_redirect,
    &link_unrelated_to_author,
    &link_secrets_elsewhere,
    &link_single_target,
    &link_odd_port,
    &link_suspicious_tld,
    &link_tunnel,
    &link_random_host,
    &link_download,
    &link_plain_http,
    &link_base_or_refresh,
    &link_compromised_site,
    &link_encoded,
    // What it says
    &content_asks_password,
    &content_asks_login,
    &content_asks_card,
    &content_asks_personal_data,
    &content_asks_wallet,
    &content_asks_remote_access,
    &content_asks_gift_cards,
    &content_asks_call,
    &content_asks_fee,
    &content_asks_transfer,
    &content_asks_reply,
    &content_asks_code,
    &content_asks_scan_code,
    &content_asks_update_details,
    &content_enable_content,
    &content_deadline,
    &content_loss,
    &content_prize,
    &content_secrecy,
    &content_authority,
    &content_threat,
    &content_urgency,
    &content_mailbox_pretext,
    &content_account_pretext,
    &content_parcel_pretext,
    &content_money_story,
    &content_crypto_story,
    &content_extortion,
    &content_blackmail,
    &content_renewal_story,
    &content_document_story,
    &content_tax_story,
    &content_reward_story,
    &content_job_story,
    &content_romance_story,
    &content_purchase_order,
    &content_casino,
    &content_product_offer,
    &content_explicit,
    &content_crypto_address,
    &content_generic_greeting,
    &content_greets_by_address,
    &content_misspellings,
    &content_mixed_script,
    &content_zero_width,
    &content_bidi,
    &content_shouting,
    &content_emoji_subject,
    // How it is made
    &structure_hidden_text,
    &structure_image_only,
    &structure_credential_form,
    &structure_form,
    &structure_script,
    &structure_fake_reply,
    &structure_recipient_missing,
    &structure_reader_not_addressed,
    &structure_ambiguous_mime,
    &structure_date_odd,
    &structure_message_id_odd,
    &structure_alternatives_differ,
    &structure_empty,
    &structure_address_in_subject,
    &structure_random_token,
    // What it carries
    &attachment_executable,
    &attachment_script,
    &attachment_double_extension,
    &attachment_disguised_name,
    &attachment_html_page,
    &attachment_type_differs,
    &attachment_macro,
    &attachment_encrypted_archive,
    &attachment_archive,
    &attachment_bait_name,
    // What speaks for it
    &favour_authenticated_owner,
    &favour_ongoing_thread,
    &favour_consistent_bulk,
    &favour_brand_authenticated,
    &favour_links_of_author,
    &favour_mailing_list,
    &favour_nothing_asked,
    &favour_delivery_status,
    &favour_addressed_by_name,
    &favour_known_mailer,
};

}  // namespace

std::span<const Sign* const> all() {
  return signs;
}

Findings look(const Input& input) {
  Findings findings;
  for (const Sign* const sign : signs) {
    const std::size_t before = findings.size();
    sign->look(input, findings);
    for (std::size_t i = before; i < findings.size(); ++i) {
      findings[i].sign = sign->id;
      findings[i].direction = sign->direction;
    }
  }
  return findings;
}

}  // namespace gannet::signs
