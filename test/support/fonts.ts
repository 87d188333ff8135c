const ARIMO = 'url("/node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf")';
const NOTO = 'url("/node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf")';
const DEJAVU = 'url("/node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf")';

/** Fonts whose letters reach up and down by different shares of their size, so that lines lie differently in each. */
export const FONTS = [
  new FontFace('low', ARIMO), // 0.91 above the baseline and 0.21 below it
  new FontFace('middle', DEJAVU), // 0.93 and 0.24
  new FontFace('high', NOTO), // 1.07 and 0.29
  new FontFace('higher', ARIMO, { ascentOverride: '140%', descentOverride: '30%' }), // WebKit ignores overrides
  new FontFace('deep', ARIMO, { ascentOverride: '80%', descentOverride: '90%' }),
];
