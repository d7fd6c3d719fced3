// The folder of a new entry of the threat database, from the template.
#pragma once

#include <functional>
#include <string>

#include "gannet/result.h"

namespace gannet::app {

struct NewEntry {
  std::string source;  // the template's folder
  std::string target;  // the entry's folder, whose name is the id; must not be there yet
  /// Changes the text of a file, named by its path within the folder, after {id} and {name} were filled in. May be empty.
  std::function<std::string(const std::string& file, std::string text)> change;
};

/// The error names the file and the mend.
Result<bool> write_entry(const NewEntry& entry);

}  // namespace gannet::app
