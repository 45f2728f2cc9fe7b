// Decides the natural logarithm and the exponential, for a runtime's own may differ from another's in the last digit: here the same input gives the same bits.
//
// Both follow FreeBSD's msun step by step, in nothing but additions, products and quotients, which every runtime rounds alike:
//
//   Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
//   Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const PER_LN2 = 1.442695040888963387;
const OVERFLOW = 7.09782712893383973096e2;
const UNDERFLOW = -7.4513321910194110842e2;

const words = new DataView(new ArrayBuffer(8));

/** Sign, exponent and the first 20 bits of the fraction. */
function highWord(x: number): number {
  words.setFloat64(0, x);
  return words.getInt32(0);
}

/** 2 to the power of a whole number from -1022 to 1023. */
function powerOfTwo(exponent: number): number {
  words.setInt32(0, (exponent + 1_023) << 20);
  words.setInt32(4, 0);
  return words.getFloat64(0);
}

/** ln x, within one unit of the last place: -Infinity for 0, NaN below. */
export function naturalLog(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return x;
  // Numbers too small to be normal are made larger first.
  const small = x < 2.2250738585072014e-308;
  const bits = highWord(small ? x * 18_014_398_509_481_984 : x);
  const fraction = bits & 0xf_ffff;
  const up = (fraction + 0x9_5f64) & 0x10_0000;
  words.setInt32(0, fraction | (up ^ 0x3ff0_0000));
  const k = (bits >> 20) - 1_023 + (up >> 20) - (small ? 54 : 0);
  const f = words.getFloat64(0) - 1;
  if ((0xf_ffff & (2 + fraction)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
    const rest = f * f * (0.5 - (1 / 3) * f);
    return k === 0 ? f - rest : k * LN2_HIGH - (rest - k * LN2_LOW - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z * (6.66666666666673513e-1 + w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const rest = odd + even;
  if (((fraction - 0x6_147a) | (0x6_b851 - fraction)) > 0) {
    const half = 0.5 * f * f;
    return k === 0 ? f - (half - s * (half + rest)) : k * LN2_HIGH - (half - (s * (half + rest) + k * LN2_LOW) - f);
  }
  return k === 0 ? f - s * (f - rest) : k * LN2_HIGH - (s * (f - rest) - k * LN2_LOW - f);
}

/** e to the power of x, within one unit of the last place. */
export function naturalExp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > OVERFLOW) return Infinity;
  if (x < UNDERFLOW) return 0;
  if (x === 1) return Math.E;
  const size = highWord(x) & 0x7fff_ffff;
  if (size < 0x3e30_0000) return 1 + x;
  let k = 0;
  let high = x;
  let low = 0;
  if (size > 0x3fd6_2e42) {
    if (size < 0x3ff0_a2b2) k = x > 0 ? 1 : -1;
    else k = Math.trunc(PER_LN2 * x + (x > 0 ? 0.5 : -0.5));
    high = x - k * LN2_HIGH;
    low = k * LN2_LOW;
  }
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k === 1_024) return y * 2 * powerOfTwo(1_023);
  return k >= -1_021 ? y * powerOfTwo(k) : y * powerOfTwo(k + 1_000) * 9.3326361850321887899e-302;
}
