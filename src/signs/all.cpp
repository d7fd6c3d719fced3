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

// ---- How it is made

// ---- What it carries

// ---- What speaks for it

namespace {

/// In the order of reports.
constexpr const Sign* signs[] = {
    // Who it says to be, and who sent it
    &identity_display_name_address, &identity_display_name_domain, &identity_reply_to_elsewhere, &identity_reply_to_free_mail,
    &identity_claims_reader_provider, &identity_claims_reader_organisation, &identity_claims_brand, &identity_claims_role,
    &identity_self_spoof, &identity_author_lookalike, &identity_free_mail_company, &identity_random_author,
    &identity_authentication_failed, &identity_envelope_differs, &identity_author_malformed, &identity_signature_differs,
    &identity_forged_authentication, &identity_confusable_name,
    // Where it leads
    &link_label_host_differs, &link_bare_call_to_action, &link_reader_address, &link_ip_host, &link_numeric_host,
    &link_userinfo, &link_punycode_host, &link_mixed_script_host, &link_lookalike_host, &link_brand_in_host, &link_free_host,
    &link_form_builder, &link_shortener, &link_ipfs, &link_cloud_storage, &link_social_landing, &link_data_url,
    &link_javascript, &link_open_redirect, &link_unrelated_to_author, &link_single_target, &link_odd_port, &link_suspicious_tld,
    &link_tunnel, &link_random_host, &link_download, &link_plain_http, &link_base_or_refresh, &link_compromised_site,
    &link_encoded,
    // What it says
    // How it is made
    // What it carries
    // What speaks for it
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
