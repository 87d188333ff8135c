// Excerpts of results, cut where they match.

import { chooseExcerpt, type ExcerptOptions, type Matches } from '../text/excerpt.js';
import type { Excerpt, Result } from '../garden.js';
import { highlight, textOf } from '../text/highlight.js';
import type { PassageText, SectionText } from '../store/index-file.js';
import { nameKey } from '../text/keys.js';
import { withoutStrayMarks } from './stray-marks.js';

/** Most other sections of a note that a result has. */
export const MAX_SECTIONS = 3;

/** Length of another section's excerpt in UTF-16 code units: one line. */
const SECTION_LENGTH = 110;

/**
 * Adds the best excerpt of a passage to a result, and excerpts of other sections that match. What a row says once is
 * not said again: neither title and headings within an excerpt, nor an excerpt in a section.
 */
export function addExcerpts(result: Result, text: PassageText, matches: Matches): Result {
  const shown = namesOf(result, text);
  const candidates = text.sections.map((section) => excerptSection(result.url, section, matches, { shown }));
  const best = [describe(result.url, text, matches, shown), ...candidates]
    .filter(({ segments }) => segments.length)
    .reduce((a, b) => (b.score > a.score || !a.segments.length ? b : a), {
      heading: [],
      url: result.url,
      segments: [],
      score: 0,
    });
  const others = text.sections.flatMap((section, i) => {
    const { score, heading, url } = candidates[i]!;
    if (!score || !heading.length || url === best.url || nameKey(section[0]) === nameKey(result.title))
      return [];
    const line = excerptSection(result.url, section, matches, { shown, length: SECTION_LENGTH });
    return saysAgain(line, best) ? [] : { ...line, score };
  });
  const chosen = new Set([...others].sort((a, b) => b.score - a.score).slice(0, MAX_SECTIONS));
  return withoutStrayMarks({
    ...result,
    ...markTags(result, matches),
    excerpt: withoutScore(best),
    sections: others.filter((one) => chosen.has(one)).map(withoutScore),
  });
}

const names = new WeakMap<PassageText, ReadonlySet<string>>();

function namesOf({ title }: Result, text: PassageText): ReadonlySet<string> {
  const all = names.get(text) ?? new Set([title, ...text.sections.map(([heading]) => heading)].map(nameKey));
  names.set(text, all);
  return all;
}

type Candidate = Excerpt & { score: number };

function excerptSection(
  url: string,
  [heading, anchor, text, code = '']: SectionText,
  matches: Matches,
  options: ExcerptOptions,
): Candidate {
  const headed = chooseExcerpt(heading, matches, { length: heading.length });
  const inText = chooseExcerpt(text, matches, options);
  const inCode = code ? chooseExcerpt(code, matches, { ...options, seam: '\n' }) : inText;
  const window = inCode.score > inText.score || !text ? inCode : inText;
  return {
    heading: highlight(heading, matches),
    url: anchor ? `${url}#${anchor}` : url,
    segments: window.segments,
    score: window.score + headed.score / 2,
  };
}

function describe(
  url: string,
  { description = '' }: PassageText,
  matches: Matches,
  shown: ReadonlySet<string>,
): Candidate {
  return { heading: [], url, ...chooseExcerpt(description, matches, { shown }) };
}

// Marks the tags that match; absent where none does.
function markTags({ tags }: Result, matches: Matches): Pick<Result, 'tagSegments'> {
  const tagSegments = tags.map((tag) => highlight(tag, matches));
  return tagSegments.some((cut) => cut.some(({ match }) => match)) ? { tagSegments } : {};
}

// True if one of two excerpts holds the other, word for word.
function saysAgain(one: Excerpt, other: Excerpt): boolean {
  const [a, b] = [one, other].map(({ segments }) => withoutEllipsis(textOf(segments))) as [string, string];
  return !!a && (a.includes(b) || b.includes(a));
}

function withoutEllipsis(text: string): string {
  return text.replace(/^…|…$/gu, '');
}

function withoutScore({ heading, url, segments }: Candidate): Excerpt {
  return { heading, url, segments };
}
