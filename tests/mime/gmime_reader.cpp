#include "mime/gmime_reader.h"

#include <gmime/gmime.h>

namespace gannet::mime::test {
namespace {

void collect(GMimeObject* object, std::vector<Leaf>& leaves, int depth);

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
  if (object == nullptr || depth > 64) return;
  if (GMIME_IS_MESSAGE_PART(object)) {
    GMimeMessage* const message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
    if (message != nullptr) collect(g_mime_message_get_mime_part(message), leaves, depth + 1);
  } else if (GMIME_IS_MULTIPART(object)) {
    GMimeMultipart* const multipart = GMIME_MULTIPART(object);
    for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i)
      collect(g_mime_multipart_get_part(multipart, i), leaves, depth + 1);
  } else if (GMIME_IS_PART(object)) {
    char* const type = g_mime_content_type_get_mime_type(g_mime_object_get_content_type(object));
    leaves.push_back({type, decoded(GMIME_PART(object))});
    g_free(type);
  }
}

}  // namespace

std::vector<Leaf> gmime_leaves(std::string_view bytes) {
  static const bool ready = (g_mime_init(), true);
  (void)ready;
  std::vector<Leaf> leaves;
  GMimeStream* const stream = g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size());
  GMimeParser* const parser = g_mime_parser_new_with_stream(stream);
  g_mime_parser_set_persist_stream(parser, FALSE);
  GMimeMessage* const message = g_mime_parser_construct_message(parser, nullptr);
  if (message != nullptr) {
    collect(g_mime_message_get_mime_part(message), leaves, 0);
    g_object_unref(message);
  }
  g_object_unref(parser);
  g_object_unref(stream);
  return leaves;
}

}  // namespace gannet::mime::test
