/**
 * How far equal lengths may lie apart, in pixels. Chromium and WebKit lay out in 64ths of a pixel and Firefox in 60ths,
 * rounding at each step of a sum; six such steps are a tenth, and no screen shows it.
 */
export const ROUNDING = 0.1;
