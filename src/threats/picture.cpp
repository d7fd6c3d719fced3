#include "threats/picture.h"

#include <algorithm>
#include <optional>

#include "base/bytes.h"
#include "base/utf8.h"
#include "threats/evidence.h"
#include "threats/marked_text.h"

namespace gannet::threats {
namespace {

using facts::Field;
using facts::Range;

constexpr std::size_t most_body = 4096, most_links = 3;

/// The lines of a picture that can be marked.
enum class Line : std::uint8_t { from, to, reply_to, subject, body, link, attachment };

struct Spot {
  Line line;
  Range range{0, 0};  // in the line's text; in the body and the subject only
};

class Painter {
 public:
  Painter(const Entry& entry, const facts::Facts& facts, std::span<const Finding> findings,
          const knowledge::Knowledge& knowledge)
      : entry_(entry),
        facts_(facts),
        findings_(findings),
        knowledge_(knowledge),
        evidence_(facts, findings, knowledge),
        subject_(facts.subject),
        body_(utf8::prefix(facts.text, most_body)) {}

  Picture run() {
    picture_.shown.resize(entry_.traits.size());
    const facts::Mailbox& author = facts_.who.author;
    const std::string name(author.display_name);
    fill(picture_.from, name.empty() ? author.address() : name + " <" + author.address() + ">");
    if (facts_.reader.known != facts::Reader::Known::no) fill(picture_.to, facts_.reader.mailbox.address());
    for (const facts::Mailbox& box : facts_.who.reply_to) fill(picture_.reply_to, box.address());
    if (const mime::Header* const date = facts_.message->header("Date")) picture_.date = utf8::sanitized(trim(date->value));
    add_links();
    for (const facts::Attachment& file : facts_.attachments) {
      if (!file.inline_image) fill(picture_.attachments, std::string(file.file_name));
    }
    for (std::size_t trait = 0; trait < entry_.traits.size(); ++trait) show(trait);
    picture_.subject = subject_.pieces();
    picture_.body = body_.pieces();
    return std::move(picture_);
  }

 private:
  static void fill(Pieces& line, const std::string& text) {
    if (!text.empty()) line.push_back({utf8::sanitized(text), {}});
  }

  void add_links() {
    for (const facts::Link& link : facts_.links) {
      if (!link.web() || link.hidden || link.housekeeping || picture_.links.size() == most_links) continue;
      fill(picture_.links, std::string(link.host));
    }
  }

  /// Marks the first spot where the trait shows, by its first condition that holds.
  void show(std::size_t trait) {
    const Condition& condition = entry_.traits[trait].condition;
    if (!evidence_.holds(condition)) return;
    for (const auto* const list : {&condition.any, &condition.all}) {
      for (const Atom& atom : *list) {
        if (!evidence_.holds(atom)) continue;
        const std::optional<Spot> spot = spot_of(atom);
        if (!spot || !mark(*spot, trait)) continue;
        picture_.shown[trait] = true;
        return;
      }
    }
  }

  bool mark(const Spot& spot, std::size_t trait) {
    const auto first_of = [&](Pieces& line) {
      if (line.empty()) return false;
      line.front().traits.push_back(trait);
      return true;
    };
    switch (spot.line) {
      case Line::from:
        return first_of(picture_.from);
      case Line::to:
        return first_of(picture_.to);
      case Line::reply_to:
        return first_of(picture_.reply_to);
      case Line::link:
        return first_of(picture_.links);
      case Line::attachment:
        return first_of(picture_.attachments);
      case Line::subject:
        subject_.mark(spot.range, trait);
        return true;
      case Line::body:
        if (spot.range.begin >= most_body) return false;
        body_.mark(spot.range, trait);
        return true;
    }
    return false;
  }

