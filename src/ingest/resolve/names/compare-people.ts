import { consonantKey, editDistance, soundKey, spellingKey } from './folding';
import { isNickname } from './nicknames';
import { isInitial, type PersonName } from './person-name';

/**
 * How far two names of one block can be of one person by themselves. SURE: nothing but the spelling or usual short forms
 * differ. LIKELY: they agree as far as they go, but one leaves more out ('J. Smith') or they differ as transliterations of
 * different names can too: more than the name has to speak for it. POSSIBLE: that nobody else of the name is known does not
 * speak for it. DOUBTFUL: as often two people as one ('Jr.' and nothing); only the same office speaks for it.
 */
export interface NameMatch {
  readonly strength: 'SURE' | 'LIKELY' | 'POSSIBLE' | 'DOUBTFUL';
  readonly reason: string;
}

const SURE = (reason: string): NameMatch => ({ strength: 'SURE', reason });
const LIKELY = (reason: string): NameMatch => ({ strength: 'LIKELY', reason });

/** Compares two names that both have a given name. Null: they are of two people. Symmetric. */
export function compareFullNames(a: PersonName, b: PersonName): NameMatch | null {
  const family = compareFamilies(a, b);
  if (family === null || contradicts(a.suffix, b.suffix)) return null;
  const given = compareGiven(a.given, b.given);
  if (given === null) return null;
  if (a.suffix !== b.suffix) {
    return { strength: 'DOUBTFUL', reason: `the same name, but only one is '${a.suffix ?? b.suffix}'` };
  }
  if (family.strength === 'LIKELY') return given.strength === 'SURE' ? family : null;
  return given.reason === SAME && family.reason !== SAME ? family : given;
}

/** Compares family names, suffixes aside. */
export function compareFamilies(a: PersonName, b: PersonName): NameMatch | null {
  if (a.family === b.family) return SURE(SAME);
  if (spellingKey(a.family) === spellingKey(b.family)) return SURE('the same family name in another spelling');
  if (soundKey(a.family) === soundKey(b.family))
    return LIKELY('family names that can be transliterations of one another');
  return null;
}

/** True where one is 'Jr.' and the other 'Sr.': silence contradicts nothing. */
export function contradicts(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** What is said of names that do not differ. */
export const SAME = 'the same name';

function compareGiven(a: readonly string[], b: readonly string[]): NameMatch | null {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const first = compareGivenWord(shorter[0] ?? '', longer[0] ?? '');
  if (first === null) return byLaterName(shorter, longer);
  if (!middlesAgree(shorter.slice(1), longer.slice(1))) return null;
  return first;
}

/** 'Mitt Romney' of 'Willard Mitt Romney', 'López Obrador' of 'Andrés Manuel López Obrador': called by the end of it. */
function byLaterName(shorter: readonly string[], longer: readonly string[]): NameMatch | null {
  const tail = longer.slice(longer.length - shorter.length);
  const isTail =
    shorter.length > 0 &&
    shorter.length < longer.length &&
    shorter.every((word, at) => !isInitial(word) && spellingKey(word) === spellingKey(tail[at] ?? ''));
  return isTail ? LIKELY('one is the end of the other, longer name') : null;
}

function compareGivenWord(a: string, b: string): NameMatch | null {
  if (a === b) return isInitial(a) ? LIKELY('the same initial and family name') : SURE(SAME);
  if (isInitial(a) || isInitial(b)) {
    return a.charAt(0) === b.charAt(0) ? LIKELY('an initial that fits the given name') : null;
  }
  if (spellingKey(a) === spellingKey(b)) return SURE('the same name in another spelling');
  if (isNickname(a, b)) return SURE('the same family name, and one given name is short for the other');
  if (isOtherGender(a, b)) return null;
  const reason = 'given names that are transliterations of one another';
  if (soundKey(a) === soundKey(b)) return SURE(reason);
  const consonants = consonantKey(a);
  if (consonants !== consonantKey(b) || consonants === soundKey(a)) return null;
  // Mohammed and Muhammad differ in two letters; from Mahmoud and Mehmet, which have the same consonants, in three.
  if (editDistance(spellingKey(a), spellingKey(b), 2) > 2) return null;
  return consonants.length >= 4 ? SURE(reason) : LIKELY(reason);
}

/** Middle names agree where the fewer of them are all among the others; an initial stands for a name in its place. */
function middlesAgree(shorter: readonly string[], longer: readonly string[]): boolean {
  const fewer = shorter.length <= longer.length ? shorter : longer;
  const more = fewer === shorter ? longer : shorter;
  if (fewer.every((word, at) => middleAgrees(word, more[at] ?? ''))) return true;
  // 'Andrés López' of 'Andrés Manuel López': whole words in their order; 'W.' is not the 'W.' of 'H. W.'.
  let from = 0;
  return fewer.every((word) => {
    const at = more.findIndex(
      (other, index) => index >= from && !isInitial(word) && spellingKey(other) === spellingKey(word),
    );
    from = at + 1;
    return at >= 0;
  });
}

function middleAgrees(a: string, b: string): boolean {
  if (isInitial(a) || isInitial(b)) return a.charAt(0) === b.charAt(0);
  return (
    spellingKey(a) === spellingKey(b) ||
    isNickname(a, b) ||
    soundKey(a) === soundKey(b) ||
    consonantKey(a) === consonantKey(b)
  );
}

/** Daniel and Danielle, Roberto and Roberta, Jean and Jeanne. */
function isOtherGender(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const ending = longer.slice(shorter.length);
  if (longer.startsWith(shorter)) return /^(?:a|e|l?le|l?la|n?ne|ina|ette)$/u.test(ending);
  return a.replace(/[oa]$/u, '') === b.replace(/[oa]$/u, '');
}
