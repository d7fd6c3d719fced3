// A link straight to a program, a script, a disk image or an archive.
// Honest cases: makers who announce their own software; known and widely visited sites; lists and conversations about software.
#include "base/bytes.h"
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

bool runs_or_hides(knowledge::FileKind kind) {
  using knowledge::FileKind;
  constexpr FileKind kinds[] = {FileKind::executable, FileKind::script,       FileKind::shortcut, FileKind::disk_image,
                                FileKind::archive,    FileKind::office_macro, FileKind::one_note};
  return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  if (is_conversation(facts) || came_through_list(facts)) return;
  for (const facts::Link& link : facts.links) {
    if (!is_shown(link) || is_authors(input, link)) continue;
    const bool known = link.owner != nullptr || knowledge::has(link.traits, facts::HostTrait::popular);
    if (known && !is_anyones(link.traits)) continue;
    const std::string_view path = link.last->path();
    const std::string_view file = path.substr(path.rfind('/') + 1);
    const std::size_t dot = file.rfind('.');
    if (dot == std::string_view::npos || dot == 0) continue;
    if (!runs_or_hides(input.knowledge.file_kind(to_lower(file.substr(dot + 1))))) continue;
    out.push_back(
        make_finding(link_place(facts, link), link.last->href(), {{"host", link.host}, {"file", percent_decode(file)}}));
    return;
  }
}

}  // namespace

extern const Sign link_download;
const Sign link_download{"link.download", Direction::against, look};

}  // namespace gannet::signs