  static std::optional<Spot> spot_in(Field field, Range range) {
    switch (field) {
      case Field::subject:
        return Spot{Line::subject, range};
      case Field::body:
        return Spot{Line::body, range};
      case Field::display_name:
      case Field::local_part:
        return Spot{Line::from};
      case Field::attachment_name:
        return Spot{Line::attachment};
      default:
        return std::nullopt;
    }
  }

  std::optional<Spot> spot_of(const Atom& atom) const {
    switch (atom.kind) {
      case Atom::Kind::sign:
        return spot_of_sign(atom.name);
      case Atom::Kind::says: {
        const facts::Phrase* const phrase = facts_.phrase(atom.meaning);
        return phrase == nullptr ? std::nullopt : spot_in(phrase->field, phrase->range);
      }
      case Atom::Kind::claims:
        return spot_of_claim(atom.name);
      case Atom::Kind::words:
      case Atom::Kind::subject: {
        const std::vector<WordHash> wanted = words_of(atom.name, most_subject, knowledge_);
        if (const auto range = find_words(facts_.subject, wanted, knowledge_)) return Spot{Line::subject, *range};
        const auto range = find_words(utf8::prefix(facts_.text, most_body), wanted, knowledge_);
        return range ? std::optional(Spot{Line::body, *range}) : std::nullopt;
      }
      case Atom::Kind::attachment:
        return Spot{Line::attachment};
      case Atom::Kind::reader:
        return Spot{Line::to};
      case Atom::Kind::has:
        if (atom.name == "web-link") return Spot{Line::link};
        if (atom.name == "attachment") return Spot{Line::attachment};
        if (atom.name == "reply-to") return Spot{Line::reply_to};
        return std::nullopt;
      case Atom::Kind::language:
        return std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<Spot> spot_of_claim(std::string_view name) const {
    for (const facts::Claim& claim : facts_.claims) {
      const bool named = claim.organisation != nullptr && claim.organisation->id == name;
      if (!named && !(name == "reader-provider" && claim.of_reader()) && name != name_of(claim.kind)) continue;
      return spot_in(claim.field, claim.range);
    }
    return std::nullopt;
  }

  /// By where the finding says that it is; its quote says where in the text.
  std::optional<Spot> spot_of_sign(std::string_view sign) const {
    for (const Finding& finding : findings_) {
      if (finding.sign != sign) continue;
      const std::string& place = finding.place.name;
      // Who writes shows at the address, wherever the claim stands that it belies.
      if (sign.starts_with("identity.") && place != "Reply-To") return Spot{Line::from};
      if (place == "From" || place == "Sender" || place == "Return-Path") return Spot{Line::from};
      if (place == "To" || place == "Cc") return Spot{Line::to};
      if (place == "Reply-To") return Spot{Line::reply_to};
      if (place == "link" || sign.starts_with("link.")) return Spot{Line::link};
      if (place == "attachment") return Spot{Line::attachment};
      if (place == "Subject") return whole_or(Line::subject, facts_.subject, finding.quote);
      if (place == "body") return whole_or(Line::body, facts_.text, finding.quote);
    }
    return std::nullopt;
  }

  static std::optional<Spot> whole_or(Line line, std::string_view text, std::string_view quote) {
    const std::size_t at = quote.empty() ? std::string_view::npos : text.find(quote);
    if (at != std::string_view::npos)
      return Spot{line, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + quote.size())}};
    if (line == Line::subject) return Spot{line, {0, static_cast<std::uint32_t>(text.size())}};
    return std::nullopt;
  }

  const Entry& entry_;
  const facts::Facts& facts_;
  std::span<const Finding> findings_;
  const knowledge::Knowledge& knowledge_;
  Evidence evidence_;
  MarkedText subject_, body_;
  Picture picture_;
};

}  // namespace

Picture picture_of(const Entry& entry, const facts::Facts& facts, std::span<const Finding> findings,
                   const knowledge::Knowledge& knowledge) {
  return Painter(entry, facts, findings, knowledge).run();
}

}  // namespace gannet::threats
