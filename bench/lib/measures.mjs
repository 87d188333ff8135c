// Measures of a ranking. A gain is the worth of an address to the asker; 0 is nothing.

/**
 * Gives the discounted gain of the first `depth`, over the best possible one (Järvelin and Kekäläinen 2002, gains
 * linear).
 */
export function ndcg(urls, gains, depth) {
  const best = [...gains.values()].sort((a, b) => b - a);
  return (
    discounted(urls.map((url) => gains.get(url) ?? 0).slice(0, depth)) / discounted(best.slice(0, depth))
  );
}

/** Gives the share of addresses with a gain that are among the first `depth`. */
export function recall(urls, gains, depth) {
  return urls.slice(0, depth).filter((url) => gains.get(url)).length / gains.size;
}

/** Gives one over the place of the first address with a gain. */
export function reciprocalRank(urls, gains) {
  const place = urls.findIndex((url) => gains.get(url));
  return place < 0 ? 0 : 1 / (place + 1);
}

function discounted(gains) {
  return gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}
