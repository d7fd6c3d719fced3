#include "url/target.h"

#include "base/base64.h"
#include "base/bytes.h"

namespace gannet::url {
namespace {

constexpr int deepest_packing = 8;  // layers of encoding around one URL

// What "http" is in base64, as such and in capitals, and in hexadecimal.
constexpr std::string_view base64_of_http = "aHR0c", base64_of_capitals = "SFRUU", hex_of_http = "68747470";

constexpr bool is_base64(char c) {
  return is_alnum(c) || c == '+' || c == '/' || c == '-' || c == '_' || c == '=';
}

bool starts_with_web_scheme(std::string_view text) {
  if (!istarts_with(text, "http")) return false;
  text.remove_prefix(4);
  if (!text.empty() && to_lower(text.front()) == 's') text.remove_prefix(1);
  return text.size() > 2 && text[0] == ':' && (text[1] == '/' || text[1] == '\\');
}

std::optional<Url> parse_web(std::string_view text) {
  if (starts_with_web_scheme(text)) {
    std::optional<Url> url = Url::parse(text);
    return url && url->is_web() ? std::move(url) : std::nullopt;
  }
  if (text.starts_with("//")) return read_schemeless(text.substr(2));
  return std::nullopt;
}

std::string decode_hex(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    const int high = hex_value(text[i]), low = hex_value(text[i + 1]);
    if (high < 0 || low < 0) break;
    decoded.push_back(static_cast<char>(high * 16 + low));
  }
  return decoded;
}

std::string decode_base64(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_base64(text[end])) ++end;
  std::string decoded(base64::decoded_bound(end), '\0');
  decoded.resize(base64::decode(text.substr(0, end), decoded.data()).bytes);
  return decoded;
}

std::string unpack(std::string_view text) {
  std::string decoded = text.starts_with(hex_of_http) ? decode_hex(text) : decode_base64(text);
  std::size_t end = 0;  // what follows the URL inside, such as a signature, is binary
  while (end < decoded.size() && static_cast<unsigned char>(decoded[end]) > 0x20) ++end;
  decoded.resize(end);
  return decoded;
}

}  // namespace

bool starts_packed(std::string_view value) {
  return value.starts_with(base64_of_http) || value.starts_with(base64_of_capitals) || value.starts_with(hex_of_http);
}

bool may_be_target(std::string_view value) {
  if (value.size() < 8) return false;
  switch (value.front()) {
    case 'h':
    case 'H':
      return istarts_with(value, "http");
    case 'a':
    case 'S':
    case '6':
      return starts_packed(value);
    case '/':
      return value[1] == '/';
    case '%':  // of 'h', 'H', '/', or encoded once more
    case ' ':
    case '+':
      return true;
    default:
      return false;
  }
}

std::optional<Url> read_schemeless(std::string_view text) {
  const std::size_t host_end = text.find_first_of("/\\?#");
  if (text.substr(0, host_end).find('.') == std::string_view::npos) return std::nullopt;
  std::optional<Url> url = Url::parse("https://" + std::string(text));
  if (!url || url->host_kind() != HostKind::domain || registrable_domain(url->host()).empty()) return std::nullopt;
  return url;
}

std::optional<Url> read_target(std::string_view value, Schemeless schemeless) {
  std::string text(trim(value));
  for (int layer = 0; layer < deepest_packing; ++layer) {
    if (std::optional<Url> url = parse_web(text)) return url;
    if (text.find('%') != std::string::npos) {
      std::string decoded = percent_decode(text);
      if (decoded == text) break;
      text = trim(decoded);
    } else if (starts_packed(text)) {
      text = unpack(text);
    } else {
      break;
    }
  }
  return schemeless == Schemeless::accept ? read_schemeless(text) : std::nullopt;
}

std::optional<Url> find_target(std::string_view text) {
  const std::size_t at = ifind(text, "http");
  if (at == std::string_view::npos) return std::nullopt;
  std::string found;
  for (std::size_t i = at; i < text.size(); ++i) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) <= 0x20 || c == '"' || c == '\'' || c == '<' || c == '>') break;
    if (c != '\\') {
      found.push_back(c);
      continue;
    }
    while (i < text.size() && text[i] == '\\') ++i;  // JSON inside JSON: each round adds backslashes
    if (i < text.size() && text[i] == '/') {
      found.push_back('/');
    } else if (text.substr(i).starts_with("u00") && i + 4 < text.size() && hex_value(text[i + 3]) >= 0 &&
               hex_value(text[i + 4]) >= 0) {
      found.push_back(static_cast<char>(hex_value(text[i + 3]) * 16 + hex_value(text[i + 4])));
      i += 4;
    } else {
      break;
    }
  }
  return read_target(found);
}

std::optional<std::string_view> parameter(std::string_view query, std::string_view name) {
  while (!query.empty()) {
    const std::string_view field = next_field(query, '&');
    const std::size_t equals = field.find('=');
    if (equals != std::string_view::npos && iequals(field.substr(0, equals), name)) return field.substr(equals + 1);
  }
  return std::nullopt;
}

std::string_view site_of(const Url& url) {
  const std::string_view domain = registrable_domain(url.host());
  return domain.empty() ? url.host() : domain;
}

}  // namespace gannet::url
