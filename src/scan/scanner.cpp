#include "gannet/scanner.h"

#include <ctime>
#include <set>

#include "base/bytes.h"
#include "base/utf8.h"
#include "facts/facts.h"
#include "knowledge/knowledge.h"
#include "knowledge/resemblance.h"
#include "model/learned_here.h"
#include "model/wording.h"
#include "scan/data_directory.h"
#include "scan/insight.h"
#include "scan/show.h"
#include "signs/sign.h"
#include "threats/database.h"
#include "url/url.h"
#include "verdict/judge.h"

namespace gannet {

struct Scanner::State {
  Options options;
  std::string data_directory;
  knowledge::Knowledge knowledge;
  threats::Database threats;
  verdict::Weights weights;
  model::TextModel text_model;
  model::Overlay overlay;
  knowledge::GenuineDomains correspondents;  // its views point into options
};

namespace {

constexpr std::size_t summary_bytes = 300;

/// The domain of an address, or the domain itself; empty when it is neither.
std::string_view domain_of(std::string_view entry) {
  const std::size_t at = entry.rfind('@');
  const std::string_view domain = at == std::string_view::npos ? entry : entry.substr(at + 1);
  return url::registrable_domain(domain).empty() ? std::string_view{} : domain;
}

std::string iso_date(const std::optional<mime::DateTime>& date) {
  if (!date) return {};
  const std::time_t seconds = date->unix_seconds;
  std::tm utc{};
  if (::gmtime_r(&seconds, &utc) == nullptr) return {};
  char text[40];
  const std::size_t size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return {text, size};
}

std::string shown(const facts::Mailbox& box) {
  if (!box.present()) return std::string(utf8::prefix(box.display_name, summary_bytes));
  const std::string address = box.address();
  const std::string text = box.display_name.empty() ? address : std::string(box.display_name) + " <" + address + ">";
  return std::string(utf8::prefix(text, summary_bytes));
}

Summary summarise(const facts::Facts& facts) {
  Summary summary;
  summary.subject = utf8::prefix(facts.subject, summary_bytes);
  summary.author = shown(facts.who.author);
  if (facts.reader.known != facts::Reader::Known::no) summary.recipient = facts.reader.mailbox.address();
  summary.date = iso_date(facts.structure.date);
  summary.language = facts.language;
  return summary;
}

ClaimedIdentity described(const facts::Claim& claim, const facts::Reader& reader) {
  ClaimedIdentity out;
  out.kind = name_of(claim.kind);
  out.name = claim.kind == facts::Claim::Kind::reader_organisation ? reader.mailbox.domain
             : claim.organisation != nullptr                       ? claim.organisation->name
                                                                   : utf8::prefix(claim.text, summary_bytes);
  if (claim.organisation != nullptr) out.organisation = claim.organisation->id;
  out.confidence = static_cast<double>(claim.confidence);
  for (unsigned bit = 1; bit <= claim.places; bit <<= 1) {
    const auto place = static_cast<facts::ClaimPlace>(bit);
    if (has(claim.places, place)) out.places.emplace_back(name_of(place));
  }
  out.agreement = name_of(claim.agreement);
  out.allowance = name_of(claim.allowance);
  return out;
}

Identity identity_of(const facts::Facts& facts) {
  constexpr std::size_t limit = 4;
  Identity identity;
  for (const facts::Claim& claim : facts.claims) {
    if (claim.confidence < facts::sure_claim || identity.claims.size() == limit) break;
    identity.claims.push_back(described(claim, facts.reader));
  }
  identity.domain = facts.actual.domain;
  if (facts.actual.owner != nullptr) identity.organisation = facts.actual.owner->id;
  identity.proven = facts.actual.proven;
  return identity;
}

/// What could not be settled with what was handed over: "not checked" is never "passed".
std::vector<std::string> not_checked(const facts::Facts& facts) {
  std::vector<std::string> keys;
  if (!facts.authentication.known) keys.emplace_back("authentication");
  if (facts.reader.known == facts::Reader::Known::no) keys.emplace_back("reader");
  const bool web_links = std::any_of(facts.links.begin(), facts.links.end(), [](const facts::Link& l) { return l.web(); });
  if (web_links) keys.emplace_back("links");
  const bool files = std::any_of(facts.attachments.begin(), facts.attachments.end(),
                                 [](const facts::Attachment& a) { return !a.inline_image; });
  if (files) keys.emplace_back("attachments");
  if (facts.structure.encrypted) keys.emplace_back("encrypted");
  if (facts.structure.image_only) keys.emplace_back("pictures");
  if (facts.message->has(mime::Defect::size_limit)) keys.emplace_back("rest");
  return keys;
}

/// Lower-cases the entries where they stand and notes their domains; what is wrong with one, else an empty text.
std::string add_correspondents(std::vector<std::string>& entries, const knowledge::Knowledge& knowledge,
                               knowledge::GenuineDomains& correspondents) {
  if (entries.size() > Options::most_correspondents) {
    return "there are " + std::to_string(entries.size()) + " correspondents; give at most " +
           std::to_string(Options::most_correspondents) + ", those that matter most";
  }
  std::set<std::string_view> seen;
  for (std::string& entry : entries) {
    to_lower_in_place(entry);
    const std::string_view domain = domain_of(entry);
    if (domain.empty()) {
      return "the correspondent \"" + entry +
             "\" is neither a mail address nor a domain; write it as anna@firm.example or firm.example";
    }
    if (seen.insert(url::registrable_domain(domain)).second) correspondents.add(knowledge, domain);
  }
  return {};
}

facts::Query query_of(const Options& options, const knowledge::GenuineDomains& correspondents, const Context& context) {
  return {context.recipient, context.envelope_sender, options.trusted_authserv, options.limits, &correspondents};
}

}  // namespace

Scanner::Scanner(std::unique_ptr<State> state) : state_(std::move(state)) {}
Scanner::Scanner(Scanner&&) noexcept = default;
Scanner& Scanner::operator=(Scanner&&) noexcept = default;
Scanner::~Scanner() = default;

Result<Scanner> Scanner::open(const Options& options) {
  auto directory = scan::find_data_directory(options.data_directory);
  if (!directory) return directory.error();
  auto knowledge = knowledge::Knowledge::load(*directory, options.knowledge_directory);
  if (!knowledge) return knowledge.error();
  auto threats = options.threats_directory.empty() ? threats::Database::open(threats::compiled_path(*directory))
                                                   : threats::Database::load(options.threats_directory, *knowledge);
  if (!threats) return threats.error();
  auto weights = verdict::Weights::load(*directory + "/model/weights.toml");
  if (!weights) return weights.error();
  auto text_model = model::TextModel::load(*directory + "/model/text.bin");
  if (!text_model) return text_model.error();
  Result<model::Overlay> overlay = model::Overlay();
  if (!options.overlay.empty()) overlay = model::Overlay::load(options.overlay);
  if (!overlay) return overlay.error();
  auto state = std::make_unique<State>(State{options,
                                             *std::move(directory),
                                             *std::move(knowledge),
                                             *std::move(threats),
                                             *std::move(weights),
                                             *std::move(text_model),
                                             *std::move(overlay),
                                             {}});
  if (std::string problem = add_correspondents(state->options.correspondents, state->knowledge, state->correspondents);
      !problem.empty())
    return Error{std::move(problem)};
  return Scanner(std::move(state));
}

Verdict Scanner::scan(std::string_view bytes, const Context& context) const {
  return scan::Insight(*this).scan(bytes, context, nullptr);
}

Verdict scan::Insight::scan(std::string_view bytes, const Context& context,
                            const std::function<void(const facts::Facts&)>& use) const {
  const Scanner::State& state = *scanner_.state_;
  mime::Message message = mime::Message::parse(bytes, state.options.limits);
  facts::Facts facts;
  facts::gather(message, state.knowledge, query_of(state.options, state.correspondents, context), facts);
  signs::Findings findings = signs::look({facts, state.knowledge});
  model::TextFeatures words;
  model::text_features(facts, state.knowledge, words);
  if (auto wording = model::wording(state.text_model, facts, words)) findings.push_back(*std::move(wording));
  verdict::Learned shift;
  if (auto learned = model::learned_here(state.overlay, facts, words)) {
    shift = {learned->shift.danger, learned->shift.unwanted};
    findings.push_back(std::move(learned->finding));
  }
  std::vector<Match> matches = state.threats.match(facts, findings, state.knowledge);
  Verdict verdict = verdict::judge(std::move(findings), std::move(matches), state.weights, shift);
  verdict.summary = summarise(facts);
  verdict.identity = identity_of(facts);
  verdict.not_checked = not_checked(facts);
  verdict.bytes = bytes.size();
  if (use) use(facts);
  return verdict;
}

const knowledge::Knowledge& scan::Insight::knowledge() const {
  return scanner_.state_->knowledge;
}

std::string Scanner::show(std::string_view bytes, const Context& context) const {
  mime::Message message = mime::Message::parse(bytes, state_->options.limits);
  facts::Facts facts;
  facts::gather(message, state_->knowledge, query_of(state_->options, state_->correspondents, context), facts);
  return scan::describe(facts);
}

const std::string& Scanner::data_directory() const {
  return state_->data_directory;
}

}  // namespace gannet
