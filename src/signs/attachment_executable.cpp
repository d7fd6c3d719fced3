// A program is attached.
// Honest mail: none: mail systems refuse them, so people share programs by link.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  for (const facts::Attachment& file : input.facts.attachments) {
    if (!(file.by_name == knowledge::FileKind::executable || file.by_content == knowledge::FileKind::executable)) continue;
    out.push_back(make_finding(attachment_place(input.facts, file), file.file_name, {{"file", file.file_name}}));
    return;
  }
}

}  // namespace

extern const Sign attachment_executable;
const Sign attachment_executable{"attachment.executable", Direction::against, look};

}  // namespace gannet::signs
