#include "html/stylesheet.h"

#include <algorithm>

#include "base/bytes.h"
#include "html/css_scan.h"

namespace gannet::html {
namespace {

constexpr int nesting_limit = 4;  // @media inside @media inside ...

enum class Key : std::uint64_t { type = 1, class_ = 2, identity = 3, any = 4 };

// FNV-1a over lower case: documents in quirks mode ignore the case of classes and ids.
std::uint64_t hash(Key kind, std::string_view text) {
  std::uint64_t h = 0xCBF29CE484222325ull ^ static_cast<std::uint64_t>(kind);
  for (const char c : text) h = (h ^ static_cast<unsigned char>(to_lower(c))) * 0x100000001B3ull;
  return h ^ (h >> 29);
}

constexpr bool is_name_char(char c) {
  return is_alnum(c) || c == '-' || c == '_' || !is_ascii(c);
}

// Calls `each` with every word of a class attribute until it returns false; at most 32 words.
template <typename Each>
void for_each_class(std::string_view classes, Each each) {
  for (int words = 0; words < 32; ++words) {
    while (!classes.empty() && is_space(classes.front())) classes.remove_prefix(1);
    if (classes.empty()) return;
    std::size_t end = 0;
    while (end < classes.size() && !is_space(classes[end])) ++end;
    if (!each(classes.substr(0, end))) return;
    classes.remove_prefix(end);
  }
}

// Where the block that begins at `open` ends. Nested blocks only occur in at-rules, but hostile text may nest anywhere.
std::size_t matching_brace(std::string_view text, std::size_t open) {
  std::size_t at = open + 1;
  for (int depth = 1;;) {
    const std::size_t close = text.find('}', at);
    if (close == std::string_view::npos) return text.size();
    const std::string_view between = text.substr(at, close - at);
    depth += static_cast<int>(std::count(between.begin(), between.end(), '{')) - 1;
    if (depth == 0) return close;
    at = close + 1;
  }
}

}  // namespace

void Stylesheet::add(std::string_view text) {
  rule_list(text, 0);
}

void Stylesheet::rule_list(std::string_view text, int depth) {
  while (!truncated_) {
    text = css_trim(text);
    while (text.starts_with("<!--") || text.starts_with("-->")) {
      text.remove_prefix(text.front() == '<' ? 4 : 3);
      text = css_trim(text);
    }
    if (text.empty()) return;
    const bool is_at_rule = text.front() == '@';
    const std::size_t open = is_at_rule ? find_outside(text, '{', ';') : find_outside(text, '{');
    if (is_at_rule && open < text.size() && text[open] == ';') {
      imports_ |= istarts_with(text, "@import");
      text.remove_prefix(open + 1);
      continue;
    }
    if (open >= text.size()) return;
    const std::size_t close = matching_brace(text, open);
    const std::string_view prelude = css_trim(text.substr(0, open));
    const std::string_view body = text.substr(open + 1, close - open - 1);
    text.remove_prefix(std::min(text.size(), close + 1));
    if (prelude.starts_with('@')) {
      at_rule(prelude, body, depth);
    } else {
      style_rule(prelude, body);
    }
  }
}

void Stylesheet::at_rule(std::string_view prelude, std::string_view body, int depth) {
  if (depth >= nesting_limit || !istarts_with(prelude, "@media")) return;
  if (media_applies(prelude.substr(6))) rule_list(body, depth + 1);
}

void Stylesheet::style_rule(std::string_view selectors, std::string_view body) {
  const Declarations declared = parse_declarations(body, false);
  if (declared.set == 0) return;  // nothing that changes what is seen
  const auto at = static_cast<std::uint32_t>(declarations_.size());
  declarations_.push_back(declared);
  while (!selectors.empty()) {
    if (rules_.size() >= rule_limit_) {
      truncated_ = true;
      return;
    }
    Rule rule;
    rule.declarations = at;
    rule.first = static_cast<std::uint32_t>(compounds_.size());
    if (selector(css_trim(take_part(selectors, ',')), rule)) {
      index(rule);
    } else {
      compounds_.resize(rule.first);
    }
  }
}

// One complex selector. False for what is not understood: such a rule is left out, as browsers do with invalid ones.
bool Stylesheet::selector(std::string_view text, Rule& rule) {
  bool child = false;
  while (!(text = css_trim(text)).empty()) {
    if (text.front() == '>') {
      if (rule.count == 0 || child) return false;
      child = true;
      text.remove_prefix(1);
      continue;
    }
    if (text.front() == '+' || text.front() == '~') return false;
    std::size_t end = 0;
    for (int depth = 0; end < text.size(); ++end) {
      const char c = text[end];
      if (c == '(' || c == '[') ++depth;
      if (c == ')' || c == ']') --depth;
      if (depth == 0 && (is_space(c) || c == '>' || c == '+' || c == '~')) break;
    }
    Compound part;
    part.child = child;
    child = false;
    if (rule.count == 8 || !compound(text.substr(0, end), part)) return false;
    rule.specificity += part.identity.empty() ? 0u : 0x10000u;
    rule.specificity += 0x100u * (part.class_count + (part.any_link ? 1u : 0u)) + (part.type.empty() ? 0u : 1u);
    compounds_.push_back(part);
    ++rule.count;
    text.remove_prefix(end);
  }
  return rule.count > 0 && !child;
}

bool Stylesheet::compound(std::string_view text, Compound& out) {
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    std::size_t end = c == '.' || c == '#' || c == ':' ? i + 1 : i;
    if (c == '*') {
      ++i;
      continue;
    }
    const std::size_t begin = end;
    while (end < text.size() && is_name_char(text[end])) ++end;
    const std::string_view name = text.substr(begin, end - begin);
    if (name.empty()) return false;
    if (c == '.') {
      if (out.class_count == out.classes.size()) return false;
      out.classes[out.class_count++] = name;
    } else if (c == '#') {
      out.identity = name;
    } else if (c == ':') {
      // Only what holds for every unvisited link; hover, before and the like never describe the text as it first stands.
      if (!iequals(name, "link") && !iequals(name, "any-link")) return false;
      out.any_link = true;
    } else {
      if (i != 0) return false;
      out.type = name;
    }
    i = end;
  }
  return true;
}

