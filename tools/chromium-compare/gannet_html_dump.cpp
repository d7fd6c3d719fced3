// What Gannet sees in HTML files, one JSON object a line: gannet_html_dump FILE... For the comparison with a browser.
#include <cstdio>
#include <filesystem>
#include <string>

#include "base/file.h"
#include "base/utf8.h"
#include "html/page.h"

namespace {

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : gannet::utf8::sanitized(text)) {
    if (c == '"' || c == '\\') {
      out.append({'\\', c});
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", c);
      out += escape;
    } else {
      out.push_back(c);
    }
  }
  return out + '"';
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    const auto source = gannet::read_file(arguments[i]);
    if (!source) {
      std::fprintf(stderr, "%s\n", source.error().message.c_str());
      return 2;
    }
    std::string_view html = *source;
    if (html.starts_with("\xEF\xBB\xBF")) html.remove_prefix(3);
    const auto base = gannet::url::Url::parse("file://" + std::filesystem::absolute(arguments[i]).string());
    const gannet::html::Page page = gannet::html::read(html, {}, base ? &*base : nullptr);
    std::string line = "{\"text\":" + json_string(page.visible) + ",\"links\":[";
    bool first = true;
    for (const gannet::html::Link& link : page.links) {
      if (link.kind != gannet::html::LinkKind::anchor && link.kind != gannet::html::LinkKind::area) continue;
      if (!first) line += ',';
      first = false;
      line += json_string(link.target ? link.target->href() : std::string_view(link.raw));
    }
    std::puts((line + "]}").c_str());
  }
}
