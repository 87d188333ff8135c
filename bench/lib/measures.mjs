// How good a ranking is. A gain is what one address is worth to who asked; 0 is nothing.

/** Discounted gain of the first `depth`, over the best that could be; Järvelin and Kekäläinen 2002, gains linear. */
export function ndcg(urls, gains, depth) {
  const best = [...gains.values()].sort((a, b) => b - a);
  return (
    discounted(urls.map((url) => gains.get(url) ?? 0).slice(0, depth)) / discounted(best.slice(0, depth))
  );
}

/** The part of what is worth anything that is among the first `depth`. */
export function recall(urls, gains, depth) {
  return urls.slice(0, depth).filter((url) => gains.get(url)).length / gains.size;
}

/** One over the place of the first that is worth anything. */
export function reciprocalRank(urls, gains) {
  const place = urls.findIndex((url) => gains.get(url));
  return place < 0 ? 0 : 1 / (place + 1);
}

function discounted(gains) {
  return gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}
