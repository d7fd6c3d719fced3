// An archive locked with a password is attached: no scanner can look inside.
// Honest mail: offices that must send personal data.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  for (const facts::Attachment& file : input.facts.attachments) {
    if (!(file.encrypted)) continue;
    out.push_back(make_finding(attachment_place(input.facts, file), file.file_name, {{"file", file.file_name}}));
    return;
  }
}

}  // namespace

extern const Sign attachment_encrypted_archive;
const Sign attachment_encrypted_archive{"attachment.encrypted-archive", Direction::against, look};

}  // namespace gannet::signs
