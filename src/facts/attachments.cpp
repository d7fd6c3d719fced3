// What the message carries: files by name, by declared type and by content.
#include "base/bytes.h"
#include "facts/gather.h"

namespace gannet::facts {
namespace {

constexpr std::size_t signature_bytes = 4096;  // of the content are looked at

std::string_view extension_of(std::string_view name, Arena& arena) {
  name = trim(name);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name.size() - dot > 12) return {};
  return arena.store(to_lower(name.substr(dot + 1)));
}

/// "invoice.pdf.exe": an ending that names a document stands before the one that counts.
bool has_double_extension(const knowledge::Knowledge& knowledge, std::string_view name, std::string_view extension,
                          Arena& arena) {
  if (extension.empty() || name.size() <= extension.size() + 1) return false;
  const std::string_view inner = extension_of(name.substr(0, name.size() - extension.size() - 1), arena);
  using knowledge::FileKind;
  const FileKind inside = knowledge.file_kind(inner);
  const bool document =
      inside == FileKind::pdf || inside == FileKind::office || inside == FileKind::image || inside == FileKind::text;
  return document && inner != extension && knowledge.file_kind(extension) != FileKind::unknown;
}

bool has_disguised_name(std::string_view name) {
  constexpr std::string_view marks[] = {"\xE2\x80\xAE", "\xE2\x80\xAD", "\xE2\x81\xA7", "     ",
                                        "\xC2\xA0\xC2\xA0\xC2\xA0"};  // RLO, LRO, RLI, runs of spaces
  return std::any_of(std::begin(marks), std::end(marks),
                     [&](std::string_view mark) { return name.find(mark) != std::string_view::npos; });
}

/// ZIP local header flag bit 0 (APPNOTE 4.4.4); RAR 4 archives set 0x80 in the main header's flags.
bool is_encrypted_archive(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") && bytes.size() > 6) return (bytes[6] & 1) != 0;
  return bytes.starts_with("Rar!\x1A\x07\x00") && bytes.size() > 10 && (bytes[10] & 0x80) != 0;
}

bool is_attachment(const mime::Part& part, const Facts& facts, std::size_t index) {
  if (!part.leaf) return false;
  const bool displayed = std::any_of(facts.sections.begin(), facts.sections.end(),
                                     [&](const Section& s) { return s.part == static_cast<std::int32_t>(index); });
  if (displayed) return false;
  return part.disposition == "attachment" || !part.file_name.empty() || !part.is_text();
}

/// `start`: the first bytes of the file.
Attachment& add(Gathering& g, std::size_t part, std::string_view file_name, std::string_view start) {
  Facts& facts = g.facts;
  Attachment& file = facts.attachments.emplace_back();
  file.part = static_cast<std::int32_t>(part);
  file.file_name = file_name;
  file.extension = extension_of(file_name, facts.arena);
  file.by_name = g.knowledge.file_kind(file.extension);
  file.by_content = kind_by_content(start);
  file.double_extension = has_double_extension(g.knowledge, file.file_name, file.extension, facts.arena);
  file.disguised_name = has_disguised_name(file.file_name);
  file.encrypted = is_encrypted_archive(start);
  return file;
}

}  // namespace

void gather_attachments(Gathering& g) {
  const std::span<const mime::Part> parts = g.message.parts();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const mime::Part& part = parts[i];
    if (!is_attachment(part, g.facts, i)) continue;
    Attachment& file = add(g, i, part.file_name, g.message.decoded(part, signature_bytes));
    file.declared_type = part.type;
    file.bytes = part.raw_body.size();
    file.inline_image = part.type.starts_with("image/") && !part.content_id.empty();
  }
  for (const mime::UuencodedFile& source : g.message.uuencoded_files()) {
    Attachment& file =
        add(g, static_cast<std::size_t>(source.part), source.file_name, g.message.decoded(source, signature_bytes));
    file.bytes = source.encoded.size();
  }
}

}  // namespace gannet::facts
