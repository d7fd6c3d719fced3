// Which parts a mail program displays, and what the reader sees in them.
#include "base/bytes.h"
#include "base/utf8.h"
#include "facts/gather.h"

namespace gannet::facts {
namespace {

using Parts = std::span<const mime::Part>;

bool is_displayable(const mime::Part& part) {
  return part.leaf && (part.type == "text/html" || part.type == "text/plain") && part.disposition != "attachment";
}

/// Does the subtree under `root` hold a displayable part of that type? Parts stand in pre-order, so it is a range.
bool holds(Parts parts, std::size_t root, std::string_view type) {
  for (std::size_t i = root; i < parts.size() && (i == root || parts[i].depth > parts[root].depth); ++i) {
    if (is_displayable(parts[i]) && parts[i].type == type) return true;
  }
  return false;
}

/// RFC 2046 5.1.4: the last alternative a program can show; HTML before plain text whatever the order, as programs do.
std::size_t best_alternative(Parts parts, const std::vector<std::size_t>& children) {
  for (const std::string_view type : {"text/html", "text/plain"}) {
    for (auto child = children.rbegin(); child != children.rend(); ++child) {
      if (holds(parts, *child, type)) return *child;
    }
  }
  return children.empty() ? 0 : children.back();
}

struct Displayed {
  std::vector<std::size_t> parts;
  std::int32_t plain_alternative = -1;  // the text part an HTML alternative was preferred to
};

Displayed displayed_parts(Parts parts) {
  std::vector<std::vector<std::size_t>> children(parts.size());
  for (std::size_t i = 1; i < parts.size(); ++i) children[static_cast<std::size_t>(parts[i].parent)].push_back(i);

  Displayed result;
  std::vector<bool> out(parts.size(), false);  // not displayed, nor anything below
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const mime::Part& part = parts[i];
    const auto parent = static_cast<std::size_t>(std::max(part.parent, 0));
    // An attached message is an attachment: its text is not this message's.
    out[i] = out[i] || (part.parent >= 0 && (out[parent] || parts[parent].embedded_message));
    if (part.type == "multipart/alternative" && !out[i]) {
      const std::size_t best = best_alternative(parts, children[i]);
      for (const std::size_t child : children[i]) {
        if (child == best) continue;
        out[child] = true;
        if (is_displayable(parts[child]) && parts[child].type == "text/plain")
          result.plain_alternative = static_cast<std::int32_t>(child);
      }
    }
    if (!out[i] && is_displayable(part)) result.parts.push_back(i);
  }
  return result;
}

void append_bounded(std::string& text, std::string_view more, std::size_t limit) {
  if (text.size() < limit) text.append(utf8::prefix(more, limit - text.size()));
}

/// Share of the distinct words of `plain` that stand in `shown` too.
float overlap(std::string_view plain, std::string_view shown) {
  constexpr std::size_t looked_at = 4096, slots = 1024;
  std::bitset<slots> in_shown;
  const auto each_word = [](std::string_view text, auto&& use) {
    std::uint32_t hash = 2166136261u;
    int letters = 0;
    for (const char c : text) {
      if (is_alpha(c) || !is_ascii(c)) {
        hash = (hash ^ static_cast<unsigned char>(to_lower(c))) * 16777619u;
        ++letters;
      } else {
        if (letters > 3) use(hash);
        hash = 2166136261u;
        letters = 0;
      }
    }
    if (letters > 3) use(hash);
  };
  each_word(shown.substr(0, looked_at * 4), [&](std::uint32_t hash) { in_shown.set(hash % slots); });
  std::uint32_t words = 0, common = 0;
  each_word(plain.substr(0, looked_at), [&](std::uint32_t hash) {
    ++words;
    common += in_shown.test(hash % slots);
  });
  return words < 10 ? -1.0f : static_cast<float>(common) / static_cast<float>(words);
}

}  // namespace

void gather_body(Gathering& g) {
  Facts& facts = g.facts;
  const std::size_t limit = g.query.limits.analysed_text_bytes;
  const Parts parts = g.message.parts();
  const Displayed shown = displayed_parts(parts);
  for (const std::size_t index : shown.parts) {
    const mime::Part& part = parts[index];
    Section& section = facts.sections.emplace_back();
    section.part = static_cast<std::int32_t>(index);
    section.html = part.type == "text/html";
    const std::string_view source = g.message.text(part);
    section.page = section.html ? html::read(source, g.query.limits) : html::read_plain(source, g.query.limits);
    if (!facts.text.empty()) facts.text.push_back('\n');
    section.begin = static_cast<std::uint32_t>(facts.text.size());
    append_bounded(facts.text, section.page.visible, limit);
    append_bounded(facts.hidden, section.page.hidden, limit);
    (section.html ? facts.structure.has_html : facts.structure.has_plain) = true;
    if (facts.text.size() >= limit) break;
  }
  if (shown.plain_alternative >= 0 && facts.structure.has_html) {
    facts.structure.has_plain = true;
    facts.structure.alternative_overlap =
        overlap(g.message.text(parts[static_cast<std::size_t>(shown.plain_alternative)]), facts.text);
  }
}

}  // namespace gannet::facts
