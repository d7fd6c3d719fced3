// Dates (RFC 5322 3.3 with 4.3), and the other ways in which mailers write them.
#include <algorithm>
#include <array>

#include "base/bytes.h"
#include "mime/address_scan.h"
#include "mime/fields.h"

namespace gannet::mime {
namespace {

constexpr std::size_t longest_date = 256;  // what follows is not a date any more

constexpr std::array<std::string_view, 12> months = {"january", "february", "march",     "april",   "may",      "june",
                                                     "july",    "august",   "september", "october", "november", "december"};

struct Zone {
  std::string_view name;
  int minutes;
};
constexpr Zone zones[] = {
    {"ut", 0},     {"gmt", 0},    {"utc", 0},    {"z", 0},      {"est", -300}, {"edt", -240}, {"cst", -360},
    {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"ast", -240}, {"adt", -180},
    {"nst", -210}, {"bst", 60},   {"wet", 0},    {"west", 60},  {"met", 60},   {"mest", 120}, {"cet", 60},
    {"cest", 120}, {"eet", 120},  {"eest", 180}, {"msk", 180},  {"jst", 540},
};

struct Fields {
  int year = -1, month = -1, day = -1, hour = -1, minute = 0, second = 0;
  int zone = 0;
  bool zone_seen = false, zone_known = false, malformed = false;
};

/// Takes a run of digits off the front; -1 when there is none or it has more than `most`.
int take_number(std::string_view& text, std::size_t most) {
  std::size_t size = 0;
  int value = 0;
  while (size < text.size() && size < most && is_digit(text[size])) value = value * 10 + (text[size++] - '0');
  if (size == 0) return -1;
  text.remove_prefix(size);
  return value;
}

bool take_char(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

int month_of(std::string_view word) {
  if (word.size() < 3) return -1;
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (istarts_with(months[i], word)) return static_cast<int>(i);
  }
  return iequals(word, "sept") ? 8 : -1;
}

int full_year(int year, std::size_t digits) {  // RFC 5322 4.3
  if (digits <= 2) return year + (year < 50 ? 2000 : 1900);
  return digits == 3 ? year + 1900 : year;
}

/// "15:04:05" or "15.04.05", a fraction behind it.
bool read_time(std::string_view word, Fields& fields) {
  const int hour = take_number(word, 2);
  const char separator = word.starts_with(':') || word.starts_with('.') ? word.front() : '\0';
  if (hour < 0 || separator == '\0') return false;
  word.remove_prefix(1);
  const int minute = take_number(word, 2);
  if (minute < 0) return false;
  int second = 0;
  if (take_char(word, separator)) {
    second = take_number(word, 2);
    if (second < 0) return false;
    if (take_char(word, '.')) take_number(word, 9), fields.malformed = true;
  }
  if (separator == '.') fields.malformed = true;
  fields.hour = hour;
  fields.minute = minute;
  fields.second = second;
  if (iequals(word, "pm") && hour < 12) fields.hour += 12;
  if (iequals(word, "z")) fields.zone_seen = fields.zone_known = true;
  return true;
}

bool read_numeric_zone(std::string_view word, Fields& fields) {
  const char sign = word.empty() ? '\0' : word.front();
  if (sign != '+' && sign != '-') return false;
  word.remove_prefix(1);
  const int hours = take_number(word, 2);
  if (take_char(word, ':')) fields.malformed = true;
  const int minutes = take_number(word, 2);
  if (hours < 0) return false;
  if (minutes < 0 || !word.empty()) fields.malformed = true;
  fields.zone_seen = true;
  if (hours > 23 || minutes > 59) {
    fields.malformed = true;
    return true;
  }
  fields.zone = (hours * 60 + std::max(minutes, 0)) * (sign == '-' ? -1 : 1);
  fields.zone_known = sign == '+' || fields.zone != 0;  // RFC 5322 3.3: "-0000" says nothing of the zone
  return true;
}

bool read_named_zone(std::string_view word, Fields& fields) {
  const std::string_view name = word.substr(0, word.find_first_of("+-"));
  for (const Zone& zone : zones) {
    if (!iequals(zone.name, name)) continue;
    fields.zone = zone.minutes;
    fields.zone_seen = fields.zone_known = true;
    if (name.size() < word.size()) read_numeric_zone(word.substr(name.size()), fields);  // "GMT+0200"
    return true;
  }
  return false;
}

/// "2006-01-02", "02-Jan-2006", "2006/01/02"
bool read_joined_date(std::string_view word, Fields& fields) {
  const std::size_t separator = word.find_first_of("-/");
  if (separator == std::string_view::npos || separator == 0 || !is_digit(word.front())) return false;
  std::string_view rest = word;
  const std::string_view first = next_field(rest, word[separator]);
  const std::string_view second = next_field(rest, word[separator]);
  std::string_view third = rest.substr(0, rest.find_first_of("Tt"));
  const std::string_view time = rest.substr(std::min(rest.size(), third.size() + 1));
  std::string_view year = first.size() == 4 ? first : third;
  std::string_view day = first.size() == 4 ? third : first;
  const std::size_t year_digits = year.size();
  fields.year = full_year(take_number(year, 4), year_digits);
  fields.day = take_number(day, 2);
  std::string_view month = second;
  fields.month = month_of(second);
  if (fields.month < 0) fields.month = take_number(month, 2) - 1;
  fields.malformed = true;
  if (!time.empty()) {
    const std::size_t zone = time.find_first_of("+-");
    read_time(time.substr(0, zone), fields);
    if (zone != std::string_view::npos) read_numeric_zone(time.substr(zone), fields);
  }
  return true;
}

void read_word(std::string_view word, Fields& fields) {
  if (fields.hour < 0 && read_time(word, fields)) return;
  if (fields.hour >= 0 && !fields.zone_seen && (read_numeric_zone(word, fields) || read_named_zone(word, fields))) return;
  if (fields.day < 0 && read_joined_date(word, fields)) return;
  if (is_digit(word.front())) {
    const std::size_t digits = static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_digit) - word.begin());
    const int number = take_number(word, 4);
    if (fields.day < 0 && digits <= 2) {
      fields.day = number;
    } else if (fields.year < 0 && digits <= 4) {
      fields.year = full_year(number, digits);
    } else {
      fields.malformed = true;
    }
    return;
  }
  if (fields.month < 0 && (fields.month = month_of(word)) >= 0) {
    if (fields.day < 0 || word.size() != 3) fields.malformed = true;  // asctime order, or the name in full
    return;
  }
  if (fields.hour >= 0 && !fields.zone_seen && std::all_of(word.begin(), word.end(), is_alpha) && word.size() <= 5) {
    fields.zone_seen = true;  // RFC 5322 4.3: unknown names and the military letters count as "-0000"
  }
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms").
std::int64_t days_from_civil(std::int64_t year, int month, int day) {
  year -= month <= 2 ? 1 : 0;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

}  // namespace

std::optional<DateTime> parse_date(std::string_view raw) {
  const std::string text = without_comments(raw.substr(0, longest_date));
  Fields fields;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t begin = rest.find_first_not_of(" \t\r\n,");
    if (begin == std::string_view::npos) break;
    rest.remove_prefix(begin);
    const std::string_view word = rest.substr(0, rest.find_first_of(" \t\r\n,"));
    rest.remove_prefix(word.size());
    const bool weekday = rest.starts_with(',') && fields.day < 0 && is_alpha(word.front());  // "Mar," is a French Tuesday
    if (!weekday) read_word(word, fields);
  }
  const bool complete = fields.year >= 0 && fields.month >= 0 && fields.day > 0 && fields.hour >= 0;
  if (!complete || fields.month > 11 || fields.day > 31 || fields.hour > 24 || fields.minute > 59 || fields.second > 60) {
    return std::nullopt;
  }
  DateTime date;
  const std::int64_t days = days_from_civil(fields.year, fields.month + 1, fields.day);
  date.unix_seconds = days * 86400 + fields.hour * 3600 + fields.minute * 60 + fields.second - fields.zone * 60;
  date.zone_minutes = fields.zone;
  date.zone_known = fields.zone_known;
  date.malformed = fields.malformed || !fields.zone_seen || fields.hour == 24;
  return date;
}

}  // namespace gannet::mime
