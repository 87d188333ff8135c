// A checksum against damage: a byte that flipped, a file that was cut, converted or edited. It is no defence against
// forgery; whoever can write the files of an index can write its checksums too.

/**
 * Makes the checksum of a text, by FNV-1a over its UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/). A
 * change of a single unit always changes it, any other but once in 2 ** 32 times.
 * @param sum checksum of the text before, for a text in parts
 * @returns a whole number of 32 bits
 */
export function checksum(text: string, sum = 0x811c9dc5): number {
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
