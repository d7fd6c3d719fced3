#include "eval/letter.h"

#include <algorithm>

#include "base/base64.h"
#include "base/bytes.h"
#include "base/markup.h"
#include "html/page.h"
#include "mime/fields.h"
#include "mime/message.h"

namespace gannet::eval {
namespace {

/// A word that no message holds by chance; boundaries of a letter are this with a number.
constexpr std::string_view boundary_word = "=_letter_";

bool says_how_packed(std::string_view name) {
  return istarts_with(name, "content-") || iequals(name, "mime-version");
}

/// Fit for a field's value: ASCII stays, all else becomes one encoded word (RFC 2047) for each 40 bytes or so.
std::string encoded(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return is_ascii(c) && c >= ' ' && c != 0x7F; }))
    return std::string(text);
  constexpr std::size_t most = 42;
  std::string out;
  while (!text.empty()) {
    std::size_t size = std::min(text.size(), most);
    while (size < text.size() && size > 1 && (static_cast<unsigned char>(text[size]) & 0xC0u) == 0x80u) --size;
    out += (out.empty() ? "=?utf-8?B?" : "\n =?utf-8?B?") + base64::encode(text.substr(0, size)) + "?=";
    text.remove_prefix(size);
  }
  return out;
}

const LetterField* field(const std::vector<LetterField>& fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const LetterField& f) { return iequals(f.name, name); });
  return found == fields.end() ? nullptr : &*found;
}

void set_field(std::vector<LetterField>& fields, std::string_view name, std::string value) {
  for (LetterField& each : fields) {
    if (!iequals(each.name, name)) continue;
    each.value = std::move(value);
    return;
  }
  fields.push_back({std::string(name), std::move(value)});
}

bool is_shown_text(const mime::Part& part) {
  return (part.type == "text/plain" || part.type == "text/html") && part.disposition != "attachment" && part.file_name.empty();
}

std::string preformatted(std::string_view text) {
  return "<pre>" + escaped_markup(text) + "</pre>\n";
}

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void body(const Letter& letter) {
    const bool both = !letter.plain.empty() && !letter.html.empty();
    if (letter.files.empty()) return both ? alternatives(letter) : text(letter);
    const std::string boundary = open("multipart/mixed");
    next(boundary);
    both ? alternatives(letter) : text(letter);
    for (const LetterFile& each : letter.files) {
      next(boundary);
      file(each);
    }
    out_ += "\n--" + boundary + "--\n";
  }

 private:
  std::string open(std::string_view type) {
    std::string boundary = std::string(boundary_word) + std::to_string(++count_);
    out_ += "Content-Type: " + std::string(type) + "; boundary=\"" + boundary + "\"\n";
    return boundary;
  }
  void next(const std::string& boundary) { out_ += "\n--" + boundary + "\n"; }

  void alternatives(const Letter& letter) {
    const std::string boundary = open("multipart/alternative");
    next(boundary);
    text_part("text/plain", letter.plain);
    next(boundary);
    text_part("text/html", letter.html);
    out_ += "\n--" + boundary + "--\n";
  }

  void text(const Letter& letter) {
    if (letter.html.empty()) {
      text_part("text/plain", letter.plain);
    } else {
      text_part("text/html", letter.html);
    }
  }

  void text_part(std::string_view type, const std::string& text) {
    out_ += "Content-Type: " + std::string(type) + "; charset=utf-8\nContent-Transfer-Encoding: base64\n\n";
    encoded_bytes(text);
  }

  void file(const LetterFile& file) {
    out_ += "Content-Type: " + (file.type.empty() ? "application/octet-stream" : file.type) + "\n";
    if (!file.content_id.empty()) out_ += "Content-ID: <" + file.content_id + ">\n";
    if (!file.disposition.empty() || !file.name.empty()) {
      out_ += "Content-Disposition: " + (file.disposition.empty() ? "attachment" : file.disposition);
      if (!file.name.empty()) out_ += "; filename*=utf-8''" + percent(file.name);
      out_ += "\n";
    }
    out_ += "Content-Transfer-Encoding: base64\n\n";
    encoded_bytes(file.bytes);
  }

  /// RFC 2231: letters and digits stay.
  static std::string percent(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if (is_alnum(c) || c == '.' || c == '-' || c == '_') {
        out += c;
      } else {
        out += {'%', digits[byte >> 4], digits[byte & 15]};
      }
    }
    return out;
  }

  void encoded_bytes(std::string_view bytes) {
    constexpr std::size_t line = 76;
    const std::string text = base64::encode(bytes);
    for (std::size_t at = 0; at < text.size(); at += line) out_ += text.substr(at, line) + "\n";
  }

  std::string& out_;
  int count_ = 0;
};

}  // namespace

