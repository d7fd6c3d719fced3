#include "publish/templates.h"

#include <filesystem>

#include "base/file.h"

namespace gannet::publish {

Result<Templates> Templates::read(const std::string& folder) {
  Templates templates;
  templates.folder_ = folder;
  std::error_code problem;
  for (const auto& item : std::filesystem::directory_iterator(folder, problem)) {
    if (item.path().extension() != ".mustache") continue;
    Result<std::string> text = read_file(item.path().string());
    if (!text) return text.error();
    if (text->ends_with('\n')) text->pop_back();  // or each include would add a line
    templates.texts_.emplace(item.path().stem().string(), *std::move(text));
  }
  if (problem || templates.texts_.empty())
    return Error{folder + " holds no templates (*.mustache); install Gannet's data again, or check --templates"};
  return templates;
}

Result<std::string> Templates::fill(const std::string& name, Values values) const {
  const auto found = texts_.find(name);
  if (found == texts_.end()) return Error{folder_ + "/" + name + ".mustache is missing; install Gannet's data again"};
  for (const auto& other : texts_) values.set(other.first, kainjow::mustache::partial([&text = other.second] { return text; }));
  kainjow::mustache::mustache page(found->second);
  std::string out = page.is_valid() ? page.render(values) : std::string{};
  if (!page.error_message().empty()) return Error{folder_ + "/" + name + ".mustache: " + page.error_message()};
  return out + "\n";
}

}  // namespace gannet::publish
