#include "knowledge/problems.h"

#include <algorithm>

namespace gannet::knowledge {

void Problems::add(const std::string& file, std::uint32_t line, std::string_view field, std::string_view what) {
  std::string sentence = file + ":" + std::to_string(line) + ": ";
  if (!field.empty()) sentence.append(field).append(": ");
  sentences_.push_back(sentence.append(what));
}

Error Problems::error() const {
  std::string all;
  for (std::size_t i = 0; i < std::min(shown, sentences_.size()); ++i) all.append(i == 0 ? "" : "\n").append(sentences_[i]);
  if (sentences_.size() > shown) all += "\nand " + std::to_string(sentences_.size() - shown) + " more";
  return Error{all};
}

}  // namespace gannet::knowledge
