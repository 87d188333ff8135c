/**
 * Distance of equal lengths, in pixels, that rounding may cause. Chromium and WebKit lay out in 64ths of a pixel
 * and Firefox in 60ths, rounding at each step of a sum. Six such steps are a tenth, and no screen shows it.
 */
export const ROUNDING = 0.1;
