// The stack of open elements and the list of active formatting elements (WHATWG HTML 13.2.4), bounded, without a tree.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "html/style.h"
#include "html/stylesheet.h"

namespace gannet::html {

struct OpenElement {
  ElementId id = ElementId::unknown;
  bool foreign = false;     // inside <svg> or <math>, or one of these
  bool formatting = false;  // stands in the list of active formatting elements
  std::string_view name;
  Style style;
  std::int32_t link = -1;          // the link that text here belongs to
  std::uint32_t declared = 0;      // index of its Declarations, for computing the style again
  std::uint32_t links_before = 0;  // of a cell: links and visible text outside links when it was opened
  std::uint32_t plain_before = 0;
};

class OpenElements {
 public:
  std::size_t size() const { return stack_.size(); }
  OpenElement& top() { return stack_.back(); }
  const OpenElement& top() const { return stack_.back(); }
  OpenElement& operator[](std::size_t i) { return stack_[i]; }
  std::span<const StyleNode> path() const { return nodes_; }
  void push_node(const StyleNode& node) { nodes_.push_back(node); }  // before push() of its element
  void pop_node() { nodes_.pop_back(); }                             // of an element that is never pushed
  void push(const OpenElement& element);
  void pop();
  /// Takes one element out of the middle, as the adoption agency does with a formatting element.
  void remove(std::size_t at);

  bool has(ElementId id) const { return id != ElementId::unknown && count_[static_cast<std::size_t>(id)] > 0; }
  /// Index of the innermost element of that id up to a scope's bound, or -1. The bound itself may be the element.
  int in_scope(ElementId id) const;
  int in_button_scope(ElementId id) const;
  int in_list_scope(ElementId id) const;
  int in_table_scope(ElementId id) const;

 private:
  template <typename Stops>
  int find(ElementId id, Stops stops) const;

  std::vector<OpenElement> stack_;
  std::vector<StyleNode> nodes_;  // parallel to stack_
  std::array<std::uint32_t, element_count> count_{};
};

/// One entry of the list of active formatting elements; a marker has id unknown.
struct Formatting {
  ElementId id = ElementId::unknown;
  bool open = false;  // its element is on the stack
  StyleNode node;
  std::string_view name;
  std::int32_t link = -1;
  std::uint32_t declared = 0;
};

}  // namespace gannet::html
