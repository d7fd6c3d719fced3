// The weights as the file that Weights::load() reads.
#include <fmt/format.h>

#include <cmath>

#include "verdict/fit.h"

namespace gannet::verdict {
namespace {

/// Two places: more would be false precision, and the file is for reading.
std::string number(double value) {
  std::string text = fmt::format("{:.2f}", value);
  if (text == "-0.00") text = "0.00";
  return text;
}

std::string sign_line(const std::string& id, const SignWeight& weight) {
  std::string line = fmt::format("\"{}\" = {{ danger = {}", id, number(weight.danger));
  if (std::abs(weight.unwanted) >= 0.005) line += ", unwanted = " + number(weight.unwanted);
  std::string categories;
  for (const auto& [name, value] : weight.categories) {
    categories += fmt::format("{}{} = {}", categories.empty() ? "" : ", ", name, number(value));
  }
  if (!categories.empty()) line += ", points_to = { " + categories + " }";
  return line + " }\n";
}

}  // namespace

std::string weights_file(const Weights& weights, std::string_view head) {
  std::string out(head);
  out += fmt::format(
      "\n[score]\ndanger_bias = {}\nunwanted_bias = {}\ndanger_at = {}\ncaution_at = {}\nunwanted_at = {}\ntext = {}\n"
      "text_against = {}\ntext_for = {}\nmatch = {}\n",
      number(weights.danger_bias), number(weights.unwanted_bias), number(weights.danger_at), number(weights.caution_at),
      number(weights.unwanted_at), number(weights.text), number(weights.text_against), number(weights.text_for),
      number(weights.match));
  out += "\n[family]\n";
  for (const Family& family : weights.families) out += fmt::format("\"{}\" = {}\n", family.prefix, number(family.most));
  out += "\n[sign]\n";
  for (const auto& [id, weight] : weights.signs) out += sign_line(id, weight);
  return out;
}

}  // namespace gannet::verdict
