#ifndef C_MATRIX_H
#define C_MATRIX_H

#include <stddef.h>

/// c += a · b, for matrices of `rows` × `inner` and `inner` × `columns`.
///
/// `a` is read as a[r * a_row + i * a_column], so that it may be transposed; the rows of `b` and `c` lie together, `b_row`
/// and `c_row` numbers apart. Each sum is added up in the order of `inner` without fused steps: the same on every machine.
void gainsay_multiply_add(size_t rows, size_t columns, size_t inner, const float *a, size_t a_row, size_t a_column,
                          const float *b, size_t b_row, float *c, size_t c_row);

/// Adds `other` to `into`, sets `other` to zero, and returns the sum of the squares of what `into` holds then.
float gainsay_gather(size_t count, float *into, float *other);

/// Writes the rows of `from` as the columns of `to`.
void gainsay_transpose(size_t rows, size_t columns, const float *from, float *to);

/// One step of Adam (Kingma and Ba 2015) over `count` numbers, with the running means of `first` and `second` moments.
/// `rate` already holds the correction of the first steps.
void gainsay_adam(size_t count, float *value, const float *gradient, float *first, float *second, float rate, float beta1,
                  float beta2, float epsilon);

/// What one direction of a recurrent layer keeps of every word, one row a word, `row` numbers apart: state, gates and the
/// slopes of the gates, each `hidden` wide.
struct gainsay_recurrence {
  size_t hidden, row;
  float *state, *forget, *forget_slope, *reset, *reset_slope;
};

/// Runs a simple recurrent unit (Lei and others 2018) over `count` words, `step` (1 or -1) rows at a time from the first
/// row of everything that is handed in. `input` holds candidate, forget, reset and highway side by side, `input_row` apart;
/// `gates` holds the state's weights in forget and reset, then their biases.
void gainsay_recur(size_t count, ptrdiff_t step, struct gainsay_recurrence kept, const float *input, size_t input_row,
                   const float *gates, float *output, size_t output_row);

/// The gradients of `gainsay_recur`: handed in at the last row that it came to, with the same `step`, it walks back.
/// `input_gradient` is written, `gates_gradient` added to.
void gainsay_recur_back(size_t count, ptrdiff_t step, struct gainsay_recurrence kept, const float *input,
                        size_t input_row, const float *gates, const float *output_gradient, size_t output_row,
                        float *input_gradient, float *gates_gradient);

/// Replaces `scores` by their softmax less one at `gold`, the gradient of its loss, which is returned.
float gainsay_softmax(size_t count, float *scores, size_t gold);

/// e to the power of x, the same on every machine, right to about six digits.
float gainsay_exp(float x);

#endif
