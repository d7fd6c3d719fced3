// The name hides its ending behind a change of direction or a long run of spaces.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  for (const facts::Attachment& file : input.facts.attachments) {
    if (!(file.disguised_name)) continue;
    out.push_back(make_finding(attachment_place(input.facts, file), file.file_name, {{"file", file.file_name}}));
    return;
  }
}

}  // namespace

extern const Sign attachment_disguised_name;
const Sign attachment_disguised_name{"attachment.disguised-name", Direction::against, look};

}  // namespace gannet::signs
