#include "eval_robustness.h"

#include "base/bytes.h"

namespace gannet::app {

Result<eval::TransformData> transform_data(const std::string& data_directory, const knowledge::Knowledge& knowledge) {
  constexpr std::size_t shortest = 4;  // "UPS" is left alone, and so is "ups"
  Result<eval::TransformData> data = eval::load_transform_data(data_directory);
  if (!data) return data;
  for (const knowledge::Organisation& organisation : knowledge.organisations()) {
    if (organisation.ambiguous) continue;
    for (const std::string_view name : organisation.names) {
      if (name.size() >= shortest) data->brands.insert(to_lower(name));
    }
  }
  return data;
}

std::vector<double> probabilities_after(std::string_view message, std::string_view language, const eval::TransformData& data,
                                        const Scanner& scanner, const Context& context) {
  std::vector<double> probabilities;
  for (const eval::Transform& transform : eval::transforms()) {
    const std::string changed = eval::transformed(message, transform, {data, language});
    probabilities.push_back(scanner.scan(changed, context).probability);
  }
  return probabilities;
}

std::vector<std::string_view> transform_names() {
  std::vector<std::string_view> names;
  for (const eval::Transform& transform : eval::transforms()) names.push_back(transform.name);
  return names;
}

}  // namespace gannet::app
