#include "network.h"

#include <math.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__gnu_linux__)
#include <immintrin.h>
#define X86 1
#define CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define CLONES
#endif

enum { STEP = 16, DOWN = 8, WIDEST = 512 };

/// Any machine: the same sums, one number after the other.
static void multiply_plain(size_t rows, size_t columns, size_t inner, const int16_t *x, size_t x_row,
                           const int16_t *weights, const float *bias, float scale, float *out, size_t out_row) {
  for (size_t row = 0; row < rows; row++)
    for (size_t column = 0; column < columns; column += STEP) {
      uint32_t sums[STEP] = {0};
      for (size_t pair = 0; pair < inner / 2; pair++) {
        const int16_t *line = weights + column * inner + pair * 2 * STEP;
        int32_t even = x[row * x_row + 2 * pair], odd = x[row * x_row + 2 * pair + 1];
        for (size_t i = 0; i < STEP; i++) sums[i] += (uint32_t)(even * line[2 * i]) + (uint32_t)(odd * line[2 * i + 1]);
      }
      for (size_t i = 0; i < STEP; i++)
        out[row * out_row + column + i] = (float)(int32_t)sums[i] * scale + (bias ? bias[column + i] : 0);
    }
}

#ifdef X86

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vnni")))
#define AVX2 __attribute__((target("avx2")))

AVX512 static void multiply_avx512(size_t rows, size_t columns, size_t inner, const int16_t *x, size_t x_row,
                                   const int16_t *weights, const float *bias, float scale, float *out, size_t out_row) {
  for (size_t column = 0; column < columns;) {
    size_t across = columns - column >= 2 * STEP ? 2 : 1;
    __m512 base0 = bias ? _mm512_loadu_ps(bias + column) : _mm512_setzero_ps();
    __m512 base1 = bias && across > 1 ? _mm512_loadu_ps(bias + column + STEP) : _mm512_setzero_ps();
    for (size_t row = 0; row < rows; row += DOWN) {
      size_t down = rows - row < DOWN ? rows - row : DOWN;
      const int16_t *lines[DOWN];
      for (size_t r = 0; r < DOWN; r++) lines[r] = x + (row + (r < down ? r : 0)) * x_row;
      __m512i sums0[DOWN], sums1[DOWN];
      for (size_t r = 0; r < DOWN; r++) sums0[r] = sums1[r] = _mm512_setzero_si512();
      const int16_t *line = weights + column * inner;
      for (size_t pair = 0; pair < inner / 2; pair++, line += 2 * STEP) {
        __m512i w0 = _mm512_loadu_si512(line);
        __m512i w1 = across > 1 ? _mm512_loadu_si512(line + STEP * inner) : w0;
        for (size_t r = 0; r < DOWN; r++) {
          int32_t two;
          memcpy(&two, lines[r] + 2 * pair, sizeof two);
          __m512i both = _mm512_set1_epi32(two);
          sums0[r] = _mm512_dpwssd_epi32(sums0[r], both, w0);
          sums1[r] = _mm512_dpwssd_epi32(sums1[r], both, w1);
        }
      }
      __m512 factor = _mm512_set1_ps(scale);
      for (size_t r = 0; r < down; r++) {
        float *to = out + (row + r) * out_row + column;
        _mm512_storeu_ps(to, _mm512_add_ps(_mm512_mul_ps(_mm512_cvtepi32_ps(sums0[r]), factor), base0));
        if (across > 1)
          _mm512_storeu_ps(to + STEP, _mm512_add_ps(_mm512_mul_ps(_mm512_cvtepi32_ps(sums1[r]), factor), base1));
      }
    }
    column += across * STEP;
  }
}

