// tests/mime/fixtures/*.eml against the .json beside each, with LF and with CRLF line ends. What differs is written to the
// build folder; GANNET_UPDATE_GOLDEN=1 writes it beside the fixture instead.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>

#include "base/utf8.h"
#include "mime/corpus.h"
#include "mime/fields.h"
#include "mime/message.h"

namespace gannet::mime {
namespace {

namespace json = boost::json;
constexpr std::size_t shown_text = 200;

json::object describe(Message& message, const Part& part) {
  json::object out;
  out["type"] = part.type;
  out["depth"] = part.depth;
  json::array headers;
  for (const Header& h : part.headers) {
    headers.push_back(json::string(std::string(h.name) + ": " + std::string(decode_text(h.value, message.arena()))));
  }
  out["headers"] = std::move(headers);
  if (!part.file_name.empty()) out["file_name"] = part.file_name;
  if (!part.charset.empty()) out["charset"] = part.charset;
  if (!part.disposition.empty()) out["disposition"] = part.disposition;
  if (!part.content_id.empty()) out["content_id"] = part.content_id;
  if (!part.leaf) return out;
  if (part.is_text()) {
    const std::string_view text = message.text(part);
    out["text_size"] = text.size();
    out["text"] = utf8::prefix(text, shown_text);
    json::array files;
    for (const UuencodedFile& file : message.uuencoded_files()) {
      if (file.part != &part - message.parts().data()) continue;
      const std::string_view content = message.decoded(file, shown_text);
      files.push_back(json::object{{"file_name", file.file_name}, {"size", content.size()}, {"text", content}});
    }
    if (!files.empty()) out["uuencoded"] = std::move(files);
  } else {
    out["size"] = message.decoded(part).size();
  }
  return out;
}

/// Pretty enough to be reviewed: one line for each header, part field and defect.
void print(const json::value& value, const std::string& indent, std::string& out) {
  const std::string inner = indent + "  ";
  if (value.is_array() && !value.get_array().empty()) {
    out += "[";
    for (std::size_t i = 0; i < value.get_array().size(); ++i) {
      out += (i > 0 ? ",\n" : "\n") + inner;
      print(value.get_array()[i], inner, out);
    }
    out += "\n" + indent + "]";
  } else if (value.is_object()) {
    out += "{";
    bool first = true;
    for (const auto& [name, field] : value.get_object()) {
      out += (first ? "\n" : ",\n") + inner + json::serialize(json::value(name)) + ": ";
      print(field, inner, out);
      first = false;
    }
    out += "\n" + indent + "}";
  } else {
    out += json::serialize(value);
  }
}

std::string golden_of(std::string_view bytes) {
  Message message = Message::parse(bytes);
  json::array parts, defects;
  for (const Part& part : message.parts()) parts.push_back(describe(message, part));
  for (const DefectAt& d : message.defects()) defects.push_back(json::string(std::string(name_of(d.defect))));
  std::string out;
  print(json::object{{"parts", std::move(parts)}, {"defects", std::move(defects)}}, "", out);
  return out + "\n";
}

void save(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

TEST(Golden, FixturesReadAsRecorded) {
  const auto folder = gannet::test::source_dir() / "tests/mime/fixtures";
  const bool update = std::getenv("GANNET_UPDATE_GOLDEN") != nullptr;
  std::size_t all = 0;
  for (const auto& file : test::files_under(folder, [](const auto& path) { return path.extension() == ".eml"; })) {
    ++all;
    const std::string message = gannet::test::read(file);
    const std::string got = golden_of(message);
    auto golden = file;
    golden.replace_extension(".json");
    if (update) save(golden, got);
    const auto failed = std::filesystem::path(GANNET_BINARY_DIR) / "tests/mime/failed";
    if (got != gannet::test::read(golden)) {
      save(failed / golden.filename(), got);
      ADD_FAILURE() << file << " reads otherwise; see " << failed / golden.filename();
    }
    // A fixture whose subject are its line ends stays as it is.
    if (message.find('\r') != std::string::npos) continue;
    const std::string with_crlf = golden_of(test::with_crlf(message));
    if (with_crlf != got) {
      save(failed / file.stem().concat(".crlf.json"), with_crlf);
      ADD_FAILURE() << file << " reads otherwise with CRLF";
    }
  }
  EXPECT_GE(all, 25u);
}

}  // namespace
}  // namespace gannet::mime
