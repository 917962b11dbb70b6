#include "CLanguageModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char model[] = {
#embed "english.model"
};

const unsigned char *gainsay_english_model_bytes(void) { return model; }

size_t gainsay_english_model_size(void) { return sizeof model; }
