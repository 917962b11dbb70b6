#ifndef C_LANGUAGE_MODEL_H
#define C_LANGUAGE_MODEL_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of the English model, mapped with the program; they live as long as it does.
const unsigned char *gainsay_english_model_bytes(void);

/// How many bytes there are.
size_t gainsay_english_model_size(void);

/// Adds `count` rows of weights to `scores`: row i begins at `weights[rows[i] & mask]` and has one weight a class.
/// In C because this is nearly all the work of reading, and so it is quick in debug builds too.
void gainsay_add_rows(const int16_t *weights, uint32_t mask, const uint32_t *rows, size_t count,
                      int32_t *scores, size_t classes);

#endif
