// The content is of another kind than the name says.
// Honest mail: office files are ZIP archives inside, and old ones all look alike; such pairs are left out.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

using knowledge::FileKind;

bool differs(const facts::Attachment& file) {
  if (file.by_name == FileKind::unknown || file.by_content == FileKind::unknown || file.by_name == file.by_content)
    return false;
  constexpr FileKind telling[] = {FileKind::pdf,      FileKind::image,   FileKind::executable,
                                  FileKind::shortcut, FileKind::archive, FileKind::disk_image};
  const auto tells = [&](FileKind kind) {
    return std::find(std::begin(telling), std::end(telling), kind) != std::end(telling);
  };
  const auto container = [](FileKind kind) {
    return kind == FileKind::archive || kind == FileKind::office || kind == FileKind::office_macro;
  };
  if (container(file.by_name) && container(file.by_content)) return false;
  // A named document that is something else, or something named harmless that runs.
  return (tells(file.by_name) && tells(file.by_content)) || file.by_content == FileKind::executable ||
         (file.by_name == FileKind::pdf && file.by_content == FileKind::text);
}

void look(const Input& input, Findings& out) {
  for (const facts::Attachment& file : input.facts.attachments) {
    if (!(differs(file))) continue;
    out.push_back(make_finding(attachment_place(input.facts, file), file.file_name,
                               {{"file", file.file_name}, {"actual", knowledge::name_of(file.by_content)}}));
    return;
  }
}

}  // namespace

extern const Sign attachment_type_differs;
const Sign attachment_type_differs{"attachment.type-differs", Direction::against, look};

}  // namespace gannet::signs
