// Which kind of scam a verdict names, against which kind it is.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "eval/rows.h"

namespace gannet::eval {

/// Of the dangerous messages whose true category is known.
struct Categories {
  std::vector<Row> rows;                                           // by true category
  std::map<std::string, std::map<std::string, std::size_t>> said;  // by true category, then the verdict's; empty: none named
  Share right;                                                     // the verdict names the true one
  Share right_of_found;                                            // the same among messages of the levels danger and caution
};

Categories categories_of(const std::vector<Record>& records, const Thresholds& thresholds);

}  // namespace gannet::eval