AVX2 static void multiply_avx2(size_t rows, size_t columns, size_t inner, const int16_t *x, size_t x_row,
                               const int16_t *weights, const float *bias, float scale, float *out, size_t out_row) {
  enum { FEW = 6 };
  for (size_t column = 0; column < columns; column += STEP) {
    __m256 base0 = bias ? _mm256_loadu_ps(bias + column) : _mm256_setzero_ps();
    __m256 base1 = bias ? _mm256_loadu_ps(bias + column + 8) : _mm256_setzero_ps();
    for (size_t row = 0; row < rows; row += FEW) {
      size_t down = rows - row < FEW ? rows - row : FEW;
      const int16_t *lines[FEW];
      for (size_t r = 0; r < FEW; r++) lines[r] = x + (row + (r < down ? r : 0)) * x_row;
      __m256i sums0[FEW], sums1[FEW];
      for (size_t r = 0; r < FEW; r++) sums0[r] = sums1[r] = _mm256_setzero_si256();
      const int16_t *line = weights + column * inner;
      for (size_t pair = 0; pair < inner / 2; pair++, line += 2 * STEP) {
        __m256i w0 = _mm256_loadu_si256((const __m256i *)line);
        __m256i w1 = _mm256_loadu_si256((const __m256i *)(line + STEP));
        for (size_t r = 0; r < FEW; r++) {
          int32_t two;
          memcpy(&two, lines[r] + 2 * pair, sizeof two);
          __m256i both = _mm256_set1_epi32(two);
          sums0[r] = _mm256_add_epi32(sums0[r], _mm256_madd_epi16(both, w0));
          sums1[r] = _mm256_add_epi32(sums1[r], _mm256_madd_epi16(both, w1));
        }
      }
      __m256 factor = _mm256_set1_ps(scale);
      for (size_t r = 0; r < down; r++) {
        float *to = out + (row + r) * out_row + column;
        _mm256_storeu_ps(to, _mm256_add_ps(_mm256_mul_ps(_mm256_cvtepi32_ps(sums0[r]), factor), base0));
        _mm256_storeu_ps(to + 8, _mm256_add_ps(_mm256_mul_ps(_mm256_cvtepi32_ps(sums1[r]), factor), base1));
      }
    }
  }
}

#endif

void gainsay_multiply(size_t rows, size_t columns, size_t inner, const int16_t *x, size_t x_row, const int16_t *weights,
                      const float *bias, float scale, float *out, size_t out_row) {
#ifdef X86
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")) {
    multiply_avx512(rows, columns, inner, x, x_row, weights, bias, scale, out, out_row);
    return;
  }
  if (__builtin_cpu_supports("avx2")) {
    multiply_avx2(rows, columns, inner, x, x_row, weights, bias, scale, out, out_row);
    return;
  }
#endif
  multiply_plain(rows, columns, inner, x, x_row, weights, bias, scale, out, out_row);
}

/// Any machine: the same sums, one number after the other.
static void multiply_bytes_plain(size_t rows, size_t columns, size_t inner, const uint8_t *x, const float *x_scales,
                                 const int8_t *weights, const struct gainsay_columns *of, float *out) {
  for (size_t row = 0; row < rows; row++)
    for (size_t column = 0; column < columns; column += STEP) {
      int32_t sums[STEP] = {0};
      const int8_t *line = weights + column * inner;
      for (size_t four = 0; four < inner; four += 4, line += 4 * STEP)
        for (size_t i = 0; i < STEP; i++)
          for (size_t k = 0; k < 4; k++) sums[i] += x[row * inner + four + k] * line[4 * i + k];
      for (size_t i = 0; i < STEP; i++) {
        float factor = x_scales[row] * of->scales[column + i];
        float value = (float)(sums[i] - of->shifts[column + i]) * factor;
        out[row * columns + column + i] = of->bias ? value + of->bias[column + i] : value;
      }
    }
}

#ifdef X86

