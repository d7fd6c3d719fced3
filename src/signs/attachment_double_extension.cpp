// The name has two endings; the one that looks harmless is not the one that counts.
// Honest mail: "report.docx.pdf" of converters, archives ("data.txt.gz") and signatures, all left out.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  for (const facts::Attachment& file : input.facts.attachments) {
    if (!(file.double_extension && file.by_name != knowledge::FileKind::archive && file.by_name != knowledge::FileKind::pdf &&
          file.by_name != knowledge::FileKind::image && file.by_name != knowledge::FileKind::office &&
          file.by_name != knowledge::FileKind::certificate))
      continue;
    out.push_back(make_finding(attachment_place(input.facts, file), file.file_name, {{"file", file.file_name}}));
    return;
  }
}

}  // namespace

extern const Sign attachment_double_extension;
const Sign attachment_double_extension{"attachment.double-extension", Direction::against, look};

}  // namespace gannet::signs
