#ifndef GAINSAY_NETWORK_H
#define GAINSAY_NETWORK_H

#include <stddef.h>
#include <stdint.h>

/// What goes from layer to layer are whole numbers of this part of one. In C because this is nearly all the work of
/// reading, so it is quick in debug builds too; with whole numbers and no fused steps every machine reads alike.
#define GAINSAY_ONE 1024

/// out = x · weights · scale + bias, for `rows` rows of `x`, `x_row` apart.
///
/// `weights` holds blocks of 16 of the `columns` (a multiple of 16); in a block, for every two of `inner` (which is even)
/// and each column, the weights of the two. `bias` may be null.
void gainsay_multiply(size_t rows, size_t columns, size_t inner, const int16_t *x, size_t x_row, const int16_t *weights,
                      const float *bias, float scale, float *out, size_t out_row);

/// What belongs to the columns of a matrix of bytes.
struct gainsay_columns {
  /// What a weight of one stands for.
  const float *scales;
  /// 128 times the sum of the column, as `gainsay_squeeze` adds 128 to all that it is multiplied with.
  const int32_t *shifts;
  /// May be null.
  const float *bias;
};

/// Writes each row of numbers of 1/1024 as bytes around 128, the largest of a row 127 away, and what a byte stands for.
void gainsay_squeeze(size_t rows, size_t width, const int16_t *x, uint8_t *out, float *scales);

/// out = x · weights + bias, for `rows` rows of `inner` bytes (a multiple of four) that `gainsay_squeeze` made.
///
/// `weights` holds blocks of 16 of the `columns` (a multiple of 16); in a block, for every four of `inner` and each
/// column, the weights of the four.
void gainsay_multiply_bytes(size_t rows, size_t columns, size_t inner, const uint8_t *x, const float *x_scales,
                            const int8_t *weights, const struct gainsay_columns *of, float *out);

/// The sums of three rows, cut at zero, as whole numbers of 1/1024.
void gainsay_join(size_t count, const float *a, const float *b, const float *c, int16_t *out);

/// The sum of `count` rows of a table of bytes, each times its scale, in 1/4096 of what comes out. `width` is at most 512.
void gainsay_embed(size_t count, const uint32_t *rows, const int8_t *table, const uint16_t *scales, size_t width,
                   int16_t *out);

/// One direction of a simple recurrent unit (Lei and others 2018) over `count` words, `step` (1 or -1) rows at a time.
/// `input` holds candidate, forget, reset and highway side by side, each `hidden` (at most 512) wide; `gates` the state's
/// weights in forget and reset, then their biases.
void gainsay_read_along(size_t count, ptrdiff_t step, size_t hidden, const float *input, size_t input_row,
                        const float *gates, int16_t *output, size_t output_row);

/// Scores every head of a sentence for every word: the product of the word's query and the head's key, cut at zero, and
/// what `distances` says of the way from word to head, which may be negative. The last of the `words` + 1 columns of
/// `scores` is the root. `words` is less than 192, `width` at most 128.
void gainsay_score_heads(size_t words, size_t width, const float *queries, size_t queries_row, const float *keys,
                         size_t keys_row, const float *root, const float *distances, float root_distance,
                         float *scores);

/// How likely each label is at each word, given all ways to label the sentence (forward-backward; Rabiner 1989).
/// `scores` are `row` apart; `moves` weighs steps by label before, then label, 0 where a step is not allowed; `labels` is
/// at most 8. Shares of a word add up to one.
void gainsay_label_shares(size_t words, size_t labels, const float *scores, size_t row, const float *moves,
                          float *shares);

/// The place of the highest of `count` scores, the first of equals.
size_t gainsay_best(size_t count, const float *scores);

#endif
