// Tells of a document, a voice message or a fax that waits behind a link.
// Honest mail: Sharing services send such notices from their own domain.
#include "signs/phrase_sign.h"

namespace gannet::signs {
namespace {

constexpr Concept meanings[] = {Concept::pretext_shared_document, Concept::pretext_voicemail, Concept::pretext_fax,
                                Concept::pretext_signature_request};

void look(const Input& input, Findings& out) {
  quote_phrase(input, meanings, out);
}

}  // namespace

extern const Sign content_document_story;
const Sign content_document_story{"content.document-story", Direction::against, look};

}  // namespace gannet::signs
