// The message is built so that mail programs and filters read it in different ways.
// Honest mail: old list servers and home-made mailers.
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

using mime::Defect;
/// Defects that change what is shown; mere sloppiness is left out.
constexpr Defect ambiguous[] = {Defect::header_duplicate,      Defect::filename_conflict,   Defect::boundary_missing,
                                Defect::boundary_never_used,   Defect::multipart_encoded,   Defect::encoding_conflict,
                                Defect::base64_padding_inside, Defect::parameter_duplicate, Defect::preamble_has_text,
                                Defect::bare_carriage_return,  Defect::header_nul,          Defect::encoding_unknown};

void look(const Input& input, Findings& out) {
  std::string names;
  const mime::DefectAt* first = nullptr;
  for (const mime::DefectAt& at : input.facts.message->defects()) {
    if (std::find(std::begin(ambiguous), std::end(ambiguous), at.defect) == std::end(ambiguous)) continue;
    if (first == nullptr) first = &at;
    const std::string_view name = mime::name_of(at.defect);
    if (names.find(name) == std::string::npos) names.append(names.empty() ? "" : ", ").append(name);
  }
  if (first == nullptr) return;
  out.push_back(make_finding({"message", -1, first->offset, first->offset}, names, {{"defects", names}}));
}

}  // namespace

extern const Sign structure_ambiguous_mime;
const Sign structure_ambiguous_mime{"structure.ambiguous-mime", Direction::against, look};

}  // namespace gannet::signs
