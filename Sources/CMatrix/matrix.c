#include "CMatrix.h"

#include <math.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__gnu_linux__)
#define WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define WIDE
#endif

typedef float lanes __attribute__((vector_size(64), aligned(4)));

enum { LANES = 16, DOWN = 6, ACROSS = 3 };

WIDE void gainsay_multiply_add(size_t rows, size_t columns, size_t inner, const float *a, size_t a_row, size_t a_column,
                               const float *b, size_t b_row, float *c, size_t c_row) {
  for (size_t column = 0; column < columns;) {
    size_t width = columns - column;
    if (width >= LANES * ACROSS) {
      width = LANES * ACROSS;
      size_t row = 0;
      for (; row + DOWN <= rows; row += DOWN) {
        lanes sums[DOWN][ACROSS];
        for (size_t r = 0; r < DOWN; r++)
          for (size_t l = 0; l < ACROSS; l++) sums[r][l] = *(const lanes *)(c + (row + r) * c_row + column + l * LANES);
        for (size_t i = 0; i < inner; i++) {
          const lanes *line = (const lanes *)(b + i * b_row + column);
          lanes b0 = line[0], b1 = line[1], b2 = line[2];
          for (size_t r = 0; r < DOWN; r++) {
            float left = a[(row + r) * a_row + i * a_column];
            sums[r][0] += left * b0;
            sums[r][1] += left * b1;
            sums[r][2] += left * b2;
          }
        }
        for (size_t r = 0; r < DOWN; r++)
          for (size_t l = 0; l < ACROSS; l++) *(lanes *)(c + (row + r) * c_row + column + l * LANES) = sums[r][l];
      }
      for (; row < rows; row++) {
        lanes sums[ACROSS];
        for (size_t l = 0; l < ACROSS; l++) sums[l] = *(const lanes *)(c + row * c_row + column + l * LANES);
        for (size_t i = 0; i < inner; i++)
          for (size_t l = 0; l < ACROSS; l++)
            sums[l] += a[row * a_row + i * a_column] * *(const lanes *)(b + i * b_row + column + l * LANES);
        for (size_t l = 0; l < ACROSS; l++) *(lanes *)(c + row * c_row + column + l * LANES) = sums[l];
      }
    } else if (width >= LANES) {
      width = LANES;
      size_t row = 0;
      for (; row + DOWN <= rows; row += DOWN) {
        lanes sums[DOWN];
        for (size_t r = 0; r < DOWN; r++) sums[r] = *(const lanes *)(c + (row + r) * c_row + column);
        for (size_t i = 0; i < inner; i++) {
          lanes right = *(const lanes *)(b + i * b_row + column);
          for (size_t r = 0; r < DOWN; r++) sums[r] += a[(row + r) * a_row + i * a_column] * right;
        }
        for (size_t r = 0; r < DOWN; r++) *(lanes *)(c + (row + r) * c_row + column) = sums[r];
      }
      for (; row < rows; row++) {
        lanes sum = *(const lanes *)(c + row * c_row + column);
        for (size_t i = 0; i < inner; i++)
          sum += a[row * a_row + i * a_column] * *(const lanes *)(b + i * b_row + column);
        *(lanes *)(c + row * c_row + column) = sum;
      }
    } else {
      for (size_t row = 0; row < rows; row++)
        for (size_t i = 0; i < inner; i++) {
          float left = a[row * a_row + i * a_column];
          for (size_t w = 0; w < width; w++) c[row * c_row + column + w] += left * b[i * b_row + column + w];
        }
    }
    column += width;
  }
}

WIDE float gainsay_gather(size_t count, float *into, float *other) {
  float squares[LANES] = {0}, sum = 0;
  size_t whole = count / LANES * LANES;
  for (size_t i = 0; i < whole; i += LANES)
    for (size_t l = 0; l < LANES; l++) {
      into[i + l] += other[i + l];
      other[i + l] = 0;
      squares[l] += into[i + l] * into[i + l];
    }
  for (size_t i = whole; i < count; i++) {
    into[i] += other[i];
    other[i] = 0;
    squares[0] += into[i] * into[i];
  }
  for (size_t l = 0; l < LANES; l++) sum += squares[l];
  return sum;
}

void gainsay_transpose(size_t rows, size_t columns, const float *from, float *to) {
  for (size_t row = 0; row < rows; row += LANES)
    for (size_t column = 0; column < columns; column += LANES)
      for (size_t c = column; c < column + LANES && c < columns; c++)
        for (size_t r = row; r < row + LANES && r < rows; r++) to[c * rows + r] = from[r * columns + c];
}

WIDE void gainsay_adam(size_t count, float *value, const float *gradient, float *first, float *second, float rate,
                       float beta1, float beta2, float epsilon) {
  for (size_t i = 0; i < count; i++) {
    first[i] = beta1 * first[i] + (1 - beta1) * gradient[i];
    second[i] = beta2 * second[i] + (1 - beta2) * gradient[i] * gradient[i];
    value[i] -= rate * first[i] / (sqrtf(second[i]) + epsilon);
  }
}
