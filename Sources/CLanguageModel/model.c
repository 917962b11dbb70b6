#include "CLanguageModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char model[] = {
#embed "english.model"
};

const unsigned char *gainsay_english_model_bytes(void) { return model; }

size_t gainsay_english_model_size(void) { return sizeof model; }

#if defined(__x86_64__) && defined(__gnu_linux__)
#define WIDE __attribute__((target_clones("avx2", "default")))
#else
#define WIDE
#endif

enum { BLOCK = 16 };

WIDE void gainsay_add_rows(const int16_t *weights, uint32_t mask, const uint32_t *rows,
                           size_t count, int32_t *scores, size_t classes) {
  // The rows lie far apart: asking for all of them first hides most of the wait.
  for (size_t i = 0; i < count; i++)
    for (size_t c = 0; c < classes; c += 32) __builtin_prefetch(weights + (rows[i] & mask) + c);
  // A block of classes at a time, so that its sums stay in registers. Tables are padded for the last.
  for (size_t start = 0; start < classes; start += BLOCK) {
    int32_t sums[BLOCK] = {0};
    for (size_t i = 0; i < count; i++) {
      const int16_t *row = weights + (rows[i] & mask) + start;
      for (size_t c = 0; c < BLOCK; c++) sums[c] += row[c];
    }
    for (size_t c = 0; c < BLOCK && start + c < classes; c++) scores[start + c] += sums[c];
  }
}
