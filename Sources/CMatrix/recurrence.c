#include "CMatrix.h"

#include <math.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__gnu_linux__)
#define WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define WIDE
#endif

enum { WIDEST = 512 };

/// A sigmoid made of two parabolas: what the program computes later with whole numbers.
static inline float gate(float x, float *slope) {
  float t = x * 0.25f;
  t = t < -1 ? -1 : t > 1 ? 1 : t;
  float size = fabsf(t);
  *slope = (1 - size) * 0.25f;
  return 0.5f + t - 0.5f * t * size;
}

WIDE void gainsay_recur(size_t count, ptrdiff_t step, struct gainsay_recurrence kept, const float *input,
                        size_t input_row, const float *gates, float *output, size_t output_row) {
  size_t hidden = kept.hidden;
  const float *forget_weight = gates, *reset_weight = gates + hidden;
  const float *forget_bias = gates + 2 * hidden, *reset_bias = gates + 3 * hidden;
  float before[WIDEST] = {0};
  for (size_t i = 0; i < count; i++) {
    const float *in = input + (ptrdiff_t)i * step * (ptrdiff_t)input_row;
    ptrdiff_t at = (ptrdiff_t)i * step * (ptrdiff_t)kept.row;
    float *out = output + (ptrdiff_t)i * step * (ptrdiff_t)output_row;
    float *state = kept.state + at, *forget = kept.forget + at, *forget_slope = kept.forget_slope + at;
    float *reset = kept.reset + at, *reset_slope = kept.reset_slope + at;
    for (size_t h = 0; h < hidden; h++) {
      float old = before[h], f_slope, r_slope;
      float f = gate(in[hidden + h] + forget_weight[h] * old + forget_bias[h], &f_slope);
      float r = gate(in[2 * hidden + h] + reset_weight[h] * old + reset_bias[h], &r_slope);
      float now = in[h] + f * (old - in[h]);
      forget[h] = f, forget_slope[h] = f_slope, reset[h] = r, reset_slope[h] = r_slope;
      state[h] = before[h] = now;
      out[h] = in[3 * hidden + h] + r * (now - in[3 * hidden + h]);
    }
  }
}

WIDE void gainsay_recur_back(size_t count, ptrdiff_t step, struct gainsay_recurrence kept, const float *input,
                             size_t input_row, const float *gates, const float *output_gradient, size_t output_row,
                             float *input_gradient, float *gates_gradient) {
  size_t hidden = kept.hidden;
  const float *forget_weight = gates, *reset_weight = gates + hidden;
  float carried[WIDEST] = {0}, none[WIDEST] = {0};
  for (size_t i = 0; i < count; i++) {
    ptrdiff_t back = -(ptrdiff_t)i * step;
    const float *in = input + back * (ptrdiff_t)input_row;
    float *in_gradient = input_gradient + back * (ptrdiff_t)input_row;
    const float *slope = output_gradient + back * (ptrdiff_t)output_row;
    ptrdiff_t at = back * (ptrdiff_t)kept.row;
    const float *state = kept.state + at;
    const float *old = i + 1 < count ? state - step * (ptrdiff_t)kept.row : none;
    const float *forget = kept.forget + at, *forget_slope = kept.forget_slope + at;
    const float *reset = kept.reset + at, *reset_slope = kept.reset_slope + at;
    for (size_t h = 0; h < hidden; h++) {
      float on_reset = slope[h] * (state[h] - in[3 * hidden + h]) * reset_slope[h];
      float on_state = slope[h] * reset[h] + carried[h];
      float on_forget = on_state * (old[h] - in[h]) * forget_slope[h];
      in_gradient[h] = on_state * (1 - forget[h]);
      in_gradient[hidden + h] = on_forget;
      in_gradient[2 * hidden + h] = on_reset;
      in_gradient[3 * hidden + h] = slope[h] * (1 - reset[h]);
      carried[h] = on_state * forget[h] + on_forget * forget_weight[h] + on_reset * reset_weight[h];
      gates_gradient[h] += on_forget * old[h];
      gates_gradient[hidden + h] += on_reset * old[h];
      gates_gradient[2 * hidden + h] += on_forget;
      gates_gradient[3 * hidden + h] += on_reset;
    }
  }
}

static inline float power(float x) {
  x = x < -87 ? -87 : x > 87 ? 87 : x;
  float whole = floorf(x * 1.44269504f + 0.5f);
  float rest = x - whole * 0.693359375f + whole * 2.12194440e-4f;
  float sum = 1.9875691500e-4f;
  sum = sum * rest + 1.3981999507e-3f;
  sum = sum * rest + 8.3334519073e-3f;
  sum = sum * rest + 4.1665795894e-2f;
  sum = sum * rest + 1.6666665459e-1f;
  sum = sum * rest + 5.0000001201e-1f;
  sum = sum * rest * rest + rest + 1;
  int bits = ((int)whole + 127) << 23;
  float scale;
  memcpy(&scale, &bits, sizeof scale);
  return sum * scale;
}

float gainsay_exp(float x) { return power(x); }

WIDE float gainsay_softmax(size_t count, float *scores, size_t gold) {
  float most = scores[0], sum = 0;
  for (size_t i = 1; i < count; i++) most = scores[i] > most ? scores[i] : most;
  for (size_t i = 0; i < count; i++) scores[i] = power(scores[i] - most);
  for (size_t i = 0; i < count; i++) sum += scores[i];
  for (size_t i = 0; i < count; i++) scores[i] /= sum;
  float likely = scores[gold];
  scores[gold] -= 1;
  return -logf(likely > 1e-12f ? likely : 1e-12f);
}
