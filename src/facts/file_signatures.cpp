// Kinds of files by their first bytes: the name is the sender's word, the content is what runs.
#include "base/bytes.h"
#include "facts/gather.h"

namespace gannet::facts {
namespace {

using knowledge::FileKind;

struct Signature {
  std::string_view bytes;
  std::size_t offset;
  FileKind kind;
};

constexpr std::string_view operator""_raw(const char* text, std::size_t size) {
  return {text, size};
}

constexpr Signature signatures[] = {
    {"%PDF-", 0, FileKind::pdf},
    {"MZ", 0, FileKind::executable},
    {"\x7F"
     "ELF",
     0, FileKind::executable},
    {"\xCF\xFA\xED\xFE", 0, FileKind::executable},
    {"\xCA\xFE\xBA\xBE", 0, FileKind::executable},
    {"PK\x03\x04", 0, FileKind::archive},
    {"Rar!\x1A\x07", 0, FileKind::archive},
    {"7z\xBC\xAF\x27\x1C", 0, FileKind::archive},
    {"\x1F\x8B", 0, FileKind::archive},
    {"BZh", 0, FileKind::archive},
    {"\xFD"
     "7zXZ",
     0, FileKind::archive},
    {"MSCF", 0, FileKind::archive},
    {"ustar", 257, FileKind::archive},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 0, FileKind::office},
    {"{\\rtf", 0, FileKind::office},
    {"\xE4\x52\x5C\x7B\x8C\xD8\xA7\x4D", 0, FileKind::one_note},
    {"L\0\0\0\x01\x14\x02\0"_raw, 0, FileKind::shortcut},
    {"CD001", 32769, FileKind::disk_image},
    {"conectix", 0, FileKind::disk_image},
    {"vhdxfile", 0, FileKind::disk_image},
    {"\x89PNG\r\n", 0, FileKind::image},
    {"\xFF\xD8\xFF", 0, FileKind::image},
    {"GIF8", 0, FileKind::image},
    {"BM", 0, FileKind::image},
    {"WEBP", 8, FileKind::image},
    {"BEGIN:VCALENDAR", 0, FileKind::calendar},
    {"ID3", 0, FileKind::audio},
    {"WAVE", 8, FileKind::audio},
    {"OggS", 0, FileKind::audio},
    {"ftyp", 4, FileKind::video},
    {"#!", 0, FileKind::script},
};

/// Marks of a web page among the first bytes of a text.
bool looks_like_page(std::string_view text) {
  constexpr std::string_view marks[] = {"<!doctype html", "<html", "<head", "<script", "<body", "<meta "};
  return std::any_of(std::begin(marks), std::end(marks),
                     [&](std::string_view mark) { return ifind(text, mark) != std::string_view::npos; });
}

/// What a ZIP file is by the name of its first members (OOXML, ODF, JAR).
FileKind kind_of_zip(std::string_view bytes) {
  if (bytes.find("vbaProject.bin") != std::string_view::npos) return FileKind::office_macro;
  constexpr std::string_view office[] = {"[Content_Types].xml", "word/", "xl/", "ppt/", "mimetypeapplication/vnd.oasis"};
  for (const std::string_view mark : office) {
    if (bytes.find(mark) != std::string_view::npos) return FileKind::office;
  }
  return bytes.find("META-INF/MANIFEST.MF") != std::string_view::npos ? FileKind::executable : FileKind::archive;
}

}  // namespace

FileKind kind_by_content(std::string_view bytes) {
  for (const Signature& s : signatures) {
    if (bytes.size() < s.offset + s.bytes.size() || bytes.substr(s.offset, s.bytes.size()) != s.bytes) continue;
    return s.bytes.starts_with("PK") ? kind_of_zip(bytes) : s.kind;
  }
  std::string_view start = bytes.substr(0, 1024);
  if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
  start = trim(start);
  if (ifind(start, "<svg") != std::string_view::npos && ifind(start, "<html") == std::string_view::npos) return FileKind::svg;
  if (looks_like_page(start)) return FileKind::text;
  return FileKind::unknown;
}

}  // namespace gannet::facts
