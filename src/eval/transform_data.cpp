#include "eval/transform_data.h"

#include <toml++/toml.h>

#include "base/file.h"

namespace gannet::eval {
namespace {

constexpr std::string_view fallback = "en";

std::vector<std::string> texts_of(const toml::node_view<const toml::node>& node) {
  std::vector<std::string> texts;
  if (const toml::array* const array = node.as_array()) {
    for (const toml::node& each : *array) {
      if (const auto text = each.value<std::string>()) texts.push_back(*text);
    }
  }
  return texts;
}

std::string problem_of(const TransformData& data) {
  if (!data.languages.contains(fallback)) return "language.en is missing";
  if (data.letters.empty()) return "letters holds no pair";
  if (data.invented_brands.empty()) return "invented_brands holds no name";
  if (data.domains.empty()) return "domains holds no name";
  for (const auto& [language, texts] : data.languages) {
    if (texts.innocent.empty() || texts.newsletter.empty() || texts.unsubscribe.empty() || texts.see_attached.empty()) {
      return "language." + language + " needs innocent, newsletter, unsubscribe and see_attached";
    }
  }
  return {};
}

TransformData data_of(const toml::table& root) {
  TransformData data;
  if (const toml::table* const languages = root["language"].as_table()) {
    for (const auto& [name, node] : *languages) {
      if (!node.is_table()) continue;
      const toml::node_view<const toml::node> texts(node);
      data.languages[std::string(name.str())] = {texts_of(texts["innocent"]), texts_of(texts["newsletter"]),
                                                 texts["unsubscribe"].value_or(std::string()),
                                                 texts["see_attached"].value_or(std::string())};
    }
  }
  if (const toml::table* const letters = root["letters"].as_table()) {
    for (const auto& [letter, node] : *letters) data.letters[std::string(letter.str())] = node.value_or(std::string());
  }
  data.invented_brands = texts_of(root["invented_brands"]);
  data.domains = texts_of(root["domains"]);
  return data;
}

}  // namespace

const FillerTexts& TransformData::texts(std::string_view language) const {
  const auto found = languages.find(language);
  return found != languages.end() ? found->second : languages.find(fallback)->second;
}

Result<TransformData> load_transform_data(const std::string& data_directory) {
  const std::string path = data_directory + "/knowledge/explain/eval/transforms.toml";
  const Result<std::string> bytes = read_file(path);
  if (!bytes) return Error{bytes.error().message + "; install Gannet's data again, or name its folder by --data"};
  try {
    TransformData data = data_of(toml::parse(*bytes, path));
    if (const std::string problem = problem_of(data); !problem.empty()) return Error{path + ": " + problem + "; add it"};
    return data;
  } catch (const toml::parse_error& error) {
    return Error{path + ", line " + std::to_string(error.source().begin.line) +
                 ": not valid TOML: " + std::string(error.description())};
  }
}

}  // namespace gannet::eval
