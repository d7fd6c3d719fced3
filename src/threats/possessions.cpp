#include "threats/possessions.h"

#include <algorithm>
#include <initializer_list>

#include "base/bytes.h"
#include "threats/telephone.h"

namespace gannet::threats {
namespace {

using facts::Attachment;
using facts::Facts;
using knowledge::FileKind;
using Findings = std::span<const Finding>;

bool has_attachment(const Facts& facts) {
  return std::any_of(facts.attachments.begin(), facts.attachments.end(), [](const Attachment& a) { return !a.inline_image; });
}

bool has_picture(const Facts& facts) {
  for (const facts::Section& section : facts.sections) {
    const auto& images = section.page.images;
    if (std::any_of(images.begin(), images.end(), [](const html::Image& i) { return !i.hidden && !i.tracking_pixel; }))
      return true;
  }
  return std::any_of(facts.attachments.begin(), facts.attachments.end(),
                     [](const Attachment& a) { return a.inline_image || a.by_name == FileKind::image; });
}

bool has_telephone_number(const Facts& facts) {
  return std::any_of(facts.links.begin(), facts.links.end(), [](const facts::Link& l) { return l.telephone && !l.hidden; }) ||
         holds_telephone_number(facts.text) || holds_telephone_number(facts.subject);
}

bool fired(Findings findings, std::string_view sign) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.sign == sign; });
}

/// Its name says so, or its first bytes do. Packed office files begin as archives do, so that a name goes before "archive".
bool is_of(const Attachment& attachment, std::initializer_list<FileKind> wanted) {
  const auto listed = [&](FileKind kind) { return std::find(wanted.begin(), wanted.end(), kind) != wanted.end(); };
  if (attachment.inline_image) return false;
  if (listed(attachment.by_name)) return true;
  const bool vague = attachment.by_content == FileKind::archive || attachment.by_content == FileKind::text;
  return listed(attachment.by_content) && (!vague || attachment.by_name == FileKind::unknown);
}

template <FileKind... wanted>
bool attached(const Facts& facts, Findings) {
  return std::any_of(facts.attachments.begin(), facts.attachments.end(),
                     [](const Attachment& a) { return is_of(a, {wanted...}); });
}

bool reads_free_mail(const Facts& facts, Findings) {
  if (facts.reader.known == facts::Reader::Known::no) return false;
  return facts.reader.provider != nullptr || has(facts.reader.mailbox.traits, knowledge::HostTrait::free_mail);
}

constexpr auto has_kind = Atom::Kind::has;
constexpr auto file = Atom::Kind::attachment;
constexpr Possession table[] = {
    {has_kind, "web-link",
     [](const Facts& f, Findings) {
       return std::any_of(f.links.begin(), f.links.end(), [](const facts::Link& l) { return l.web(); });
     }},
    {has_kind, "attachment", [](const Facts& f, Findings) { return has_attachment(f); }},
    {has_kind, "html", [](const Facts& f, Findings) { return f.structure.has_html; }},
    {has_kind, "reply-to", [](const Facts& f, Findings) { return !f.who.reply_to.empty(); }},
    {has_kind, "image", [](const Facts& f, Findings) { return has_picture(f); }},
    {has_kind, "phone-number", [](const Facts& f, Findings) { return has_telephone_number(f); }},
    {has_kind, "crypto-address", [](const Facts&, Findings found) { return fired(found, "content.crypto-address"); }},
    {file, "html", attached<FileKind::html>},
    {file, "pdf", attached<FileKind::pdf>},
    {file, "archive", attached<FileKind::archive, FileKind::disk_image>},
    {file, "image", attached<FileKind::image, FileKind::svg>},
    {file, "svg", attached<FileKind::svg>},
    {file, "office", attached<FileKind::office, FileKind::office_macro, FileKind::one_note>},
    {file, "calendar", attached<FileKind::calendar>},
    {file, "script", attached<FileKind::script>},
    {file, "executable", attached<FileKind::executable, FileKind::shortcut>},
    {file, "mail", attached<FileKind::message>},
    {file, "audio", attached<FileKind::audio>},
    {Atom::Kind::reader, "free-mail", reads_free_mail},
    {Atom::Kind::reader, "own-domain",
     [](const Facts& f, Findings) { return f.reader.known != facts::Reader::Known::no && f.reader.own_domain; }},
};

}  // namespace

const Possession* find_possession(Atom::Kind kind, std::string_view name) {
  const auto* const found =
      std::find_if(std::begin(table), std::end(table), [&](const Possession& p) { return p.kind == kind && p.name == name; });
  return found == std::end(table) ? nullptr : found;
}

std::string possession_names(Atom::Kind kind) {
  std::string all;
  for (const Possession& possession : table) {
    if (possession.kind != kind) continue;
    all += (all.empty() ? "" : ", ") + Atom{kind, std::string(possession.name), {}}.written();
  }
  return all;
}

}  // namespace gannet::threats
