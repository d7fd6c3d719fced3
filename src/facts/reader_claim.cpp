// No list of brands covers "your mailbox is full": who may say so follows from the reader's own address. Evidence is gathered
// piece by piece; each piece alone is found in honest mail, two different ones make the claim.
#include "facts/reader_claim.h"

#include <array>

#include "base/bytes.h"
#include "facts/owners.h"

namespace gannet::facts {
namespace {

/// The stories that only the reader's own mail provider, or their own IT desk, could tell.
constexpr Concept mailbox_stories[] = {Concept::pretext_mailbox_upgrade, Concept::pretext_mailbox_full,
                                       Concept::pretext_held_messages, Concept::pretext_mailbox_closing};
constexpr Concept mailbox_roles[] = {Concept::role_it_desk, Concept::role_mail_admin, Concept::role_mail_provider};

constexpr std::uint32_t opening_bytes = 600, closing_bytes = 400;

template <std::size_t N>
bool is_one_of(Concept meaning, const Concept (&meanings)[N]) {
  return std::find(std::begin(meanings), std::end(meanings), meaning) != std::end(meanings);
}

/// Where the message's own text ends and what list software put below it begins.
std::uint32_t end_of_own_text(std::string_view text) {
  constexpr std::string_view line = "\n____________________";
  constexpr std::size_t longest_footer = 900;
  const std::size_t at = text.rfind(line);
  return static_cast<std::uint32_t>(at == std::string_view::npos || at + longest_footer < text.size() ? text.size() : at);
}

bool continues_host(char c) {
  return is_alnum(c) || c == '-' || c == '@' || c == '/' || c == '_';
}

/// `word` between characters that are no letters, without regard to case.
std::size_t find_word(std::string_view text, std::string_view word) {
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t found = ifind(text.substr(from), word);
    if (found == std::string_view::npos) return found;
    const std::size_t at = from + found, end = at + word.size();
    if ((at == 0 || !is_alnum(text[at - 1])) && (end == text.size() || !is_alnum(text[end]))) return at;
    from = at + 1;
  }
  return std::string_view::npos;
}

/// `domain` as a name: not inside an address, another host or a link.
std::optional<Range> domain_as_name(std::string_view text, std::string_view domain, std::uint32_t from, std::uint32_t to) {
  if (domain.find('.') == std::string_view::npos) return std::nullopt;
  const std::string_view within = text.substr(0, to);
  for (std::size_t at = from; at < within.size();) {
    const std::size_t found = ifind(within.substr(at), domain);
    if (found == std::string_view::npos) return std::nullopt;
    const std::size_t begin = at + found, end = begin + domain.size();
    const bool before = begin > 0 && (continues_host(text[begin - 1]) || text[begin - 1] == '.');
    const bool after = end < text.size() &&
                       (continues_host(text[end]) || (text[end] == '.' && end + 1 < text.size() && is_alnum(text[end + 1])));
    if (!before && !after) return Range{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    at = end;
  }
  return std::nullopt;
}

class Evidence {
 public:
  explicit Evidence(const Gathering& g) : knowledge_(g.knowledge), facts_(g.facts), own_end_(end_of_own_text(g.facts.text)) {}

  std::optional<Claim> weigh() {
    phrases();
    software();
    own_domain();
    own_address();
    desk_name();
    borrowed_address();
    office();
    if (const Link* const main = facts_.main_link();
        main != nullptr && main->reader_address.place != ReaderAddressIn::Place::none)
      add(0.4f, ClaimPlace::link, Field::link_label, main->label, {});
    if (claim_.confidence == 0) return std::nullopt;
    claim_.kind = facts_.reader.own_domain ? Claim::Kind::reader_organisation : Claim::Kind::reader_provider;
    claim_.organisation = facts_.reader.provider;
    anchored_ |= personal_ && addressed_ && leads_away();
    if (!anchored_) claim_.confidence = std::min(claim_.confidence, 0.4f);
    if (speaks_for_others()) claim_.confidence *= 0.5f;
    return claim_;
  }

 private:
  void add(float weight, ClaimPlace place, Field field, std::string_view text, Range range) {
    claim_.confidence = 1 - (1 - claim_.confidence) * (1 - weight);
    claim_.places |= static_cast<ClaimPlaces>(place);
    if (weight <= strongest_) return;
    strongest_ = weight;
    claim_.field = field;
    claim_.text = text;
    claim_.range = range;
  }
  void add(float weight, const Phrase& phrase) { add(weight, place_of(phrase), phrase.field, phrase.text, phrase.range); }

  ClaimPlace place_of(const Phrase& phrase) const {
    switch (phrase.field) {
      case Field::display_name:
        return ClaimPlace::display_name;
      case Field::local_part:
        return ClaimPlace::local_part;
      case Field::subject:
        return ClaimPlace::subject;
      default:
        return phrase.range.begin < opening_bytes              ? ClaimPlace::opening
               : phrase.range.begin + closing_bytes > own_end_ ? ClaimPlace::signature
                                                               : ClaimPlace::body;
    }
  }

  static Range whole(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

  template <typename Test>
  const Phrase* first(Test&& test) const {
    const auto found = std::find_if(facts_.phrases.begin(), facts_.phrases.end(), test);
    return found == facts_.phrases.end() ? nullptr : &*found;
  }

  /// The story, who tells it, and that it is about the reader's mailbox.
  void phrases() {
    const Phrase* const story = first([](const Phrase& p) { return p.is_read() && is_one_of(p.meaning, mailbox_stories); });
    const Phrase* const expiry =
        first([](const Phrase& p) { return p.is_read() && p.meaning == Concept::pretext_password_expiry; });
    const Phrase* const verify =
        first([](const Phrase& p) { return p.is_read() && p.meaning == Concept::pretext_verify_account; });
    const Phrase* const mailbox = first([](const Phrase& p) { return p.is_read() && p.meaning == Concept::reader_mailbox; });
    const Phrase* const named = first([](const Phrase& p) {
      return (p.field == Field::display_name || p.field == Field::local_part) && is_one_of(p.meaning, mailbox_roles);
    });
    const Phrase* const told = first([&](const Phrase& p) {
      return p.is_read() && p.field != Field::display_name && is_one_of(p.meaning, mailbox_roles) && !is_in_address(p) &&
             is_of_language(p);
    });
    anchored_ |= story != nullptr || named != nullptr || (expiry != nullptr && mailbox != nullptr);
    personal_ = expiry != nullptr || mailbox != nullptr || told != nullptr || verify != nullptr;
    if (named != nullptr) add(named->field == Field::display_name ? 0.55f : 0.35f, *named);
    if (story != nullptr) add(story->field == Field::subject ? 0.6f : 0.5f, *story);
    if (verify != nullptr) add(0.4f, *verify);
    if (expiry != nullptr) add(story == nullptr ? 0.45f : 0.2f, *expiry);
    if (mailbox != nullptr) add(0.5f, *mailbox);
    if (told != nullptr) add(named == nullptr ? 0.5f : 0.2f, *told);
  }

  /// Mail software that a notice poses as: who runs it is never its maker, but the reader's own provider or IT desk.
  void software() {
    for (const Mention& mention : facts_.mentions) {
      if (mention.organisation->kind != knowledge::OrganisationKind::mail_software) continue;
      const bool name = mention.field == Field::display_name;
      if (!name && mention.field != Field::subject && mention.spot != Mention::Spot::opening) continue;
      anchored_ |= name;
      add(name ? 0.55f : 0.3f, name ? ClaimPlace::display_name : ClaimPlace::subject, mention.field, mention.text,
          mention.range);
      return;
    }
  }

  /// An address of the reader's own domain that the message did not come from, and something wanted.
  void borrowed_address() {
    constexpr Concept wishes[] = {Concept::ask_login,     Concept::ask_password,       Concept::ask_verify_identity,
                                  Concept::ask_click,     Concept::ask_update_details, Concept::ask_open_attachment,
                                  Concept::ask_pay,       Concept::ask_transfer,       Concept::ask_bank_details,
                                  Concept::ask_gift_cards};
    const Mailbox& writer = facts_.who.writer;
    if (!facts_.reader.own_domain || !is_readers(knowledge_, facts_.reader, writer.domain)) return;
    if (!facts_.actual.outside_own_domain && !facts_.who.rewritten_by_list) return;
    const Phrase* const wish = first([&](const Phrase& p) { return p.is_read() && is_one_of(p.meaning, wishes); });
    if (wish == nullptr) return;
    anchored_ = true;
    add(0.5f, ClaimPlace::local_part, Field::local_part, writer.domain, whole(writer.domain));
    add(0.4f, *wish);
  }

  /// "Firm HR <x@shop.example>": what the offices of a firm write about, in the name of the reader's or of none.
  void office() {
    constexpr Concept matters[] = {Concept::pretext_voicemail, Concept::pretext_fax, Concept::pretext_shared_document,
                                   Concept::pretext_signature_request};
    constexpr Concept of_employer[] = {Concept::pretext_payroll, Concept::role_hr};
    if (named_by_domain_ || is_self_named() || is_readers(knowledge_, facts_.reader, facts_.who.writer.domain)) return;
    const auto find = [&](const auto& meanings) {
      return first(
          [&](const Phrase& p) { return (p.is_read() || p.field == Field::display_name) && is_one_of(p.meaning, meanings); });
    };
    const Phrase* const desk =
        first([](const Phrase& p) { return p.field == Field::display_name && p.meaning == Concept::role_hr; });
    const Phrase* const employer = find(of_employer);
    const bool named = has_readers_name(facts_.who.author.display_name);
    const Phrase* const matter = employer != nullptr ? employer : named ? find(matters) : nullptr;
    anchored_ |= desk != nullptr || (named && matter != nullptr);
    if (named)
      add(0.55f, ClaimPlace::display_name, Field::display_name, facts_.who.author.display_name,
          whole(facts_.who.author.display_name));
    if (desk != nullptr) add(0.45f, *desk);
    if (matter != nullptr && matter != desk) add(0.45f, *matter);
  }

  /// The first word of the reader's domain stands in `name`: "Brightwater" of brightwater.example.
  bool has_readers_name(std::string_view name) const {
    constexpr std::size_t shortest = 4;
    const auto stands_in = [&](std::string_view domain) {
      const std::string_view label = domain.substr(0, domain.find('.'));
      return label.size() >= shortest && find_word(name, label) != std::string_view::npos;
    };
    return std::any_of(facts_.reader.addresses.begin(), facts_.reader.addresses.end(), [&](const Mailbox& address) {
      return stands_in(address.domain) || stands_in(address.organisation_domain);
    });
  }

  /// "Mail Server <x@shop.example>": a display name that is nothing but a desk's.
  void desk_name() {
    std::string_view name = facts_.who.author.display_name;
    if (facts_.who.rewritten_by_list) name = name.substr(0, name.rfind(" via "));
    const std::string plain = knowledge_.plain(name);
    const bool of_mail = knowledge_.in_set(knowledge::WordSet::mail_desk, plain);
    if (!of_mail && !knowledge_.in_set(knowledge::WordSet::desk, plain)) return;
    // The same words may count as a role already, and bounces come under such a name.
    const bool bounces = is_mail_daemon(facts_.who.author) || iequals(facts_.who.author.local, "postmaster");
    if (has(claim_.places, ClaimPlace::display_name) || bounces) return;
    anchored_ |= of_mail;
    add(of_mail ? 0.5f : 0.3f, ClaimPlace::display_name, Field::display_name, name,
        {0, static_cast<std::uint32_t>(name.size())});
  }

  /// The reader's own domain as the name of who writes: beside the author's address, or where a letter is signed.
  void own_domain() {
    const std::string_view name = facts_.who.author.display_name;
    for (const Mailbox& address : facts_.reader.addresses) {
      for (const std::string_view domain : {address.domain, address.organisation_domain}) {
        // An address of that domain as the name, beside another address, says the same.
        const bool as_address = ifind(name, "@" + std::string(domain)) != std::string_view::npos;
        const auto range = as_address ? std::optional(Range{0, static_cast<std::uint32_t>(name.size())})
                                      : domain_as_name(name, domain, 0, static_cast<std::uint32_t>(name.size()));
        if (range) {
          anchored_ = named_by_domain_ = true;
          return add(0.7f, ClaimPlace::display_name, Field::display_name, name.substr(range->begin, range->end - range->begin),
                     *range);
        }
      }
    }
    const std::uint32_t from = own_end_ > closing_bytes ? own_end_ - closing_bytes : 0;
    for (const Mailbox& address : facts_.reader.addresses) {
      if (const auto range = domain_as_name(facts_.text, address.domain, from, own_end_)) {
        anchored_ = named_by_domain_ = true;
        return add(0.5f, ClaimPlace::signature, Field::body,
                   std::string_view(facts_.text).substr(range->begin, range->end - range->begin), *range);
      }
    }
  }

  /// The reader's own address as the account that the message is about.
  void own_address() {
    const std::string_view opening = std::string_view(facts_.text).substr(0, std::min(opening_bytes, own_end_));
    for (const Mailbox& box : facts_.reader.addresses) {
      const std::string address = box.address();
      const auto in = [&](std::string_view text, ClaimPlace place, Field field) {
        const std::size_t at = ifind(text, address);
        if (at == std::string_view::npos) return false;
        addressed_ = true;
        add(0.5f, place, field, text.substr(at, address.size()),
            {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + address.size())});
        return true;
      };
      if (in(facts_.subject, ClaimPlace::subject, Field::subject) || in(opening, ClaimPlace::opening, Field::body)) return;
    }
  }

  /// The link to click leads to a page that has nothing to do with the author.
  bool leads_away() const {
    const Link* const main = facts_.main_link();
    return main != nullptr && main->web() && !related(knowledge_, main->host, facts_.who.author.domain);
  }

  /// "support it" is a role in Italian, and no such thing in an English text.
  bool is_of_language(const Phrase& phrase) const {
    const std::string_view text = facts_.language, table(phrase.language, 2);
    return text.empty() || table == text || table == "en";
  }

  bool is_in_address(const Phrase& phrase) const {
    return phrase.field == Field::body && phrase.range.end < facts_.text.size() && facts_.text[phrase.range.end] == '@';
  }

  /// Another organisation tells of its own accounts: "your Netflix password expires", or a product that the author is named
  /// after.
  bool speaks_for_others() const {
    if (named_by_domain_) return false;
    const auto is_other = [&](const Claim& claim) {
      if (claim.kind != Claim::Kind::organisation || claim.confidence < sure_claim) return false;
      return claim.organisation != facts_.reader.provider &&
             claim.organisation->kind != knowledge::OrganisationKind::mail_software &&
             claim.organisation->kind != knowledge::OrganisationKind::mail_provider;
    };
    return std::any_of(facts_.claims.begin(), facts_.claims.end(), is_other) || is_self_named();
  }

  /// The author's own domain stands as a name beside the address: "Coolify <hi@coolify.example>".
  bool is_self_named() const {
    constexpr std::size_t shortest = 4;
    const Mailbox& author = facts_.who.author;
    if (author.owner != nullptr || author.organisation_domain.empty()) return false;
    const std::string_view label = author.organisation_domain.substr(0, author.organisation_domain.find('.'));
    return label.size() >= shortest && ifind(author.display_name, label) != std::string_view::npos;
  }

  const knowledge::Knowledge& knowledge_;
  const Facts& facts_;
  std::uint32_t own_end_;
  Claim claim_;
  float strongest_ = 0;
  bool personal_ = false;         // speaks of an account, a password or an administrator
  bool addressed_ = false;        // and of the reader's own address
  bool named_by_domain_ = false;  // the reader's own domain stands as the name of who writes
  bool anchored_ = false;         // a piece that is about mailboxes, or the reader's domain as a name
};

}  // namespace

std::optional<Claim> reader_claim(const Gathering& g) {
  return Evidence(g).weigh();
}

}  // namespace gannet::facts
