// What Swift cannot import of GMime: macros that ask for the kind of an object, and casts.
#include <gmime/gmime.h>

static inline int gainsay_is_multipart(GMimeObject *part) { return GMIME_IS_MULTIPART(part); }

static inline int gainsay_is_message_part(GMimeObject *part) { return GMIME_IS_MESSAGE_PART(part); }

static inline int gainsay_is_text(GMimeObject *part) { return GMIME_IS_TEXT_PART(part); }

static inline int gainsay_is_html(GMimeObject *part) {
  return g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", "html");
}

static inline int gainsay_is_attachment(GMimeObject *part) {
  return GMIME_IS_PART(part) && g_mime_part_is_attachment((GMimePart *)part);
}

static inline GMimeMultipart *gainsay_multipart(GMimeObject *part) { return (GMimeMultipart *)part; }

static inline GMimeMessagePart *gainsay_message_part(GMimeObject *part) {
  return (GMimeMessagePart *)part;
}

static inline const char *gainsay_header(GMimeMessage *message, const char *name) {
  return g_mime_object_get_header((GMimeObject *)message, name);
}

static inline const char *gainsay_charset(GMimeObject *part) {
  return g_mime_object_get_content_type_parameter(part, "charset");
}

// The content without its transfer encoding; null where there is none. The caller unrefs it.
static inline GByteArray *gainsay_content(GMimeObject *part) {
  GMimeDataWrapper *content = g_mime_part_get_content((GMimePart *)part);
  if (!content) return NULL;
  GMimeStream *stream = g_mime_stream_mem_new();
  g_mime_data_wrapper_write_to_stream(content, stream);
  GByteArray *bytes = g_mime_stream_mem_get_byte_array((GMimeStreamMem *)stream);
  // The stream lets go of them, and does not free them.
  g_mime_stream_mem_set_owner((GMimeStreamMem *)stream, FALSE);
  g_object_unref(stream);
  return bytes;
}

static inline void gainsay_unref(void *object) { g_object_unref(object); }
