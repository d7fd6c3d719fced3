// <style> elements with simple selectors (Selectors 4): types, classes, ids, compounds of these, descendants and children.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "html/declarations.h"
#include "html/names.h"

namespace gannet::html {

/// What selectors can ask of an element. Views live as long as the source or the arena.
struct StyleNode {
  ElementId id = ElementId::unknown;
  std::string_view name;      // lower case
  std::string_view classes;   // the class attribute, decoded
  std::string_view identity;  // the id attribute, decoded
  bool is_link = false;
};

class Stylesheet {
 public:
  Stylesheet(std::size_t rule_limit, bool quirks) : rule_limit_(rule_limit), quirks_(quirks) {}

  void set_quirks(bool quirks) { quirks_ = quirks; }
  /// Adds the rules of one <style> element. `text` must live as long as the sheet.
  void add(std::string_view text);
  bool empty() const { return rules_.empty(); }
  bool truncated() const { return truncated_; }
  bool imports() const { return imports_; }

  /// The rules for `path.back()`, whose ancestors are the rest of `path`, in the order of the cascade, as one declaration set.
  const Declarations& match(std::span<const StyleNode> path);

 private:
  struct Compound {
    std::string_view type, identity;
    std::array<std::string_view, 3> classes{};
    std::uint8_t class_count = 0;
    bool any_link = false;
    bool child = false;  // the compound to the left must be the parent
  };
  struct Rule {
    std::uint32_t first = 0, count = 0;  // in compounds_, left to right
    std::uint32_t declarations = 0;
    std::uint32_t specificity = 0;
    std::uint64_t key = 0;
    std::int32_t next = -1;  // in the same bucket
  };
  void rule_list(std::string_view text, int depth);
  void at_rule(std::string_view prelude, std::string_view body, int depth);
  void style_rule(std::string_view selectors, std::string_view body);
  bool selector(std::string_view text, Rule& rule);
  bool compound(std::string_view text, Compound& out);
  void index(Rule rule);
  void gather(std::uint64_t key, std::span<const StyleNode> path);
  bool matches(const Rule& rule, std::span<const StyleNode> path);
  bool matches(const Compound& compound, const StyleNode& node) const;
  bool same(std::string_view a, std::string_view b) const;

  std::size_t rule_limit_;
  bool quirks_;
  bool truncated_ = false;
  bool imports_ = false;
  std::vector<Compound> compounds_;
  std::vector<Declarations> declarations_;
  std::vector<Rule> rules_;
  std::array<std::int32_t, 1024> buckets_{};              // 1 + index of the first rule
  std::array<bool, 5> has_kind_{};                        // whether any rule is indexed by that kind of key
  std::array<std::uint64_t, element_count> type_keys_{};  // of the known elements, once they were met
  std::vector<std::uint32_t> found_;
  Declarations merged_;
  std::uint32_t budget_ = 2'000'000;  // selector steps for one page; hostile sheets run out of it
};

/// Whether a media query list holds for a colour screen of ordinary width in light mode.
bool media_applies(std::string_view query_list);

}  // namespace gannet::html
