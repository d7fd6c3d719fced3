// An archive or disk image is attached, with a story of an invoice, a document or a parcel.
// Honest mail: colleagues who bundle documents.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

using knowledge::FileKind;
constexpr Concept stories[] = {Concept::pretext_invoice, Concept::pretext_purchase_order,  Concept::pretext_parcel,
                               Concept::pretext_customs, Concept::pretext_shared_document, Concept::pretext_voicemail,
                               Concept::pretext_fax,     Concept::ask_open_attachment,     Concept::pretext_payment_failed,
                               Concept::pretext_legal};

void look(const Input& input, Findings& out) {
  if (find_phrase(input, stories) == nullptr) return;
  for (const facts::Attachment& file : input.facts.attachments) {
    const bool wrapped =
        file.by_name == FileKind::archive || file.by_name == FileKind::disk_image || file.by_name == FileKind::one_note;
    if (!wrapped) continue;
    out.push_back(make_finding(attachment_place(input.facts, file), file.file_name, {{"file", file.file_name}}));
    return;
  }
}

}  // namespace

extern const Sign attachment_archive;
const Sign attachment_archive{"attachment.archive", Direction::against, look};

}  // namespace gannet::signs
