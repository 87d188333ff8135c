// Natural numbers in few characters, all of them plain in JSON: digits to base 46, the most significant first. A digit
// that another follows is written by the second half of the alphabet.
//
//   0   45   46      100      symbols 32 to 125 without " and \
//   ␣   O    Q␣      R*

const BASE = 46;
const QUOTE = 34;
const BACKSLASH = 92;

// Symbols of the digits, and after them those of digits that another follows.
const SYMBOLS =
  " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}";

function digitOf(code: number): number {
  return code - 32 - (code > QUOTE ? 1 : 0) - (code > BACKSLASH ? 1 : 0);
}

/** Writes natural numbers as one text. */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) text += writeNumber(number);
  return text;
}

/** Writes one natural number. */
export function writeNumber(number: number): string {
  if (number < BASE) return SYMBOLS[number]!;
  let written = SYMBOLS[number % BASE]!;
  for (let rest = Math.floor(number / BASE); rest; rest = Math.floor(rest / BASE))
    written = SYMBOLS[BASE + (rest % BASE)]! + written;
  return written;
}

/** Reads the numbers that {@link writeNumbers} wrote. @throws RangeError for a character that is no digit */
export function readNumbers(text: string): Uint32Array {
  const numbers = new Uint32Array(text.length);
  let [count, number] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const digit = digitOf(text.charCodeAt(i));
    if (digit < 0 || digit >= 2 * BASE) throw new RangeError();
    number = number * BASE + (digit % BASE);
    if (digit >= BASE) continue;
    numbers[count++] = number;
    number = 0;
  }
  return numbers.subarray(0, count);
}
