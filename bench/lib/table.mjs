// Tables and figures that the benchmarks print.

/** Prints rows under a head: the first column to the left, all others to the right. */
export function printTable(head, rows) {
  const lines = [head, ...rows].map((line) => line.map(String));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) {
    const cells = line.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i])));
    console.log(cells.join('  ').trimEnd());
  }
}

/**
 * Prints two tables of several measured by the same figures: ratios of the first, which is ours, and then all values.
 * @param heading what is measured, before `ours / each`; empty for nothing more
 * @param names names of the figures
 * @param measured name of each measured, with its figures
 * @param digits digits after the point, of all figures or of each
 */
export function printBeside(heading, names, [[own, ours], ...others], digits) {
  const ratios = others.map(([name, theirs]) => [name, ...theirs.map((their, i) => ratio(ours[i], their))]);
  const digitsOf = (i) => (Array.isArray(digits) ? digits[i] : digits);
  const values = [[own, ours], ...others].map(([name, all]) => [
    name,
    ...all.map((value, i) => figure(value, digitsOf(i))),
  ]);
  printTable([`\n${heading && `${heading}: `}ours / each`, ...names], ratios);
  printTable([`\n${heading || 'each'}`, ...names], values);
}

/** Gives the median of the defined numbers; undefined if there are none. */
export function median(numbers) {
  const sorted = numbers.filter((number) => number !== undefined).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : mean(sorted.slice(middle - 1, middle + 1));
}

/** Gives a percentile of numbers. */
export function percentile(numbers, percent) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1];
}

/** Gives the mean; undefined of no numbers. */
export function mean(numbers) {
  return numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : undefined;
}

/** Formats the ratio of ours to theirs. */
export function ratio(ours, theirs) {
  return ours === undefined || !theirs ? '-' : (ours / theirs).toFixed(2);
}

/** Formats a number, or a dash for none. */
export function figure(number, digits = 0) {
  return number === undefined ? '-' : number.toFixed(digits);
}
