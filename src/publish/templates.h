// Mustache templates of a folder. kainjow's header is slow to compile: only the sources of the site include this.
#pragma once

#include <kainjow/mustache.hpp>

#include <map>
#include <string>

#include "gannet/result.h"

namespace gannet::publish {

using Values = kainjow::mustache::data;
using List = kainjow::mustache::list;
constexpr auto empty_list = kainjow::mustache::data::type::list;

/// What a yes-or-no section is given.
inline Values flag(bool on) {
  return on ? Values::type::bool_true : Values::type::bool_false;
}

class Templates {
 public:
  /// Reads every *.mustache of the folder. The error names it.
  static Result<Templates> read(const std::string& folder);

  /// Fills the template `name`; every template may include every other by {{>name}}. What is put in by two braces is escaped
  /// for HTML. The error names the template and what is wrong with it.
  Result<std::string> fill(const std::string& name, Values values) const;

 private:
  std::string folder_;
  std::map<std::string, std::string> texts_;
};

}  // namespace gannet::publish
