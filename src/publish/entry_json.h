// An entry as a JSON object and back. The object is what the exchange formats carry; it holds all of threat.toml and the
// article.
#pragma once

#include <boost/json.hpp>

#include <string>
#include <vector>

#include "threats/entry.h"

namespace gannet::publish {

struct ExchangedEntry {
  threats::Entry entry;
  std::string article;  // Markdown
};

/// Own traits only: inherited ones come with the parent. `today` decides which indicators still count.
boost::json::object to_json(const threats::Entry& entry, const std::string& article, std::string_view today);

/// Reads such an object from outside. What is not known is left out with a note ("some-scam: left out: colour"); an entry that
/// cannot be used is an error.
Result<ExchangedEntry> from_json(const boost::json::object& object, std::vector<std::string>& notes);

}  // namespace gannet::publish
