// Growth of figures with the number of notes.

/**
 * Gives each figure at every size, undefined where it was not measured, with its growth exponent. 0 is flat, 1 grows as
 * the notes do.
 * @param sizes figures of each garden, by name of the measured, the smallest garden first
 */
export function growthOf(sizes) {
  const counts = sizes.map(({ notes }) => notes);
  return Object.keys(sizes[0].figures.ours).map((name) => {
    const curve = (who) => {
      const values = sizes.map(({ figures }) => figures[who]?.[name]);
      return { values, exponent: exponentOf(counts, values) };
    };
    return { name, counts, ours: curve('ours'), Pagefind: curve('Pagefind') };
  });
}

/** Gives the growth of a cluster's figures with the number of passages, as {@link growthOf} does. */
export function clusterGrowthOf(sizes) {
  return growthOf(sizes.map(({ passages, figures }) => ({ notes: passages, figures: { ours: figures } })));
}

/** Gives the slope of a line through the logarithms of the measured, by least squares; undefined of fewer than two. */
function exponentOf(counts, values) {
  const points = counts.map((count, i) => [count, values[i]]).filter(([, value]) => value > 0);
  if (points.length < 2) return undefined;
  const [x, y] = [0, 1].map((axis) => {
    const logs = points.map((point) => Math.log(point[axis]));
    const middle = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    return logs.map((log) => log - middle);
  });
  const product = (a, b) => a.reduce((sum, each, i) => sum + each * b[i], 0);
  return product(x, y) / product(x, x);
}
