import type { Span } from './text-index';

/** Longest part of an article that is asked about at once, in UTF-16 units: about 3,000 tokens. */
export const LONGEST_CHUNK = 12_000;

/** What a part repeats of the one before it at most, so that no encounter is torn at a seam. */
const LONGEST_OVERLAP = 800;

/**
 * Parts of a text that follow one another, cut between paragraphs (a longer paragraph between sentences, a longer sentence
 * between words), each but the first repeating the last paragraphs of the one before.
 */
export function chunksOf(text: string, longest: number = LONGEST_CHUNK): Span[] {
  const overlap = Math.min(LONGEST_OVERLAP, Math.floor(longest / 4));
  const pieces = split({ start: 0, end: text.length }, text, longest - overlap, SEAMS);
  const chunks: Span[] = [];
  let first = 0;
  while (first < pieces.length) {
    let last = first;
    while (last + 1 < pieces.length && endOf(pieces, last + 1) - startOf(pieces, first) <= longest - overlap) last += 1;
    chunks.push({ start: overlapStart(pieces, first, overlap), end: endOf(pieces, last) });
    first = last + 1;
  }
  return chunks;
}

/** A chunk cut in about equal halves, or null where it is too short to be cut. */
export function halves(chunk: Span, text: string): Span[] | null {
  const length = chunk.end - chunk.start;
  if (length < SHORTEST_HALVED) return null;
  return chunksOf(text.slice(chunk.start, chunk.end), Math.ceil(length * 0.65)).map(({ start, end }) => ({
    start: chunk.start + start,
    end: chunk.start + end,
  }));
}

const SHORTEST_HALVED = 400;

/** Where a text may be cut, best first. */
const SEAMS = [/\n\s*\n/g, /\n/g, /(?<=[.!?]["”’)]*)\s+/g, /\s+/g];

/** Pieces no longer than `longest` that together are the span, cut at the best seams that do. */
function split(span: Span, text: string, longest: number, seams: readonly RegExp[]): Span[] {
  const [seam, ...others] = seams;
  if (seam === undefined) return cutHard(span, longest);
  const pieces: Span[] = [];
  let start = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(seam)) {
    const end = span.start + match.index + match[0].length;
    if (end > start) pieces.push({ start, end });
    start = end;
  }
  if (start < span.end) pieces.push({ start, end: span.end });
  return pieces.flatMap((piece) =>
    piece.end - piece.start <= longest ? [piece] : split(piece, text, longest, others),
  );
}

function cutHard({ start, end }: Span, longest: number): Span[] {
  const count = Math.ceil((end - start) / longest);
  return Array.from({ length: count }, (_, index) => ({
    start: start + index * longest,
    end: Math.min(end, start + (index + 1) * longest),
  }));
}

/** Where the chunk that begins with piece `first` starts when it repeats what fits of the pieces before. */
function overlapStart(pieces: readonly Span[], first: number, overlap: number): number {
  let from = first;
  while (from > 0 && startOf(pieces, first) - startOf(pieces, from - 1) <= overlap) from -= 1;
  return startOf(pieces, from);
}

const startOf = (pieces: readonly Span[], index: number): number => (pieces[index] as Span).start;
const endOf = (pieces: readonly Span[], index: number): number => (pieces[index] as Span).end;