void Stylesheet::index(Rule rule) {
  const Compound& subject = compounds_[rule.first + rule.count - 1];
  Key kind = Key::any;
  std::string_view word;
  if (!subject.identity.empty()) {
    kind = Key::identity;
    word = subject.identity;
  } else if (subject.class_count > 0) {
    kind = Key::class_;
    word = subject.classes[0];
  } else if (!subject.type.empty()) {
    kind = Key::type;
    word = subject.type;
  }
  has_kind_[static_cast<std::size_t>(kind)] = true;
  rule.key = hash(kind, word);
  std::int32_t& head = buckets_[rule.key % buckets_.size()];
  rule.next = head - 1;
  rules_.push_back(rule);
  head = static_cast<std::int32_t>(rules_.size());
}

bool Stylesheet::same(std::string_view a, std::string_view b) const {
  return quirks_ ? iequals(a, b) : a == b;
}

bool Stylesheet::matches(const Compound& c, const StyleNode& node) const {
  if (!c.type.empty() && !iequals(c.type, node.name)) return false;
  if (!c.identity.empty() && !same(c.identity, node.identity)) return false;
  if (c.any_link && !node.is_link) return false;
  for (std::size_t i = 0; i < c.class_count; ++i) {
    bool has = false;
    for_each_class(node.classes, [&](std::string_view word) {
      has = same(word, c.classes[i]);
      return !has;
    });
    if (!has) return false;
  }
  return true;
}

// Right to left, each descendant taking the nearest ancestor that fits. That is exact for descendants alone; with a child
// combinator further left it can miss a match that needs a farther ancestor, which real sheets do not use.
bool Stylesheet::matches(const Rule& rule, std::span<const StyleNode> path) {
  std::size_t node = path.size() - 1;
  std::size_t part = rule.first + rule.count - 1;
  if (!matches(compounds_[part], path[node])) return false;
  while (part > rule.first) {
    const bool child = compounds_[part].child;
    --part;
    for (;;) {
      if (node == 0 || budget_ == 0) return false;
      --node;
      --budget_;
      if (matches(compounds_[part], path[node])) break;
      if (child) return false;
    }
  }
  return true;
}

void Stylesheet::gather(std::uint64_t key, std::span<const StyleNode> path) {
  for (std::int32_t at = buckets_[key % buckets_.size()] - 1; at >= 0; at = rules_[static_cast<std::size_t>(at)].next) {
    if (budget_ == 0) {
      truncated_ = true;
      return;
    }
    --budget_;
    const Rule& rule = rules_[static_cast<std::size_t>(at)];
    if (rule.key == key && matches(rule, path)) found_.push_back(static_cast<std::uint32_t>(at));
  }
}

const Declarations& Stylesheet::match(std::span<const StyleNode> path) {
  const StyleNode& node = path.back();
  found_.clear();
  const auto has = [&](Key kind) { return has_kind_[static_cast<std::size_t>(kind)]; };
  if (has(Key::any)) gather(hash(Key::any, {}), path);
  if (has(Key::type)) {
    std::uint64_t& key = type_keys_[static_cast<std::size_t>(node.id)];
    if (key == 0 || node.id == ElementId::unknown) key = hash(Key::type, node.name);
    gather(key, path);
  }
  if (has(Key::identity) && !node.identity.empty()) gather(hash(Key::identity, node.identity), path);
  if (has(Key::class_) && !node.classes.empty()) {
    for_each_class(node.classes, [&](std::string_view word) {
      gather(hash(Key::class_, word), path);
      return budget_ > 0;
    });
  }
  static constexpr Declarations nothing;
  if (found_.empty()) return nothing;
  merged_ = {};
  std::sort(found_.begin(), found_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return rules_[a].specificity != rules_[b].specificity ? rules_[a].specificity < rules_[b].specificity : a < b;
  });
  for (const std::uint32_t at : found_) merged_.merge(declarations_[rules_[at].declarations]);
  return merged_;
}

}  // namespace gannet::html
