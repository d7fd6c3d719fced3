#include "mime/gmime_reader.h"

#include <gmime/gmime.h>

namespace gannet::mime::test {
namespace {

constexpr int deepest = 64;

void collect(GMimeObject* object, std::vector<Leaf>& leaves, int depth);
bool collect_message(std::string_view bytes, std::vector<Leaf>& leaves, int depth);

std::string decoded(GMimePart* part) {
  GMimeDataWrapper* const content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  GMimeStream* const stream = g_mime_stream_mem_new();
  g_mime_data_wrapper_write_to_stream(content, stream);
  const GByteArray* const array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
  std::string bytes(reinterpret_cast<const char*>(array->data), array->len);
  g_object_unref(stream);
  return bytes;
}

void collect(GMimeObject* object, std::vector<Leaf>& leaves, int depth) {
  if (object == nullptr || depth > deepest) return;
  if (GMIME_IS_MESSAGE_PART(object)) {
    GMimeMessage* const message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
    if (message == nullptr) leaves.push_back({"text/plain", {}});
    if (message != nullptr) collect(g_mime_message_get_mime_part(message), leaves, depth + 1);
  } else if (GMIME_IS_MULTIPART(object)) {
    GMimeMultipart* const multipart = GMIME_MULTIPART(object);
    if (g_mime_multipart_get_count(multipart) == 0) {
      const char* const prologue = g_mime_multipart_get_prologue(multipart);
      leaves.push_back({"text/plain", prologue != nullptr ? prologue : "", true});
    }
    for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i)
      collect(g_mime_multipart_get_part(multipart, i), leaves, depth + 1);
  } else if (GMIME_IS_PART(object)) {
    GMimeContentType* const content_type = g_mime_object_get_content_type(object);
    const bool encoded_message = g_mime_content_type_is_type(content_type, "message", "rfc822") ||
                                 g_mime_content_type_is_type(content_type, "message", "global") ||
                                 g_mime_content_type_is_type(content_type, "message", "news");
    std::string bytes = decoded(GMIME_PART(object));
    if (encoded_message && collect_message(bytes, leaves, depth + 1)) return;
    char* const type = g_mime_content_type_get_mime_type(content_type);
    leaves.push_back({type, std::move(bytes)});
    g_free(type);
  }
}

/// False for what GMime does not read as a message: its first line is neither a field nor an mbox line.
bool collect_message(std::string_view bytes, std::vector<Leaf>& leaves, int depth) {
  GMimeStream* const stream = g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size());
  GMimeParser* const parser = g_mime_parser_new_with_stream(stream);
  g_mime_parser_set_persist_stream(parser, FALSE);
  GMimeMessage* const message = g_mime_parser_construct_message(parser, nullptr);
  const bool readable = message != nullptr;
  if (readable) {
    collect(g_mime_message_get_mime_part(message), leaves, depth);
    g_object_unref(message);
  }
  g_object_unref(parser);
  g_object_unref(stream);
  return readable;
}

}  // namespace

std::vector<Leaf> gmime_leaves(std::string_view message) {
  static const bool ready = (g_mime_init(), true);
  (void)ready;
  std::vector<Leaf> leaves;
  collect_message(message, leaves, 0);
  return leaves;
}

}  // namespace gannet::mime::test
