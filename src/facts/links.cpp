// Every distinct link: what it shows, where a click goes, where it ends as far as the link itself tells.
#include <unordered_map>

#include "base/base64.h"
#include "base/bytes.h"
#include "facts/gather.h"
#include "url/suffix.h"

namespace gannet::facts {
namespace {

constexpr std::size_t distinct_limit = 400;  // more belong to link farms, which the first ones give away

/// The host a label names when it reads like a web address: "https://bank.example/x", "www.bank.example", "bank.example".
std::string_view host_shown_by(std::string_view label, Arena& arena) {
  label = trim(label);
  const std::size_t space = label.find_first_of(" \t\n");
  const bool scheme = istarts_with(label, "http://") || istarts_with(label, "https://");
  if (space != std::string_view::npos && !scheme) return {};
  std::string_view host = label.substr(0, space);
  if (scheme) host.remove_prefix(host.find("://") + 3);
  host = host.substr(0, host.find_first_of("/?#:"));
  if (host.find('@') != std::string_view::npos) return {};
  while (!host.empty() && (host.back() == '.' || host.back() == ',')) host.remove_suffix(1);
  if (host.find('.') == std::string_view::npos || host.size() > 253) return {};
  const auto ascii = url::host_to_ascii(host);
  // Only a bare name may be something else than a host ("invoice.pdf"): its ending has to be one of the internet's.
  const bool plain = scheme || istarts_with(host, "www.");
  if (!ascii || (!plain && !url::has_known_suffix(*ascii))) return {};
  return arena.store(*ascii);
}

/// Reads tokens of a URL component that may be the reader's address in some form.
class AddressSearch {
 public:
  explicit AddressSearch(const Reader& reader) {
    for (const Mailbox& box : reader.addresses) {
      if (box.local.empty() || box.domain.empty()) continue;
      Needle& needle = needles_.emplace_back();
      needle.address = to_lower(box.address());
      for (const char c : needle.address) {
        constexpr std::string_view digits = "0123456789abcdef";
        needle.hex.push_back(digits[static_cast<unsigned char>(c) >> 4]);
        needle.hex.push_back(digits[static_cast<unsigned char>(c) & 15]);
      }
    }
  }

  ReaderAddressIn in(const url::Url& url) const {
    using Place = ReaderAddressIn::Place;
    if (needles_.empty()) return {};
    const std::pair<Place, std::string_view> components[] = {
        {Place::fragment, url.fragment()}, {Place::query, url.query()}, {Place::path, url.path()}};
    for (const auto& [place, text] : components) {
      if (text.size() < 4) continue;
      if (const auto form = form_in(text)) return {place, *form};
    }
    return {};
  }

 private:
  std::optional<ReaderAddressIn::Form> form_in(std::string_view text) const {
    using Form = ReaderAddressIn::Form;
    if (holds(text, &Needle::address)) return Form::plain;
    if (text.find('%') != std::string_view::npos && holds(percent_decode(text), &Needle::address)) return Form::percent;
    if (holds(text, &Needle::hex)) return Form::hex;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find_first_of("/?&=#.%*!,;:@$|~", at), text.size());
      const auto decoded = base64::decode_token(text.substr(at, end - at));
      if (decoded && holds(*decoded, &Needle::address)) return Form::base64;
      at = end + 1;
    }
    return std::nullopt;
  }

  struct Needle {
    std::string address, hex;
  };
  bool holds(std::string_view text, std::string Needle::*form) const {
    return std::any_of(needles_.begin(), needles_.end(),
                       [&](const Needle& needle) { return ifind(text, needle.*form) != std::string_view::npos; });
  }

  std::vector<Needle> needles_;
};

void resolve(Gathering& g, Link& link, const AddressSearch& search) {
  if (!link.link->target) return;
  link.first = &*link.link->target;
  link.mail = link.first->scheme() == "mailto";
  link.telephone = link.first->scheme() == "tel";
  if (link.first->is_web()) link.chain = g.knowledge.unwrapper().unwrap(*link.first, g.query.limits);
  link.last = link.chain.empty() ? link.first : &link.chain.back().url;
  link.host = link.last->host();
  link.organisation_domain = organisation_domain(link.host);
  if (link.web()) {
    link.owner = g.knowledge.owner_of(link.host);
    link.traits = g.knowledge.host_traits(link.host, link.last->path());
    link.first_traits = link.last == link.first ? link.traits : g.knowledge.host_traits(link.first->host(), link.first->path());
    link.reader_address = search.in(*link.last);
    if (link.reader_address.place == ReaderAddressIn::Place::none && link.last != link.first)
      link.reader_address = search.in(*link.first);
  }
}

