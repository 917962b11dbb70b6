#ifndef C_LANGUAGE_MODEL_H
#define C_LANGUAGE_MODEL_H

#include <stddef.h>
#include <stdint.h>

#include "network.h"

/// The bytes of the English model, mapped with the program; they live as long as it does.
const unsigned char *gainsay_english_model_bytes(void);

/// How many bytes there are.
size_t gainsay_english_model_size(void);

#endif
