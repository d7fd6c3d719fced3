#include "verdict/weights.h"

#include <toml++/toml.h>

#include <filesystem>

namespace gannet::verdict {
namespace {

/// Reads one file; the first complaint wins and names its place.
class Reader {
 public:
  explicit Reader(std::string path) : path_(std::move(path)) {}

  Result<Weights> read(const toml::table& root) {
    Weights weights;
    for (const auto& [key, node] : root) {
      if (key == "score") {
        score(node, weights);
      } else if (key == "family") {
        each(node, [&](std::string_view prefix, const toml::node& v) {
          weights.families.push_back({std::string(prefix), number(v, prefix)});
        });
      } else if (key == "sign") {
        each(node, [&](std::string_view id, const toml::node& v) { weights.signs.emplace(id, sign(v, id)); });
      } else {
        complain(node, key.str(), "is no table of this file: use [score], [family] or [sign.\"...\"]");
      }
    }
    if (!complaint_.empty()) return Error{complaint_};
    return weights;
  }

 private:
  void complain(const toml::node& node, std::string_view field, std::string_view what) {
    if (complaint_.empty())
      complaint_ = path_ + ":" + std::to_string(node.source().begin.line) + ": " + std::string(field) + " " + std::string(what);
  }

  template <typename Use>
  void each(const toml::node& node, Use use) {
    if (const toml::table* const table = node.as_table()) {
      for (const auto& [key, value] : *table) use(key.str(), value);
    } else {
      complain(node, "this entry", "must be a table");
    }
  }

  double number(const toml::node& node, std::string_view field) {
    if (const auto value = node.value<double>()) return *value;
    complain(node, field, "must be a number");
    return 0;
  }

  void score(const toml::node& node, Weights& weights) {
    struct Row {
      std::string_view name;
      double Weights::*field;
    };
    constexpr Row rows[] = {{"danger_bias", &Weights::danger_bias},
                            {"unwanted_bias", &Weights::unwanted_bias},
                            {"danger_at", &Weights::danger_at},
                            {"caution_at", &Weights::caution_at},
                            {"unwanted_at", &Weights::unwanted_at},
                            {"match", &Weights::match},
                            {"text", &Weights::text},
                            {"text_against", &Weights::text_against},
                            {"text_for", &Weights::text_for}};
    std::size_t found = 0;
    each(node, [&](std::string_view name, const toml::node& value) {
      const auto* const row = std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return r.name == name; });
      if (row == std::end(rows)) return complain(value, name, "is unknown in [score]");
      weights.*(row->field) = number(value, name);
      ++found;
    });
    if (found < std::size(rows))
      complain(node, "[score]",
               "needs danger_bias, unwanted_bias, danger_at, caution_at, unwanted_at, match, text, text_against and text_for");
  }

  SignWeight sign(const toml::node& node, std::string_view id) {
    SignWeight weight;
    each(node, [&](std::string_view name, const toml::node& value) {
      if (name == "danger") {
        weight.danger = number(value, name);
      } else if (name == "unwanted") {
        weight.unwanted = number(value, name);
      } else if (name == "points_to") {
        each(value, [&](std::string_view category, const toml::node& v) {
          weight.categories.emplace_back(category, number(v, category));
        });
      } else {
        complain(value, std::string(id) + "." + std::string(name), "is unknown: use danger, unwanted or points_to");
      }
    });
    return weight;
  }

  std::string path_;
  std::string complaint_;
};

}  // namespace

Result<Weights> Weights::load(const std::string& path) {
  if (!std::filesystem::exists(path))
    return Error{path + ": the weights are missing; reinstall Gannet or point --data at a complete data folder"};
  try {
    return Reader(path).read(toml::parse_file(path));
  } catch (const toml::parse_error& error) {
    return Error{path + ":" + std::to_string(error.source().begin.line) + ": " + std::string(error.description())};
  }
}

}  // namespace gannet::verdict
