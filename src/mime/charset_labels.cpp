#include "mime/charset_labels.h"

#include "base/bytes.h"

namespace gannet::mime {
namespace {

struct Entry {
  std::string_view label;
  Charset charset;
  const char* name;
};

// Labels whose standard meaning is narrower than what mail under that label holds, and spellings ICU does not know.
// Everything else is asked of ICU by the label as it stands.
constexpr Entry entries[] = {
    {"utf-8", Charset::utf8, nullptr},
    {"utf8", Charset::utf8, nullptr},
    {"us-ascii", Charset::ascii, nullptr},
    {"iso-8859-1", Charset::windows_1252, nullptr},
    {"windows-1252", Charset::windows_1252, nullptr},
    {"unicode-1-1-utf-8", Charset::utf8, nullptr},
    {"utf-8-unicode", Charset::utf8, nullptr},
    {"utf8mb4", Charset::utf8, nullptr},
    {"ascii", Charset::ascii, nullptr},
    {"usascii", Charset::ascii, nullptr},
    {"us_ascii", Charset::ascii, nullptr},
    {"ansi_x3.4-1968", Charset::ascii, nullptr},
    {"iso646-us", Charset::ascii, nullptr},
    {"iso8859-1", Charset::windows_1252, nullptr},
    {"iso88591", Charset::windows_1252, nullptr},
    {"iso_8859-1", Charset::windows_1252, nullptr},
    {"iso-8859-1-windows-3.1-latin-1", Charset::windows_1252, nullptr},
    {"latin1", Charset::windows_1252, nullptr},
    {"latin-1", Charset::windows_1252, nullptr},
    {"l1", Charset::windows_1252, nullptr},
    {"cp1252", Charset::windows_1252, nullptr},
    {"x-cp1252", Charset::windows_1252, nullptr},
    {"windows1252", Charset::windows_1252, nullptr},
    {"ansi", Charset::windows_1252, nullptr},
    {"unknown-8bit", Charset::none, nullptr},
    {"unknown", Charset::none, nullptr},
    {"x-unknown", Charset::none, nullptr},
    {"8bit", Charset::none, nullptr},
    {"default", Charset::none, nullptr},
    {"default_charset", Charset::none, nullptr},
    {"_autodetect", Charset::none, nullptr},
    {"gb2312", Charset::icu, "gb18030"},
    {"gb_2312-80", Charset::icu, "gb18030"},
    {"gbk", Charset::icu, "gb18030"},
    {"x-gbk", Charset::icu, "gb18030"},
    {"cp936", Charset::icu, "gb18030"},
    {"gb18030", Charset::icu, "gb18030"},
    {"big5", Charset::icu, "Big5-HKSCS"},
    {"ks_c_5601-1987", Charset::icu, "windows-949"},
    {"ks_c_5601-1989", Charset::icu, "windows-949"},
    {"euc-kr", Charset::icu, "windows-949"},
    {"korean", Charset::icu, "windows-949"},
    {"shift_jis", Charset::icu, "windows-31j"},
    {"shift-jis", Charset::icu, "windows-31j"},
    {"sjis", Charset::icu, "windows-31j"},
    {"x-sjis", Charset::icu, "windows-31j"},
    {"cp932", Charset::icu, "windows-31j"},
    {"iso-8859-8-i", Charset::icu, "iso-8859-8"},
    {"iso-8859-9", Charset::icu, "windows-1254"},
    {"latin5", Charset::icu, "windows-1254"},
    {"iso-8859-11", Charset::icu, "windows-874"},
    {"tis-620", Charset::icu, "windows-874"},
    {"x-mac-cyrillic", Charset::icu, "x-mac-cyrillic"},
    {"utf-16", Charset::icu, "UTF-16"},
    {"unicode", Charset::icu, "UTF-16LE"},
};

}  // namespace

CharsetLabel look_up_charset(std::string_view label) {
  if (label.empty()) return {};
  for (const Entry& entry : entries) {
    if (iequals(entry.label, label)) return {entry.charset, entry.name};
  }
  return {Charset::icu, nullptr};
}

}  // namespace gannet::mime