AVX512 static void multiply_bytes_avx512(size_t rows, size_t columns, size_t inner, const uint8_t *x,
                                         const float *x_scales, const int8_t *weights,
                                         const struct gainsay_columns *of, float *out) {
  for (size_t column = 0; column < columns;) {
    size_t across = columns - column >= 2 * STEP ? 2 : 1;
    for (size_t row = 0; row < rows; row += DOWN) {
      size_t down = rows - row < DOWN ? rows - row : DOWN;
      const uint8_t *lines[DOWN];
      for (size_t r = 0; r < DOWN; r++) lines[r] = x + (row + (r < down ? r : 0)) * inner;
      __m512i sums[2][DOWN];
      for (size_t r = 0; r < DOWN; r++) sums[0][r] = sums[1][r] = _mm512_setzero_si512();
      const int8_t *line = weights + column * inner;
      for (size_t four = 0; four < inner; four += 4, line += 4 * STEP) {
        __m512i w0 = _mm512_loadu_si512(line);
        __m512i w1 = across > 1 ? _mm512_loadu_si512(line + STEP * inner) : w0;
        for (size_t r = 0; r < DOWN; r++) {
          int32_t bytes;
          memcpy(&bytes, lines[r] + four, sizeof bytes);
          __m512i all = _mm512_set1_epi32(bytes);
          sums[0][r] = _mm512_dpbusd_epi32(sums[0][r], all, w0);
          sums[1][r] = _mm512_dpbusd_epi32(sums[1][r], all, w1);
        }
      }
      for (size_t side = 0; side < across; side++) {
        size_t first = column + side * STEP;
        __m512i shift = _mm512_loadu_si512(of->shifts + first);
        __m512 scale = _mm512_loadu_ps(of->scales + first);
        __m512 bias = of->bias ? _mm512_loadu_ps(of->bias + first) : _mm512_setzero_ps();
        for (size_t r = 0; r < down; r++) {
          __m512 sum = _mm512_cvtepi32_ps(_mm512_sub_epi32(sums[side][r], shift));
          __m512 value = _mm512_mul_ps(sum, _mm512_mul_ps(_mm512_set1_ps(x_scales[row + r]), scale));
          _mm512_storeu_ps(out + (row + r) * columns + first, of->bias ? _mm512_add_ps(value, bias) : value);
        }
      }
    }
    column += across * STEP;
  }
}

AVX2 static void multiply_bytes_avx2(size_t rows, size_t columns, size_t inner, const uint8_t *x,
                                     const float *x_scales, const int8_t *weights,
                                     const struct gainsay_columns *of, float *out) {
  enum { FEW = 3, PARTS = STEP / 4 };
  for (size_t column = 0; column < columns; column += STEP) {
    for (size_t row = 0; row < rows; row += FEW) {
      size_t down = rows - row < FEW ? rows - row : FEW;
      __m256i sums[FEW][PARTS];
      for (size_t r = 0; r < FEW; r++)
        for (size_t p = 0; p < PARTS; p++) sums[r][p] = _mm256_setzero_si256();
      const int8_t *line = weights + column * inner;
      for (size_t four = 0; four < inner; four += 4, line += 4 * STEP) {
        __m256i fours[FEW];
        for (size_t r = 0; r < FEW; r++) {
          int32_t bytes;
          memcpy(&bytes, x + (row + (r < down ? r : 0)) * inner + four, sizeof bytes);
          fours[r] = _mm256_broadcastq_epi64(_mm_cvtepu8_epi16(_mm_cvtsi32_si128(bytes)));
        }
        for (size_t p = 0; p < PARTS; p++) {
          __m256i w = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(line + 16 * p)));
          for (size_t r = 0; r < FEW; r++)
            sums[r][p] = _mm256_add_epi32(sums[r][p], _mm256_madd_epi16(fours[r], w));
        }
      }
      for (size_t r = 0; r < down; r++)
        for (size_t p = 0; p < PARTS; p++) {
          int32_t halves[8];
          _mm256_storeu_si256((__m256i *)halves, sums[r][p]);
          for (size_t i = 0; i < 4; i++) {
            size_t place = column + 4 * p + i;
            float factor = x_scales[row + r] * of->scales[place];
            float value = (float)(halves[2 * i] + halves[2 * i + 1] - of->shifts[place]) * factor;
            out[(row + r) * columns + place] = of->bias ? value + of->bias[place] : value;
          }
        }
    }
  }
}

#endif

void gainsay_multiply_bytes(size_t rows, size_t columns, size_t inner, const uint8_t *x, const float *x_scales,
                            const int8_t *weights, const struct gainsay_columns *of, float *out) {
#ifdef X86
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")) {
    multiply_bytes_avx512(rows, columns, inner, x, x_scales, weights, of, out);
    return;
  }
  if (__builtin_cpu_supports("avx2")) {
    multiply_bytes_avx2(rows, columns, inner, x, x_scales, weights, of, out);
    return;
  }
