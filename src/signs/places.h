// Turning facts into findings: where something stands, and its text cut to a quotable length.
#pragma once

#include <initializer_list>
#include <string_view>

#include "facts/facts.h"
#include "gannet/finding.h"

namespace gannet::signs {

/// Text fit for a finding: at most 200 bytes of valid UTF-8, white space collapsed.
std::string quotable(std::string_view text);

/// A header field of the message, by its offset.
Place header_place(const facts::Facts& facts, std::string_view name, std::uint32_t offset);
/// A range of a field's text, for the body mapped to the bytes of the part it was written in.
Place text_place(const facts::Facts& facts, facts::Field field, facts::Range range);
Place phrase_place(const facts::Facts& facts, const facts::Phrase& phrase);
Place link_place(const facts::Facts& facts, const facts::Link& link);
Place attachment_place(const facts::Facts& facts, const facts::Attachment& attachment);

Finding make_finding(Place place, std::string_view quote,
                     std::initializer_list<std::pair<std::string_view, std::string_view>> values = {});

/// A sentence's worth of text around a range, for quoting a phrase in its context.
std::string_view around(std::string_view text, facts::Range range);

}  // namespace gannet::signs