void read_label(Gathering& g, Link& link) {
  link.label = trim(link.link->label);
  link.shown_host = host_shown_by(link.label, g.facts.arena);
  link.shown_organisation_domain = organisation_domain(link.shown_host);
}

bool follows(html::LinkKind kind) {
  return kind != html::LinkKind::base;
}

/// A phrase of that kind inside the words of the link.
bool label_says(const Facts& facts, const Link& link, std::initializer_list<Concept> meanings, bool whole) {
  const std::uint32_t begin = facts.sections[static_cast<std::size_t>(link.section)].begin + link.link->visible.begin;
  const std::uint32_t end = facts.sections[static_cast<std::size_t>(link.section)].begin + link.link->visible.end;
  for (const Phrase& phrase : facts.phrases) {
    if (phrase.field == Field::image_alt) {
      if (link.link->image < 0 || link.label.find(phrase.text) == std::string_view::npos) continue;
    } else if (phrase.field != Field::body || phrase.range.begin < begin || phrase.range.end > end) {
      continue;
    }
    if (std::find(meanings.begin(), meanings.end(), phrase.meaning) == meanings.end()) continue;
    if (!whole || phrase.text.size() * 3 >= link.label.size() * 2) return true;  // two thirds of the label
  }
  return false;
}

/// CSS pixels that the picture of a link takes; one of unknown size counts as middling. 0 without a picture, and for icons.
std::int64_t picture_area(const Facts& facts, const Link& link) {
  constexpr std::int64_t middling = 200 * 200, icon = 64 * 64;
  if (link.link->image < 0) return 0;
  const auto& images = facts.sections[static_cast<std::size_t>(link.section)].page.images;
  const html::Image& image = images[static_cast<std::size_t>(link.link->image)];
  if (image.tracking_pixel || image.hidden) return 0;
  if (image.width < 0 || image.height < 0) return middling;
  const std::int64_t area = std::int64_t{image.width} * image.height;
  return area <= icon ? 0 : area;
}

bool can_be_main(const Link& link) {
  return link.web() && !link.hidden && !link.housekeeping;
}

/// How much a link looks like the one to click: what looks like a button, what says so, then the largest picture.
int pull(const Link& link, bool first, bool largest_picture) {
  int weight = 1;
  if (link.link->button_like) weight += 6;
  if (link.call_to_action) weight += 4;
  if (link.link->kind == html::LinkKind::form) weight += 3;
  if (largest_picture) weight += 2;
  if (link.times > 1) weight += 1;
  if (first) weight += 1;
  return weight;
}

void choose_main(Facts& facts) {
  std::int64_t largest = 0;
  for (const Link& link : facts.links) {
    if (can_be_main(link)) largest = std::max(largest, picture_area(facts, link));
  }
  Link* best = nullptr;
  int best_pull = 0;
  bool first = true;
  for (Link& link : facts.links) {
    if (!can_be_main(link)) continue;
    const int weight = pull(link, first, largest > 0 && picture_area(facts, link) == largest);
    first = false;
    if (weight <= best_pull) continue;
    best = &link;
    best_pull = weight;
  }
  if (best != nullptr) best->main = true;
}

}  // namespace

void gather_links(Gathering& g) {
  Facts& facts = g.facts;
  const AddressSearch search(facts.reader);
  std::unordered_map<std::string_view, std::size_t> seen;
  for (std::size_t s = 0; s < facts.sections.size(); ++s) {
    for (const html::Link& source : facts.sections[s].page.links) {
      if (!follows(source.kind) || facts.links.size() >= distinct_limit) continue;
      const auto [known, is_new] = seen.try_emplace(source.raw, facts.links.size());
      if (!is_new) {
        Link& link = facts.links[known->second];
        ++link.times;
        // The same target again: keep the label that tells the reader more.
        const bool names_host = link.shown_host.empty() && !host_shown_by(source.label, facts.arena).empty();
        if ((link.label.empty() || link.hidden || names_host || (source.button_like && !link.link->button_like)) &&
            !source.hidden && !source.label.empty()) {
          link.link = &source;
          link.section = static_cast<std::int32_t>(s);
          link.hidden = false;
          read_label(g, link);
        }
        continue;
      }
      Link& link = facts.links.emplace_back();
      link.link = &source;
      link.section = static_cast<std::int32_t>(s);
      link.hidden = source.hidden;
      resolve(g, link, search);
      read_label(g, link);
    }
  }
  for (Link& link : facts.links) {
    link.call_to_action = label_says(facts, link, {Concept::call_to_action}, true);
    link.housekeeping = label_says(facts, link, {Concept::unsubscribe, Concept::view_in_browser, Concept::mail_footer}, false);
  }
  choose_main(facts);
}

}  // namespace gannet::facts
