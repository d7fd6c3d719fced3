// The forms a report comes in, one file each. All are pure functions.
#pragma once

#include <string>
#include <string_view>

#include "gannet/report.h"
#include "gannet/verdict.h"
#include "report/texts.h"

namespace gannet::report {

struct Subject {
  const Verdict& verdict;
  const Texts& texts;
  std::string_view path;
};

std::string as_terminal(const Subject& subject, const Style& style);
std::string as_line(const Subject& subject, const Style& style);
std::string as_json(const Subject& subject);
std::string as_html(const Subject& subject, std::string_view style_sheet);
std::string as_headers(const Subject& subject);

}  // namespace gannet::report
