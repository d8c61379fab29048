import { plainCharacters } from '../../plain-characters';
import { furnitureSpans } from './furniture';

/**
 * What is sent to the analyser in place of an article's text: page furniture and control characters blanked, glued
 * sentences parted, and for every position the place in the original where it stands.
 */
export interface AnalysisText {
  readonly text: string;
  /** Offset in the original text of an offset in `text` (both UTF-16; `text.length` maps to the original's length). */
  original(offset: number): number;
}

/** 'Ukraine.This visit', 'said."He': a sentence end with no blank after it, between words that are no abbreviation. */
const GLUED = /(?<=[\p{Ll}\p{N}]{2}|\p{Ll}[)\]”’"']{1,2})[.!?]+[”’"')\]]*(?=[“‘"']?\p{Lu}(?:\p{Ll}|\s\p{Ll}|n\s))/gu;
/** Addresses and file names hold such points too. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+|\b[\w-]+\.(?:com|org|net|gov|edu|co|uk|info|example)\b\S*/giu;

/** Prepares the text for analysis; nothing is removed, so that every offset leads back. */
export function analysisText(text: string): AnalysisText {
  const blanked = blankOut(text);
  const addresses = [...blanked.matchAll(ADDRESS)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const inserts: number[] = [];
  for (const match of blanked.matchAll(GLUED)) {
    const at = match.index + match[0].length;
    if (!addresses.some(([start, end]) => at > start && at < end)) inserts.push(at);
  }
  if (inserts.length === 0) return { text: blanked, original: (offset) => offset };
  let parted = '';
  let last = 0;
  for (const at of inserts) {
    parted += `${blanked.slice(last, at)} `;
    last = at;
  }
  parted += blanked.slice(last);
  // The k-th blank stands at inserts[k] + k: as many blanks lie before an offset as such places are below it.
  const places = inserts.map((at, k) => at + k);
  return { text: parted, original: (offset) => offset - countBelow(places, offset) };
}

function blankOut(text: string): string {
  const plain = plainCharacters(text);
  const characters = plain.split('');
  for (const [start, end] of furnitureSpans(plain))
    for (let i = start; i < end; i++) if (characters[i] !== '\n') characters[i] = ' ';
  return characters.join('');
}

/** How many of the sorted places lie below the offset. */
function countBelow(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
