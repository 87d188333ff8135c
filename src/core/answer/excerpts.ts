// Excerpts of results, cut where they match.

import { chooseExcerpt, EXCERPT_LENGTH, type Matches } from '../text/excerpt.js';
import type { Excerpt, Result } from '../garden.js';
import { highlight } from '../text/highlight.js';
import type { PassageText, SectionText } from '../store/index-file.js';

/** Most other sections of a note that a result has. */
export const MAX_SECTIONS = 3;

/** Length of another section's excerpt in UTF-16 code units: one line. */
const SECTION_LENGTH = 110;

/** Adds the best excerpt of a passage to a result, and excerpts of other sections that match. */
export function addExcerpts(result: Result, text: PassageText, matches: Matches): Result {
  const candidates = text.sections.map((section) => excerptSection(result.url, section, matches));
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a), opening(result.url, text, matches));
  const others = candidates.filter(
    (candidate) => candidate !== best && candidate.score && candidate.heading.length,
  );
  const chosen = new Set([...others].sort((a, b) => b.score - a.score).slice(0, MAX_SECTIONS));
  return {
    ...result,
    excerpt: withoutScore(best),
    sections: others
      .filter((candidate) => chosen.has(candidate))
      .map((one) => withoutScore(shorten(one, matches))),
  };
}

type Candidate = Excerpt & { score: number };

function excerptSection(
  url: string,
  [heading, anchor, text, code = '']: SectionText,
  matches: Matches,
): Candidate {
  const headed = chooseExcerpt(heading, matches, heading.length);
  const inText = chooseExcerpt(text, matches);
  const inCode = code ? chooseExcerpt(code, matches) : inText;
  const window = inCode.score > inText.score || !text ? inCode : inText;
  return {
    heading: heading ? highlight(heading, (term) => matches.has(term)) : [],
    url: anchor ? `${url}#${anchor}` : url,
    segments: window.segments,
    score: window.score + headed.score / 2,
  };
}

// Gives the excerpt of a passage without a match: the description, or the beginning of the text.
function opening(url: string, { description = '', sections }: PassageText, matches: Matches): Candidate {
  const text = description || (sections.find(([, , text]) => text)?.[2] ?? '');
  return { heading: [], url, ...chooseExcerpt(text, matches, EXCERPT_LENGTH) };
}

function shorten(candidate: Candidate, matches: Matches): Candidate {
  const text = candidate.segments.map((segment) => segment.text).join('');
  return { ...candidate, segments: chooseExcerpt(text, matches, SECTION_LENGTH).segments };
}

function withoutScore({ heading, url, segments }: Candidate): Excerpt {
  return { heading, url, segments };
}
