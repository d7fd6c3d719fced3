// Entries as a list: a table for a terminal, or JSON.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gannet/report.h"
#include "publish/sightings.h"
#include "threats/catalogue.h"

namespace gannet::publish {

/// What a list is ordered and put under headings by.
enum class Order { category, severity, name, seen };

using Entries = std::vector<const threats::Entry*>;

/// `seen`: by count of sightings where they are known, then by how common the threat is and when it was seen last.
void put_in_order(Entries& entries, Order order, const Sightings* sightings);

/// A line an entry. `sightings` may be null.
std::string as_table(const Entries& entries, Order order, const Sightings* sightings, const Style& style);

/// An array of one object an entry: id, name, category, severity and so on, and the count of sightings where known.
std::string as_json(const Entries& entries, const Sightings* sightings);

}  // namespace gannet::publish
