// A script or a shortcut is attached: opening it runs it.
// Honest mail: patches and scripts among developers, which go over mailing lists as text.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  for (const facts::Attachment& file : input.facts.attachments) {
    if (!(file.by_name == knowledge::FileKind::script || file.by_name == knowledge::FileKind::shortcut ||
          file.by_content == knowledge::FileKind::shortcut))
      continue;
    out.push_back(make_finding(attachment_place(input.facts, file), file.file_name, {{"file", file.file_name}}));
    return;
  }
}

}  // namespace

extern const Sign attachment_script;
const Sign attachment_script{"attachment.script", Direction::against, look};

}  // namespace gannet::signs
