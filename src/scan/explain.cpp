#include "scan/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/bytes.h"
#include "base/utf8.h"
#include "knowledge/resemblance.h"
#include "report/columns.h"
#include "report/readable.h"
#include "url/url.h"

namespace gannet::scan {
namespace {

using knowledge::Knowledge;
using knowledge::Organisation;
using knowledge::Provenance;
using Texts = std::span<const std::string_view>;

constexpr std::size_t label_columns = 20;
constexpr std::size_t text_columns = 100;

/// A mail address or web address stands for its host. Empty when it holds none.
std::string host_in(std::string_view asked) {
  if (asked.find("://") != std::string_view::npos) {
    const auto address = url::Url::parse(asked);
    return address ? std::string(address->host()) : std::string{};
  }
  const std::string_view host = asked.substr(asked.rfind('@') + 1);
  return host.find('.') == std::string_view::npos ? std::string{} : url::host_to_ascii(host).value_or(std::string{});
}

std::string joined(Texts texts) {
  std::string out;
  for (const std::string_view text : texts) out += (out.empty() ? "" : ", ") + std::string(text);
  return out;
}

bool stands_under_one(std::string_view host, Texts names) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return host_is_within(host, name); });
}

class Explanation {
 public:
  explicit Explanation(const Knowledge& knowledge) : knowledge_(knowledge) {}

  void heading(std::string_view text) { out_ += fmt::format("{}\n", report::readable(text)); }
  /// "is owned by  PayPal": long texts go on in the next line, indented.
  void row(std::string_view label, std::string_view text) {
    if (text.empty()) return;
    for (const std::string& line : report::wrapped(report::readable(text), text_columns)) {
      out_ += fmt::format("  {:<{}}{}\n", label, label_columns, line);
      label = {};
    }
  }
  void row(std::string_view label, Texts texts) { row(label, joined(texts)); }
  void from(const Provenance& where) {
    row("stated in", fmt::format("{}, line {} ({}, {})", where.file, where.line, where.source, where.date));
  }
  void used_as(std::initializer_list<std::string_view> facts) {
    std::vector<std::string_view> signs;
    for (const std::string_view fact : facts) {
      for (const std::string_view sign : knowledge_.signs_using(fact)) {
        if (std::find(signs.begin(), signs.end(), sign) == signs.end()) signs.push_back(sign);
      }
    }
    row("used by", Texts(signs));
  }
  void end_block() { out_ += "\n"; }
  bool empty() const { return out_.empty(); }
  std::string take() {
    while (out_.ends_with("\n\n")) out_.pop_back();
    return std::move(out_);
  }

 private:
  const Knowledge& knowledge_;
  std::string out_;
};

void tell_organisation(Explanation& out, const Organisation& organisation) {
  out.row("organisation",
          fmt::format("{} ({}; id \"{}\"){}", organisation.name, name_of(organisation.kind), organisation.id,
                      organisation.ambiguous ? "; an everyday word too, so a mention alone claims nothing" : ""));
  if (organisation.parent != nullptr) out.row("belongs to", organisation.parent->name);
  out.row("also written", organisation.names.subspan(std::min<std::size_t>(1, organisation.names.size())));
  out.row("short names", organisation.short_names);
  out.row("owns", organisation.domains);
  out.row("sends through", organisation.senders);
  out.row("mailboxes at", organisation.mailbox_domains);
  out.row("mail exchangers", organisation.mx);
  out.row("login pages at", organisation.login);
  out.row("notices from", organisation.notices);
  out.from(organisation.where);
}

void tell_named(Explanation& out, const Knowledge& knowledge, std::string_view asked) {
  const std::string plain = knowledge.plain(asked);
  for (const Organisation& organisation : knowledge.organisations()) {
    const bool named = organisation.id == asked || std::any_of(organisation.names.begin(), organisation.names.end(),
                                                               [&](std::string_view n) { return knowledge.plain(n) == plain; });
    if (!named) continue;
    tell_organisation(out, organisation);
    out.used_as({"organisation", "domain"});
    out.end_block();
  }
}

void tell_owner(Explanation& out, const Knowledge& knowledge, std::string_view host) {
  const Organisation* const owner = knowledge.owner_of(host);
  if (owner == nullptr) return;
  out.row("is owned by", owner->name);
  tell_organisation(out, *owner);
  out.used_as({"organisation", "domain"});
  out.end_block();
}

/// One way in which a host serves an organisation that need not own it.
struct Role {
  std::string_view label;
  std::string_view fact;  // in uses.toml
  Texts Organisation::*names;
};
constexpr Role roles[] = {{"holds mailboxes of", "mailbox-domain", &Organisation::mailbox_domains},
                          {"sends mail for", "sender", &Organisation::senders},
                          {"takes in mail for", "mx", &Organisation::mx},
                          {"has login pages of", "login", &Organisation::login},
                          {"sends notices of", "notice", &Organisation::notices}};

void tell_roles(Explanation& out, const Knowledge& knowledge, std::string_view host) {
  for (const Role& role : roles) {
    for (const Organisation& organisation : knowledge.organisations()) {
      if (!stands_under_one(host, organisation.*role.names)) continue;
      out.row(role.label, organisation.name);
      out.from(organisation.where);
      out.used_as({role.fact});
      out.end_block();
    }
  }
}

void tell_listings(Explanation& out, const Knowledge& knowledge, std::string_view host) {
  for (const knowledge::Listing& listing : knowledge.listings(host)) {
    for (unsigned bit = 0; bit < 32; ++bit) {
      if (((listing.trait >> bit) & 1u) == 0) continue;
      const std::string_view trait = name_of(static_cast<knowledge::HostTrait>(1u << bit));
      out.row("is listed as", fmt::format("{}: {}", trait, listing.name));
      out.from(listing.where);
      out.used_as({trait});
      out.end_block();
    }
  }
}

void tell_resemblance(Explanation& out, const Knowledge& knowledge, std::string_view host) {
  auto found = knowledge::looks_like(knowledge, host);
  if (!found) found = knowledge::carries_name(knowledge, host);
  if (!found) return;
  const std::string_view domain =
      found->organisation->domains.empty() ? std::string_view("-") : found->organisation->domains.front();
  out.row("imitates", fmt::format("{} ({}); way: {}", found->organisation->name, domain, key_of(found->way)));
  out.from(found->organisation->where);
  out.used_as({"look-alike"});
  out.end_block();
}

}  // namespace

std::string explain(const Knowledge& knowledge, std::string_view asked) {
  Explanation told(knowledge);
  asked = trim(asked);
  tell_named(told, knowledge, asked);
  if (const std::string host = host_in(asked); !host.empty()) {
    tell_owner(told, knowledge, host);
    tell_roles(told, knowledge, host);
    tell_listings(told, knowledge, host);
    tell_resemblance(told, knowledge, host);
  }
  Explanation whole(knowledge);
  whole.heading(asked);
  if (told.empty()) {
    whole.row("", "Nothing is known of it.");
    return whole.take();
  }
  return whole.take() + told.take();
}

}  // namespace gannet::scan
