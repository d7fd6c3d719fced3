// What is true of a message, without judgement. Signs, threats and the model read this and nothing else.
//
// Views point into the Message that was read, into its arena, or into Facts itself; both must stay where they are.
#pragma once

#include <bitset>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/page.h"
#include "knowledge/knowledge.h"
#include "knowledge/resemblance.h"
#include "mime/fields.h"
#include "mime/message.h"
#include "url/unwrap.h"

namespace gannet::facts {

using html::Range;
using knowledge::Concept;
using knowledge::HostTrait;
using knowledge::HostTraits;
using knowledge::Organisation;

// ---- Who ----------------------------------------------------------------------------------------------------------

/// One address as the message gives it.
struct Mailbox {
  std::string_view display_name;  // UTF-8, as shown
  std::string_view local;
  std::string_view domain;               // lower-case ASCII
  std::string_view organisation_domain;  // registrable domain of `domain`; the domain itself when it has none
  const Organisation* owner = nullptr;   // of the domain, when known
  HostTraits traits = 0;                 // of the domain: free_mail, bulk_mailer ...
  std::uint32_t offset = 0;              // of the header field in the message
  bool malformed = false;

  bool present() const { return !domain.empty() || !local.empty(); }
  std::string address() const;  // "local@domain"
};

enum class Outcome : std::uint8_t { unknown, none, pass, fail, soft_fail, neutral, error };
std::string_view name_of(Outcome outcome);

/// From a trusted Authentication-Results header (RFC 8601) and nowhere else. Unknown speaks neither for nor against.
struct Authentication {
  bool known = false;
  bool by_position = false;      // trusted because of where it stands, not by its name
  std::string_view reported_by;  // authserv-id; empty in Microsoft's form
  Outcome spf = Outcome::unknown, dkim = Outcome::unknown, dmarc = Outcome::unknown;
  std::vector<std::string_view> passed;  // domains that passed SPF (MAIL FROM) or DKIM (d=), lower case
  bool author_passed = false;            // DMARC passed, or a passed domain is aligned (relaxed) with the author's
  bool author_failed = false;            // DMARC failed, or SPF and DKIM were both checked and none that passed is aligned
  bool forged_header = false;            // a further Authentication-Results stands where only an outsider could have put it
};

struct Identities {
  std::vector<Mailbox> authors;    // From
  Mailbox author;                  // the first of them, the one mail programs show
  Mailbox writer;                  // who wrote it: the author, or whom a mailing list put its own address in place of
  bool rewritten_by_list = false;  // the list did so: "Anna via users <users@lists.example>"; the writer may be unknown then
  Mailbox sender;                  // Sender
  Mailbox envelope;                // MAIL FROM: given by the caller, else Return-Path
  std::vector<Mailbox> reply_to;
  std::vector<std::string_view> signing_domains;  // d= of every DKIM-Signature, verified or not
  std::string_view helo_organisation;             // registrable domain the first outside hop came from, when its name is told
};

/// Who reads it, and at which provider.
struct Reader {
  Mailbox mailbox;  // not present() when unknown
  enum class Known : std::uint8_t { no, from_to, from_trace, from_caller } known = Known::no;
  const Organisation* provider = nullptr;   // of mailboxes at that domain; null for a domain of one's own
  const Organisation* mail_host = nullptr;  // runs the mail exchangers that the message came in by, as its hops tell
  bool own_domain = false;                  // the domain is not a mail provider's: the reader's organisation runs it
  /// All addresses that the message reached the reader by, the mailbox first: aliases, lists, forwards. At most 4.
  std::vector<Mailbox> addresses;
  bool in_recipients = false;  // named in To or Cc
  std::vector<Mailbox> to, cc;
  bool undisclosed = false;  // no recipient named at all
};

// ---- What it says -------------------------------------------------------------------------------------------------

enum class Field : std::uint8_t {
  subject,
  display_name,
  local_part,  // of the author's address
  body,
  hidden,
  link_label,
  image_alt,
  image_name,  // file names of pictures
  attachment_name,
  title
};

/// Text that the reader takes for what the message says.
constexpr bool is_read(Field field) {
  return field != Field::hidden && field != Field::local_part && field != Field::image_name;
}

/// A phrase of the phrase tables, where it stands.
struct Phrase {
  Concept meaning;
  Field field;
  char language[2];
  Range range;            // in the text of that field
  std::string_view text;  // the words themselves

