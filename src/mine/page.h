// Campaigns as one self-contained page: an overview over time, then a table. No script, nothing loaded from elsewhere.
#pragma once

#include <string>

#include "eval/page.h"
#include "mine/listing.h"

namespace gannet::mine {

/// `sources`: knowledge/explain/mine/page.html and page.css. An error names the gap of the page that nothing is known for.
Result<std::string> page_of(const Mined& mined, const eval::PageSources& sources);

/// When the largest campaigns came, a line each: an <svg> element. `description` is what a person who cannot see it is told.
std::string overview_drawing(const Mined& mined, std::string_view description);
/// The same of one campaign, small, without words.
std::string spark_drawing(const Campaign& campaign, Day first, Day last);

/// First and last day of all campaigns; the same day twice when none is known.
std::pair<Day, Day> days_of(const Mined& mined);

}  // namespace gannet::mine
