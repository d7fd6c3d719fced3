#include <algorithm>
#include <vector>

#include "base/bytes.h"
#include "url/percent.h"
#include "url/tracking_parameters.h"
#include "url/url.h"

namespace gannet::url {
namespace {

constexpr bool is_unreserved(char c) {
  return is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~';
}  // RFC 3986 section 2.3

/// Escapes in capitals, those of unreserved characters undone (RFC 3986 section 6.2.2), a stray '%' escaped.
void append_normalised(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out.push_back(text[i]);
      continue;
    }
    const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
    if (high < 0 || low < 0) {
      append_escape(out, '%');
      continue;
    }
    const char byte = static_cast<char>(high * 16 + low);
    if (is_unreserved(byte)) {
      out.push_back(byte);
    } else {
      append_escape(out, byte);
    }
    i += 2;
  }
}

std::string_view name_of(std::string_view field) {
  return field.substr(0, field.find('='));
}

bool is_tracking(std::string_view name) {
  return std::any_of(tracking_parameters.begin(), tracking_parameters.end(), [&](std::string_view known) {
    return known.ends_with('*') ? istarts_with(name, known.substr(0, known.size() - 1)) : iequals(name, known);
  });
}

void append_query(std::string& out, std::string_view query) {
  std::string text;
  append_normalised(text, query);
  std::vector<std::string_view> fields;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view field = next_field(rest, '&');
    if (!field.empty() && !is_tracking(name_of(field))) fields.push_back(field);
  }
  // Values of one name keep their order, which can mean something.
  std::stable_sort(fields.begin(), fields.end(), [](auto a, auto b) { return name_of(a) < name_of(b); });
  char separator = '?';
  for (const std::string_view field : fields) {
    out.push_back(separator);
    out.append(field);
    separator = '&';
  }
}

std::string_view without_fragment(const Url& url) {
  return url.has_fragment() ? url.href().substr(0, url.href().size() - url.fragment().size() - 1) : url.href();
}

}  // namespace

std::string canonical(const Url& url) {
  std::string out;
  if (!url.is_web()) return out.append(without_fragment(url));
  out.reserve(url.href().size() + 1);
  out.append("https://");
  if (!url.username().empty() || !url.password().empty()) {
    out.append(url.username());
    if (!url.password().empty()) out.append(":").append(url.password());
    out.push_back('@');
  }
  std::string_view host = url.host();
  // Names that end in several dots resolve nowhere; they stay, as less of them can be read as an address.
  if (host.size() > 1 && host.ends_with('.') && !host.ends_with("..")) host.remove_suffix(1);
  out.append(host);
  const std::optional<std::uint16_t> port = url.port();
  if (port && *port != 443) out.append(":").append(std::to_string(*port));  // http://host:443 goes with its https form
  append_normalised(out, url.path());
  if (url.has_query()) append_query(out, url.query());
  return out;
}

}  // namespace gannet::url
