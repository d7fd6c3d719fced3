// What the transforms put into messages: data of knowledge/explain/eval/transforms.toml.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/result.h"

namespace gannet::eval {

/// Texts of one language.
struct FillerTexts {
  std::vector<std::string> innocent;    // paragraphs that nobody minds
  std::vector<std::string> newsletter;  // blurbs of a newsletter, a heading each
  std::string unsubscribe;              // the last line of a newsletter
  std::string see_attached;             // all that is left to read when the rest stands in an attachment's name
};

struct TransformData {
  std::map<std::string, FillerTexts, std::less<>> languages;
  std::map<std::string, std::string, std::less<>> letters;  // one letter to one that looks like it
  std::vector<std::string> invented_brands;                 // that no list holds
  std::vector<std::string> domains;                         // where changed links lead
  std::set<std::string, std::less<>>
      brands;  // names of organisations, lower case: those that are replaced; the caller fills it

  /// Of that language, else English.
  const FillerTexts& texts(std::string_view language) const;
};

/// An error names the file, the key and what is missing.
Result<TransformData> load_transform_data(const std::string& data_directory);

}  // namespace gannet::eval
