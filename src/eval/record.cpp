#include "eval/record.h"

namespace gannet::eval {
namespace {

struct LabelWord {
  std::string_view word;
  Label label;
};
constexpr LabelWord label_words[] = {{"phish", Label::danger},  {"danger", Label::danger},     {"dangerous", Label::danger},
                                     {"spam", Label::unwanted}, {"unwanted", Label::unwanted}, {"ham", Label::clear},
                                     {"clear", Label::clear},   {"legit", Label::clear}};

}  // namespace

std::string_view name_of(Label label) {
  constexpr std::string_view names[] = {"clear", "unwanted", "danger"};
  return names[static_cast<std::size_t>(label)];
}

std::optional<Label> label_named(std::string_view word) {
  for (const LabelWord& entry : label_words) {
    if (entry.word == word) return entry.label;
  }
  return std::nullopt;
}

}  // namespace gannet::eval
