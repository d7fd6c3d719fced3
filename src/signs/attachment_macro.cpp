// An office file that can hold macros is attached.
// Honest mail: accountants and engineers.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  for (const facts::Attachment& file : input.facts.attachments) {
    if (!(file.by_name == knowledge::FileKind::office_macro || file.by_content == knowledge::FileKind::office_macro)) continue;
    out.push_back(make_finding(attachment_place(input.facts, file), file.file_name, {{"file", file.file_name}}));
    return;
  }
}

}  // namespace

extern const Sign attachment_macro;
const Sign attachment_macro{"attachment.macro", Direction::against, look};

}  // namespace gannet::signs