std::string Letter::subject() const {
  const LetterField* const found = field(fields, "Subject");
  Arena arena;
  return found == nullptr ? std::string() : std::string(mime::decode_text(found->value, arena));
}

void Letter::set_subject(std::string_view text) {
  set_field(fields, "Subject", encoded(text));
}

std::string Letter::author_name() const {
  const LetterField* const found = field(fields, "From");
  if (found == nullptr) return {};
  Arena arena;
  const std::vector<mime::Address> authors = mime::parse_addresses(found->value, arena);
  return authors.empty() ? std::string() : std::string(authors.front().display_name);
}

void Letter::set_author_name(std::string_view text) {
  const LetterField* const found = field(fields, "From");
  if (found == nullptr) return;
  Arena arena;
  const std::vector<mime::Address> authors = mime::parse_addresses(found->value, arena);
  if (authors.empty() || !authors.front().has_mailbox()) return;
  std::string name;
  for (const char c : encoded(text)) {
    if (c == '"' || c == '\\') name += '\\';
    name += c;
  }
  if (!name.starts_with("=?")) name = '"' + name + '"';
  set_field(fields, "From", name + " <" + std::string(authors.front().local) + "@" + std::string(authors.front().domain) + ">");
}

Letter read_letter(std::string_view message) {
  mime::Message parsed = mime::Message::parse(message);
  Letter letter;
  for (const mime::Header& header : parsed.headers()) {
    if (!says_how_packed(header.name)) letter.fields.push_back({std::string(header.name), std::string(header.value)});
  }
  std::string beside;
  const auto parts = parsed.parts();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const mime::Part& part = parts[i];
    // What stands inside an attached message belongs to that file.
    bool inside = false;
    for (std::int32_t up = part.parent; up >= 0; up = parts[static_cast<std::size_t>(up)].parent) {
      inside |= parts[static_cast<std::size_t>(up)].embedded_message;
    }
    if (inside || (!part.leaf && !part.embedded_message)) continue;
    if (is_shown_text(part)) {
      const bool alternative = part.parent >= 0 && parts[static_cast<std::size_t>(part.parent)].type == "multipart/alternative";
      std::string& into = part.type == "text/html" ? letter.html : alternative ? letter.plain : beside;
      into += parsed.text(part);
    } else {
      const std::string_view bytes = part.embedded_message ? part.raw_body : parsed.decoded(part);
      letter.files.push_back({std::string(part.type), std::string(part.file_name), std::string(part.disposition),
                              std::string(part.content_id), std::string(bytes)});
    }
  }
  if (letter.html.empty()) {
    letter.plain += beside;
  } else if (!beside.empty()) {
    letter.html += preformatted(beside);
  }
  return letter;
}

std::string write_letter(const Letter& letter) {
  std::string out;
  for (const LetterField& each : letter.fields) {
    std::string value = each.value;
    while (!value.empty() && is_space(value.back())) value.pop_back();
    out += each.name + ": " + value + "\n";
  }
  out += "MIME-Version: 1.0\n";
  Writer(out).body(letter);
  return out;
}

Seen seen_of(const Letter& letter) {
  const html::Page page = letter.html.empty() ? html::read_plain(letter.plain) : html::read(letter.html);
  Seen seen{page.visible, {}};
  for (const html::Link& link : page.links) {
    if (!link.hidden && link.target && link.target->is_web()) seen.links.push_back(link.raw);
  }
  return seen;
}

}  // namespace gannet::eval
