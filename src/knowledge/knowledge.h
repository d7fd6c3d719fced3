// Read-only facts about the world: who owns which domain, what kind of host it is, what phrases mean, which words exist.
// Data lives in knowledge/ as TOML and is compiled at build time to one memory-mapped file (see compile.h).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/result.h"
#include "knowledge/concepts.h"
#include "knowledge/dictionary.h"
#include "url/unwrap.h"

namespace gannet::knowledge {

/// What is known of a host by its name. A set of bits.
enum class HostTrait : std::uint32_t {
  shortener = 1u << 0,      // bit.ly: anyone's link behind a short one
  form_builder = 1u << 1,   // online forms anyone can make
  site_builder = 1u << 2,   // weebly, wix, google sites
  free_host = 1u << 3,      // a subdomain for anyone: web.app, vercel.app
  cloud_storage = 1u << 4,  // buckets and shared files: r2.dev, s3.amazonaws.com
  ipfs_gateway = 1u << 5,
  link_in_bio = 1u << 6,
  bulk_mailer = 1u << 7,  // click and open hosts of mailing services
  free_mail = 1u << 8,    // anyone may have a mailbox there
  disposable_mail = 1u << 9,
  mailing_list = 1u << 10,  // list servers and their archives
  dynamic_dns = 1u << 11,
  suspicious_tld = 1u << 12,  // cheap or free endings scams favour
  popular = 1u << 13,         // among the widely visited
  social = 1u << 14,
  messenger = 1u << 15,      // t.me, wa.me
  remote_access = 1u << 16,  // anydesk.com and kin
  tunnel = 1u << 17,         // ngrok and kin
  paste = 1u << 18,
  rewriter = 1u << 19,  // link rewriters of security gateways
};
using HostTraits = std::uint32_t;
constexpr bool has(HostTraits traits, HostTrait trait) {
  return (traits & static_cast<std::uint32_t>(trait)) != 0;
}
std::string_view name_of(HostTrait trait);

enum class OrganisationKind : std::uint8_t {
  mail_provider,
  mail_software,
  bank,
  payment,
  parcel,
  government,
  retail,
  telecom,
  streaming,
  cloud,
  antivirus,
  crypto,
  social,
  travel,
  energy,
  insurance,
  software,
  other
};
std::string_view name_of(OrganisationKind kind);

/// Where a fact stands, and what it rests on.
struct Provenance {
  std::string_view file;  // below the knowledge folder
  std::uint32_t line = 0;
  std::string_view source, date;
};

/// An entry of hosts/*.toml that lists a name.
struct Listing {
  HostTraits trait = 0;
  std::string_view name;
  Provenance where;
};

/// A company, office or product that a message may speak for. Views live as long as the Knowledge.
struct Organisation {
  std::string_view id;    // "paypal"
  std::string_view name;  // "PayPal"
  OrganisationKind kind = OrganisationKind::other;
  std::span<const std::string_view> names;            // as people write them, also other languages
  std::span<const std::string_view> domains;          // owned, registrable or deeper; lower-case ASCII
  std::span<const std::string_view> senders;          // further domains its genuine mail comes from (mailing services)
  std::span<const std::string_view> short_names;      // those of its names that are short: compared as whole words only
  std::span<const std::string_view> mailbox_domains;  // of a provider: its customers' addresses end in these
  std::span<const std::string_view> mx;               // of a provider: its mail exchangers' names end in these
  std::span<const std::string_view> login;            // hosts of its login and webmail pages
  std::span<const std::string_view> notices;  // domains that its genuine notices come from, where narrower than `domains`
  const Organisation* parent = nullptr;       // the organisation it belongs to
  Provenance where;
  bool ambiguous = false;  // its name is also an everyday word: a mention alone claims nothing
};

/// A phrase found in a text.
struct PhraseHit {
  std::uint32_t begin = 0, end = 0;  // byte range in the text handed to scan()
  Concept meaning = Concept::ask_login;
  char language[2] = {'e', 'n'};  // of the table it stands in
};
struct NameHit {
  std::uint32_t begin = 0, end = 0;
  const Organisation* organisation = nullptr;
};
struct TextHits {
  std::vector<PhraseHit> phrases;  // by begin; of hits of one meaning that overlap only the longest
  std::vector<NameHit> names;      // by begin; longest only
  std::string plain;               // the text as it was compared, as Knowledge::plain() writes it
  void clear() {
    phrases.clear();
    names.clear();
    plain.clear();
  }
};

enum class FileKind : std::uint8_t {
  unknown,
  text,
  html,
  image,
  pdf,
  office,
  office_macro,
  archive,
  executable,
  script,
  shortcut,
  disk_image,
  calendar,
  message,
  audio,
  video,
  font,
  certificate,
  svg,
  one_note
};
std::string_view name_of(FileKind kind);

class SimilarLetters;  // similar_letters.h
class SimilarNames;    // similar_names.h

/// Small sets of words that signs ask about, from knowledge/sets.toml.
enum class WordSet : std::uint8_t {
  lure,          // words put beside a known name to make a new domain of it: "login", "secure", "support"
  site_innards,  // folders of a website that no page is linked from: "wp-content", "cgi-bin"
  mail_desk,     // whole display names of notices about mailboxes, as plain() writes them: "mail server", "webmail"
  desk,          // the same, of names that other desks have too: "support"
  office,        // words that make a display name a firm's or a desk's: "bank", "payments", "kundenservice"
};

/// Thread-safe once loaded.
class Knowledge {
 public:
  /// From the compiled file in `data_directory`, or, when `overlay` names a folder of TOML files, both together.
  static Result<Knowledge> load(const std::string& data_directory, const std::string& overlay = {});
  Knowledge(Knowledge&&) noexcept;
  Knowledge& operator=(Knowledge&&) noexcept;
  ~Knowledge();

