// What the Content-* fields of one entity say (RFC 2045, RFC 2183, RFC 2231).
#include <algorithm>

#include "base/bytes.h"
#include "mime/encodings.h"
#include "mime/fields.h"
#include "mime/parser.h"
#include "mime/scan.h"

namespace gannet::mime {
namespace {

/// The characters that RFC 2046 5.1.1 allows in a boundary.
bool is_boundary_char(char c) {
  return is_alnum(c) || std::string_view("'()+_,-./:=? ").find(c) != std::string_view::npos;
}

std::string_view extension_of(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : file_name.substr(dot);
}

std::string_view without_angles(std::string_view text) {
  text = trim(text);
  if (text.starts_with('<')) text.remove_prefix(1);
  if (text.ends_with('>')) text.remove_suffix(1);
  return text;
}

}  // namespace

void Parser::describe(Part& part, std::string_view default_type, bool in_multipart) {
  const Header *type = nullptr, *content_disposition = nullptr;
  bool encoded = false, mime_version = false;
  for (const Header& h : part.headers) {
    const char initial = to_lower(h.name.front());
    if (initial == 'm' && iequals(h.name, "MIME-Version")) mime_version = true;
    if (initial != 'c' || h.name.size() < 10 || !istarts_with(h.name, "Content-")) continue;
    if (iequals(h.name, "Content-Type")) {
      if (type == nullptr) type = &h;
    } else if (iequals(h.name, "Content-Transfer-Encoding")) {
      encoding(part, h, encoded);
    } else if (iequals(h.name, "Content-Disposition")) {
      if (content_disposition == nullptr) content_disposition = &h;
    } else if (iequals(h.name, "Content-ID")) {
      if (part.content_id.empty()) part.content_id = without_angles(h.value);
    }
  }
  part.type = default_type;
  if (type != nullptr) {
    content_type(part, *type);
  } else if (mime_version || (in_multipart && default_type == "text/plain" && !part.headers.empty())) {
    note(Defect::content_type_missing, part.headers.front().name.data());
  }
  if (content_disposition != nullptr) disposition(part, *content_disposition);
}

void Parser::content_type(Part& part, const Header& header) {
  ParameterizedValue& value = value_scratch_;
  parse_parameterized(header.value, message_.arena_, limits_, value);
  const char* const at = header.name.data();
  const bool whole = !value.value_malformed && value.value.find('/') != std::string_view::npos;
  if (!whole) note(Defect::content_type_malformed, at);
  // RFC 2045 5.2: what cannot be read is text/plain; but "multipart" alone still has its parts.
  if (whole) {
    part.type = value.value;
  } else if (value.value.starts_with("multipart") && value.find("boundary") != nullptr) {
    part.type = "multipart/mixed";
  } else if (value.value == "html" || value.value == "text/") {
    part.type = value.value == "html" ? "text/html" : "text/plain";
  }
  if (value.parameter_malformed) note(Defect::parameter_malformed, at);
  if (value.parameter_duplicate) note(Defect::parameter_duplicate, at);
  if (const std::string_view* const charset = value.find("charset")) part.charset = clean_charset_label(*charset);
  if (const std::string_view* const name = value.find("name")) part.file_name = *name;
  if (part.is_multipart()) boundary(part, value.find("boundary"));
  part.type_parameters = keep_parameters();
}

void Parser::boundary(Part& part, const std::string_view* value) {
  const char* const at = part.headers.front().name.data();
  if (value == nullptr) {
    note(Defect::boundary_missing, at);
    part.type = "text/plain";
    return;
  }
  std::string_view text = *value;
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  if (text.empty()) note(Defect::boundary_missing, at);
  if (text.size() > 70 || !std::all_of(text.begin(), text.end(), is_boundary_char)) note(Defect::boundary_odd, at);
  part.boundary = text;  // an empty one has the boundary lines "--" and "----", as GMime reads it
  if (part.encoding != TransferEncoding::identity) note(Defect::multipart_encoded, at);  // matters if no part is found
}

void Parser::disposition(Part& part, const Header& header) {
  ParameterizedValue& value = value_scratch_;
  parse_parameterized(header.value, message_.arena_, limits_, value);
  if (value.parameter_malformed) note(Defect::parameter_malformed, header.name.data());
  if (value.parameter_duplicate) note(Defect::parameter_duplicate, header.name.data());
  // RFC 2183 2.8: a disposition that is not known is an attachment.
  if (!value.value.empty()) part.disposition = value.value == "inline" ? "inline" : "attachment";
  const std::string_view* const name = value.find("filename");
  if (name == nullptr || name->empty()) return;
  if (!part.file_name.empty() && !iequals(extension_of(part.file_name), extension_of(*name))) {
    note(Defect::filename_conflict, header.name.data());
  }
  part.file_name = *name;
}

/// The first field that names an encoding counts. An empty one says nothing, and a name that nobody knows gives way to one
/// that is known: raw base64 is never what the reader was meant to see.
void Parser::encoding(Part& part, const Header& header, bool& said) {
  std::string_view label = trim(header.value);
  if (label.empty()) return;
  if (label.starts_with("=?")) label = decode_text(label, message_.arena_);
  const TransferEncoding found = transfer_encoding_of(label);
  if (found == TransferEncoding::unknown) note(Defect::encoding_unknown, header.name.data());
  if (said && found != part.encoding) note(Defect::encoding_conflict, header.name.data());
  if (!said || part.encoding == TransferEncoding::unknown) part.encoding = found;
  said = true;
}

std::span<const Parameter> Parser::keep_parameters() {
  const std::vector<Parameter>& found = value_scratch_.parameters;
  if (found.empty()) return {};
  auto kept = std::make_unique<Parameter[]>(found.size());
  std::copy(found.begin(), found.end(), kept.get());
  const std::span<const Parameter> view{kept.get(), found.size()};
  message_.parameter_store_.push_back(std::move(kept));
  return view;
}

}  // namespace gannet::mime