#endif
  multiply_bytes_plain(rows, columns, inner, x, x_scales, weights, of, out);
}

CLONES void gainsay_squeeze(size_t rows, size_t width, const int16_t *x, uint8_t *out, float *scales) {
  for (size_t row = 0; row < rows; row++, x += width, out += width) {
    int32_t largest = 0;
    for (size_t i = 0; i < width; i++) {
      int32_t size = x[i] < 0 ? -x[i] : x[i];
      largest = size > largest ? size : largest;
    }
    float factor = largest ? 127.0f / (float)largest : 0;
    for (size_t i = 0; i < width; i++) out[i] = (uint8_t)((float)x[i] * factor + 128.5f);
    scales[row] = (float)largest * (1.0f / (127 * GAINSAY_ONE));
  }
}

/// To 1/1024, within what 16 bits hold.
static inline int16_t rounded(float value) {
  float scaled = value * GAINSAY_ONE;
  scaled = scaled < -32000 ? -32000 : scaled > 32000 ? 32000 : scaled;
  return (int16_t)(scaled + (scaled < 0 ? -0.5f : 0.5f));
}

CLONES void gainsay_join(size_t count, const float *a, const float *b, const float *c, int16_t *out) {
  for (size_t i = 0; i < count; i++) {
    float sum = a[i] + b[i] + c[i];
    out[i] = rounded(sum > 0 ? sum : 0);
  }
}

CLONES void gainsay_embed(size_t count, const uint32_t *rows, const int8_t *table, const uint16_t *scales, size_t width,
                          int16_t *out) {
  int32_t sums[WIDEST] = {0};
  for (size_t r = 0; r < count; r++) {
    const int8_t *line = table + (size_t)rows[r] * width;
    int32_t scale = scales[rows[r]];
    for (size_t i = 0; i < width; i++) sums[i] += line[i] * scale;
  }
  for (size_t i = 0; i < width; i++) {
    int32_t sum = sums[i] >> 12;
    out[i] = (int16_t)(sum < -32000 ? -32000 : sum > 32000 ? 32000 : sum);
  }
}

/// A sigmoid made of two parabolas.
static inline float gate(float x) {
  float t = x * 0.25f;
  t = t < -1 ? -1 : t > 1 ? 1 : t;
  return 0.5f + t - 0.5f * t * fabsf(t);
}

CLONES void gainsay_read_along(size_t count, ptrdiff_t step, size_t hidden, const float *input, size_t input_row,
                               const float *gates, int16_t *output, size_t output_row) {
  const float *forget_weight = gates, *reset_weight = gates + hidden;
  const float *forget_bias = gates + 2 * hidden, *reset_bias = gates + 3 * hidden;
  float state[WIDEST] = {0};
  for (size_t i = 0; i < count; i++) {
    const float *in = input + (ptrdiff_t)i * step * (ptrdiff_t)input_row;
    int16_t *out = output + (ptrdiff_t)i * step * (ptrdiff_t)output_row;
    for (size_t h = 0; h < hidden; h++) {
      float forget = gate(in[hidden + h] + forget_weight[h] * state[h] + forget_bias[h]);
      float reset = gate(in[2 * hidden + h] + reset_weight[h] * state[h] + reset_bias[h]);
      state[h] = in[h] + forget * (state[h] - in[h]);
      out[h] = rounded(in[3 * hidden + h] + reset * (state[h] - in[3 * hidden + h]));
    }
  }
}