  /// The reader takes it for what the message says.
  bool is_read() const { return facts::is_read(field); }
};

/// A mention of an organisation.
struct Mention {
  const Organisation* organisation;
  Field field;
  Range range;
  std::string_view text;
  enum class Spot : std::uint8_t { anywhere, opening, signature, copyright, logo } spot = Spot::anywhere;
};

/// Where an identity shows. A set of bits: one claim is often made in several places.
enum class ClaimPlace : std::uint16_t {
  display_name = 1u << 0,
  local_part = 1u << 1,
  subject = 1u << 2,
  opening = 1u << 3,
  body = 1u << 4,
  signature = 1u << 5,
  copyright = 1u << 6,
  logo = 1u << 7,        // alternative text of a picture
  image_name = 1u << 8,  // file name of a picture
  link_label = 1u << 9,
  link = 1u << 10,  // the reader's address inside the main link
};
using ClaimPlaces = std::uint16_t;
constexpr bool has(ClaimPlaces places, ClaimPlace place) {
  return (places & static_cast<ClaimPlaces>(place)) != 0;
}
std::string_view name_of(ClaimPlace place);

/// Does the sender that can be seen have a right to the claim?
enum class Agreement : std::uint8_t {
  unknown,  // nothing to compare: no author's domain, or a claim without a name
  agrees,   // the author's domain is the claimed one's own, or its reader's own
  allowed,  // it is somebody else's who may speak for it; Allowance says why
  differs,
};
std::string_view name_of(Agreement agreement);

enum class Allowance : std::uint8_t {
  none,
  known_sender,     // a mailing service that the organisation is known to send through
  same_group,       // a subsidiary or the parent
  authenticated,    // a trusted check passed for a domain of the claimed one's own
  hired,            // a maker or provider of mail systems writes about the mailbox, as hired ones do
  mailing_service,  // sent through a mailing service, in well-formed bulk mail that only leads to the claimed one
  mailing_list,     // a person's mail that a list passed on
  conversation,     // a person's answer or forward in a conversation
  delivery_notice,  // a mail system tells of its own delivery
};
std::string_view name_of(Allowance allowance);

/// Whom the message gives itself out to be. Best first in Facts::claims.
struct Claim {
  enum class Kind : std::uint8_t {
    organisation,         // a known company, office or product
    reader_provider,      // the reader's own mail provider or mail system
    reader_organisation,  // the reader's own domain, employer or IT desk
    role,                 // "customs office", "bank", without a name
  } kind = Kind::organisation;
  const Organisation* organisation = nullptr;  // also set for reader_provider when the provider is known
  Field field = Field::body;                   // the strongest place
  std::string_view text;                       // the words that claim it
  Range range;                                 // in that field
  float confidence = 0;                        // 0 to 1
  ClaimPlaces places = 0;                      // all places
  Agreement agreement = Agreement::unknown;
  Allowance allowance = Allowance::none;

  /// The claim is about the reader's own mailbox, whoever runs it.
  bool of_reader() const { return kind == Kind::reader_provider || kind == Kind::reader_organisation; }
};
std::string_view name_of(Claim::Kind kind);

/// The one behind the message, as far as it shows.
struct Actual {
  const Organisation* owner = nullptr;   // of the writer's domain
  std::string_view organisation_domain;  // of the writer; empty when a list hides it
  std::string_view domain;
  bool proven = false;   // a trusted check passed for the author's domain
  bool refuted = false;  // and here it failed
  /// The author writes in the name of one of the reader's own domains, nothing proves it, and the message came in from outside.
  bool outside_own_domain = false;
  std::string_view entry;  // the host (or IP address) that handed it over to the reader's side, when told
};

struct Spelling {
  std::uint32_t words = 0;                 // looked at
  std::uint32_t unknown = 0;               // in no word list of the language
  std::vector<std::string_view> misspelt;  // unknown, and one letter away from a word of the language; at most 12
};

/// Characters that are there to fool a filter or a reader's eye.
struct Characters {
  std::uint32_t letters = 0;
  std::uint32_t zero_width = 0;  // zero-width and soft hyphens inside words
  std::uint32_t bidi = 0;        // overrides and isolates
  std::uint32_t upper = 0;
  std::uint32_t exclamations = 0;
  std::uint32_t emoji = 0;
  std::vector<std::string_view>
      mixed_script;  // words that mix Latin with look-alike Cyrillic, Greek, mathematical letters; at most 8
};

// ---- Where it leads -----------------------------------------------------------------------------------------------

struct ReaderAddressIn {
  enum class Place : std::uint8_t { none, host, path, query, fragment } place = Place::none;
  enum class Form : std::uint8_t { plain, percent, base64, hex } form = Form::plain;
};

struct Link {
  const html::Link* link = nullptr;
  std::int32_t section = 0;
  std::vector<url::Layer> chain;         // unwrapped targets, outermost first
  const url::Url* first = nullptr;       // where a click goes; null when browsers refuse the address
  const url::Url* last = nullptr;        // where it ends as far as can be read offline
  std::string_view host;                 // of `last`, ASCII
  std::string_view organisation_domain;  // of `host`: registrable domain, the host itself when it has none
  const Organisation* owner = nullptr;
  HostTraits traits = 0;        // of `last`
  HostTraits first_traits = 0;  // of `first`
  std::string_view label;       // what the reader sees on it
  std::string_view shown_host;  // the host the label names, when it reads like an address; lower case
  std::string_view shown_organisation_domain;
  ReaderAddressIn reader_address;
  std::uint32_t times = 1;      // links with this target
  bool call_to_action = false;  // the label is a bare "click here", "verify now"
  bool housekeeping = false;    // unsubscribe, privacy, view in browser, imprint
  bool main = false;            // the one the message wants clicked
  bool hidden = false;
  bool mail = false, telephone = false;  // mailto:, tel:

  bool web() const { return last != nullptr && last->is_web(); }
};

// ---- What it carries ----------------------------------------------------------------------------------------------

struct Attachment {
  std::int32_t part = 0;
  std::string_view file_name;
  std::string_view extension;  // lower case, of the last dot
  std::string_view declared_type;
  knowledge::FileKind by_name = knowledge::FileKind::unknown;
  knowledge::FileKind by_content = knowledge::FileKind::unknown;  // by its first bytes
  std::uint64_t bytes = 0;                                        // of the encoded body
  bool double_extension = false;                                  // "invoice.pdf.exe", "scan.pdf      .html"
  bool disguised_name = false;                                    // bidi override or long runs of spaces in the name
  bool encrypted = false;                                         // archive with a password
  bool inline_image = false;                                      // shown in the text by Content-ID
};

// ---- How it is made -----------------------------------------------------------------------------------------------

struct Structure {
  bool has_html = false, has_plain = false;
  bool image_only = false;  // next to no text, but a picture
  bool empty = false;       // no text, no picture, no attachment
  bool list_unsubscribe = false, list_unsubscribe_one_click = false;
  bool mailing_list = false;    // List-Id or a list's footer
  bool bulk = false;            // Precedence, Feedback-ID, bulk mailer hosts
  bool auto_submitted = false;  // delivery status notices, vacation notes
  bool delivery_status = false;
  bool in_thread = false;                               // In-Reply-To or References
  bool subject_reply = false, subject_forward = false;  // "Re:", "Fwd:" in any of the usual languages
  bool quotes_earlier = false;                          // the body quotes an earlier message
  bool encrypted = false, signed_part = false;
  float alternative_overlap = -1;  // share of the plain alternative's words that stand in the HTML; -1: no two alternatives
  std::optional<mime::DateTime> date;
  std::optional<mime::DateTime> received;  // by the newest hop
  std::string_view message_id_domain;
  std::string_view mailer;    // User-Agent or X-Mailer
  std::uint32_t defects = 0;  // kinds of MIME defects met
};

/// A displayed text part.
struct Section {
  std::int32_t part = 0;  // index in Message::parts()
  bool html = false;
  html::Page page;
  std::uint32_t begin = 0;  // of page.visible in Facts::text
};

struct Facts {
  Facts() = default;
  Facts(const Facts&) = delete;
  Facts& operator=(const Facts&) = delete;

  mime::Message* message = nullptr;  // for signs about structure; not for its text

  Identities who;
  Authentication authentication;
  Reader reader;

  std::string_view subject;  // decoded
  std::uint32_t subject_offset = 0;
  std::string text;                            // all that the reader sees in the body, reading order
  std::string hidden;                          // all that the source holds and the reader does not see
  std::string_view plain_subject, plain_text;  // as knowledge::Knowledge::plain() writes them
  std::string_view plain_names;                // of attached files whose name is a sentence
  char language[3] = {0, 0, 0};                // ISO 639-1 of the text; empty when too short or unknown
  std::deque<Section> sections;
  std::vector<Phrase> phrases;
  std::vector<Mention> mentions;
  std::vector<Claim> claims;
  Actual actual;
  Spelling spelling;
  Characters characters;  // of subject, display name and text together

  std::vector<Link> links;  // distinct targets, in reading order; html::Link::hidden ones too
  std::vector<Attachment> attachments;
  std::vector<mime::Hop> hops;  // newest first
  Structure structure;
  const knowledge::GenuineDomains* correspondents = nullptr;  // see Query

  /// Does the reader see a phrase of that meaning (in subject, body, button, image text; not in hidden text)?
  bool says(Concept meaning) const { return visible_meanings.test(static_cast<std::size_t>(meaning)); }
  /// The first such phrase, body before subject; null when there is none.
  const Phrase* phrase(Concept meaning) const;
  /// The first phrase of any of these meanings.
  const Phrase* any_phrase(std::initializer_list<Concept> meanings) const;

  const Link* main_link() const;
  const Claim* claim(Claim::Kind kind) const;
  /// The claim that the message makes before all others: the first that is sure enough to be one; null when it claims nobody.
  const Claim* claimed() const;

  std::bitset<knowledge::concept_count> visible_meanings;
  Arena arena;
};

/// What the caller knows about the message.
struct Query {
  std::string_view recipient;
  std::string_view envelope_sender;
  std::vector<std::string> trusted_authserv;
  Limits limits;
  const knowledge::GenuineDomains* correspondents = nullptr;  // of people the reader writes with; null: not known
};

/// Reads all facts off a message. `facts` must be new; `message` and `knowledge` must outlive it.
void gather(mime::Message& message, const knowledge::Knowledge& knowledge, const Query& query, Facts& facts);

/// From this confidence on a claim is taken as made.
constexpr float sure_claim = 0.75f;

}  // namespace gannet::facts
