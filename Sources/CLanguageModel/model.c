#include "CLanguageModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char model[] = {
#embed "english.model"
};

const unsigned char *gainsay_english_model_bytes(void) { return model; }

size_t gainsay_english_model_size(void) { return sizeof model; }

void gainsay_add_rows(const int16_t *weights, uint32_t mask, const uint32_t *rows, size_t count,
                      int32_t *scores, size_t classes) {
  // The rows lie far apart: asking for all of them first hides most of the wait.
  for (size_t i = 0; i < count; i++) {
    const int16_t *row = weights + (rows[i] & mask);
    __builtin_prefetch(row);
    __builtin_prefetch(row + classes);
  }
  for (size_t i = 0; i < count; i++) {
    const int16_t *row = weights + (rows[i] & mask);
    for (size_t c = 0; c < classes; c++) scores[c] += row[c];
  }
}