CLONES void gainsay_score_heads(size_t words, size_t width, const float *queries, size_t queries_row,
                                const float *keys, size_t keys_row, const float *root, const float *distances,
                                float root_distance, float *scores) {
  enum { TOGETHER = 4, MOST = 192, WIDE = 128 };
  // Heads side by side, filled up so that the innermost loop leaves no rest.
  static _Thread_local float across[WIDE][MOST];
  float lines[TOGETHER][MOST];
  size_t heads = words + 1, padded = (heads + STEP - 1) / STEP * STEP;
  for (size_t head = 0; head < padded; head++)
    for (size_t i = 0; i < width; i++) {
      float key = head < words ? keys[head * keys_row + i] : head == words ? root[i] : 0;
      across[i][head] = key > 0 || head == words ? key : 0;
    }
  for (size_t word = 0; word < words; word += TOGETHER) {
    size_t few = words - word < TOGETHER ? words - word : TOGETHER;
    const float *asking[TOGETHER];
    for (size_t w = 0; w < TOGETHER; w++) {
      size_t one = word + (w < few ? w : 0);
      asking[w] = queries + one * queries_row;
      for (size_t head = 0; head < padded; head++) lines[w][head] = head < words ? distances[head - one] : root_distance;
    }
    for (size_t i = 0; i < width; i++) {
      float q0 = asking[0][i], q1 = asking[1][i], q2 = asking[2][i], q3 = asking[3][i];
      const float *key = across[i];
      for (size_t head = 0; head < padded; head++) {
        lines[0][head] += q0 * key[head];
        lines[1][head] += q1 * key[head];
        lines[2][head] += q2 * key[head];
        lines[3][head] += q3 * key[head];
      }
    }
    for (size_t w = 0; w < few; w++) memcpy(scores + (word + w) * heads, lines[w], heads * sizeof *scores);
  }
}

/// The largest number first, many at a time, then where it stands first.
CLONES size_t gainsay_best(size_t count, const float *scores) {
  if (count < 2 * STEP) {
    size_t best = 0;
    for (size_t i = 1; i < count; i++)
      if (scores[i] > scores[best]) best = i;
    return best;
  }
  float most[STEP], top;
  size_t i;
  memcpy(most, scores, sizeof most);
  for (i = STEP; i + STEP <= count; i += STEP)
    for (size_t k = 0; k < STEP; k++) most[k] = scores[i + k] > most[k] ? scores[i + k] : most[k];
  top = most[0];
  for (size_t k = 1; k < STEP; k++) top = most[k] > top ? most[k] : top;
  for (; i < count; i++) top = scores[i] > top ? scores[i] : top;
  for (i = 0; i + STEP <= count; i += STEP) {
    int found = 0;
    for (size_t k = 0; k < STEP; k++) found |= scores[i + k] == top;
    if (found) break;
  }
  for (; i < count; i++)
    if (scores[i] == top) return i;
  return 0;
}

static void normalise(size_t count, float *values) {
  float sum = 0;
  for (size_t i = 0; i < count; i++) sum += values[i];
  for (size_t i = 0; i < count; i++) values[i] /= sum > 1e-30f ? sum : 1e-30f;
}

/// The weights of the labels of a word by itself.
static void weigh(size_t count, const float *scores, float *weights) {
  float most = scores[gainsay_best(count, scores)];
  for (size_t i = 0; i < count; i++) weights[i] = expf(scores[i] - most);
}

void gainsay_label_shares(size_t words, size_t labels, const float *scores, size_t row, const float *moves,
                          float *shares) {
  float weights[8], behind[8];
  // Forward: the shares of all ways up to a word.
  for (size_t word = 0; word < words; word++) {
    float *own = shares + word * labels;
    weigh(labels, scores + word * row, weights);
    for (size_t label = 0; label < labels; label++) {
      float sum = word == 0 ? label == 0 || label % 2 == 1 : 0;
      for (size_t before = 0; word > 0 && before < labels; before++)
        sum += own[(ptrdiff_t)before - (ptrdiff_t)labels] * moves[before * labels + label];
      own[label] = sum * weights[label];
    }
    normalise(labels, own);
  }
  // Backward: times those of all ways on from it.
  for (size_t label = 0; label < labels; label++) behind[label] = 1;
  for (size_t word = words; word-- > 0;) {
    float *own = shares + word * labels, next[8];
    weigh(labels, scores + word * row, weights);
    for (size_t label = 0; label < labels; label++) {
      own[label] *= behind[label];
      next[label] = 0;
    }
    normalise(labels, own);
    for (size_t before = 0; before < labels; before++)
      for (size_t label = 0; label < labels; label++)
        next[before] += moves[before * labels + label] * weights[label] * behind[label];
    normalise(labels, next);
    for (size_t label = 0; label < labels; label++) behind[label] = next[label];
  }
}
