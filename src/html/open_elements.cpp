#include "html/open_elements.h"

namespace gannet::html {

void OpenElements::push(const OpenElement& element) {
  stack_.push_back(element);
  ++count_[static_cast<std::size_t>(element.id)];
}

void OpenElements::pop() {
  --count_[static_cast<std::size_t>(stack_.back().id)];
  stack_.pop_back();
  nodes_.pop_back();
}

void OpenElements::remove(std::size_t at) {
  --count_[static_cast<std::size_t>(stack_[at].id)];
  stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(at));
  nodes_.erase(nodes_.begin() + static_cast<std::ptrdiff_t>(at));
}

template <typename Stops>
int OpenElements::find(ElementId id, Stops stops) const {
  if (!has(id)) return -1;
  for (std::size_t i = stack_.size(); i-- > 0;) {
    const ElementId here = stack_[i].id;
    if (here == id && !stack_[i].foreign) return static_cast<int>(i);
    if (stops(here)) return -1;
  }
  return -1;
}

int OpenElements::in_scope(ElementId id) const {
  return find(id, [](ElementId e) { return (categories(e) & bounds_scope) != 0; });
}

int OpenElements::in_button_scope(ElementId id) const {
  return find(id, [](ElementId e) { return (categories(e) & bounds_scope) != 0 || e == ElementId::button; });
}

int OpenElements::in_list_scope(ElementId id) const {
  return find(id, [](ElementId e) { return (categories(e) & bounds_scope) != 0 || e == ElementId::ol || e == ElementId::ul; });
}

int OpenElements::in_table_scope(ElementId id) const {
  return find(id, [](ElementId e) { return e == ElementId::table || e == ElementId::template_ || e == ElementId::html; });
}

}  // namespace gannet::html