  /// Traits of the longest listed name that `host` (lower-case ASCII) is or stands under.
  /// Some names are listed with a path ("docs.google.com/forms"): they count only when `path` lies under it.
  HostTraits host_traits(std::string_view host, std::string_view path = {}) const;

  /// Reads the whole compiled file: are all its bytes as they were written? load() looks at its size and its table only.
  bool is_intact() const;

  /// Who owns `host`, by the longest listed domain it is or stands under; null when unknown.
  const Organisation* owner_of(std::string_view host) const;
  const Organisation* organisation(std::string_view id) const;
  std::span<const Organisation> organisations() const;

  /// The provider of mailboxes at `domain` ("gmail.com" -> Google); null for a domain of one's own.
  const Organisation* mail_provider_of(std::string_view domain) const;

  /// Who runs the mail exchanger `host` ("alt1.aspmx.l.google.com" -> Google); null when unknown.
  const Organisation* mail_host_of(std::string_view host) const;

  /// All that hosts/*.toml lists of `host` and the names it stands under. Slow: for people who ask.
  std::vector<Listing> listings(std::string_view host) const;
  /// The signs that use a kind of fact, by uses.toml; empty when it is none.
  std::vector<std::string_view> signs_using(std::string_view fact) const;

  /// Phrases and names of organisations in UTF-8 `text`. Appends to `hits`. Case, width, diacritics, zero-width characters,
  /// look-alike letters, punctuation and line breaks do not matter. Linear in the text.
  void scan(std::string_view text, TextHits& hits) const;

  /// Names of organisations, for telling what a host imitates.
  const SimilarNames& similar_names() const;
  const SimilarLetters& similar_letters() const;

  /// Is `word` (lower case) of that set?
  bool in_set(WordSet set, std::string_view word) const;

  /// UTF-8 `text` as scan() compares it: lower case, no accents, look-alike letters as the Latin ones, one space between words.
  std::string plain(std::string_view text) const;

  const url::Unwrapper& unwrapper() const;

  /// By the ending of a file name ("exe"), lower case.
  FileKind file_kind(std::string_view extension) const;

  /// Are there phrases of that language ("en")? Where there are none, that a message asks for nothing is not known.
  bool reads(std::string_view language) const;
  /// The words of a language ("en"); nullptr when they are not known.
  const Dictionary* dictionary(std::string_view language) const;
  /// Is `word` (lower-case UTF-8) a word of `language`? False for unknown languages.
  bool is_word(std::string_view language, std::string_view word) const;

 private:
  struct Data;
  explicit Knowledge(std::unique_ptr<Data> data);
  std::unique_ptr<Data> data_;
};

}  // namespace gannet::knowledge
