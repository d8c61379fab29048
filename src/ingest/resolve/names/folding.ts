/** Letters that Unicode does not take apart into a letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ə: 'a', // biome-ignore format: a table
};

/** Lower case without diacritics, points and apostrophes: 'Erdoğan' and 'ERDOGAN' are one, "O'Neill" is 'oneill'. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłđðßæœþıħə]/gu, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/['’‘ʼʻ`´]/gu, '');
}

/** The words of a name, folded: 'U.N.' is 'un', 'Jong-un' is 'jong' and 'un'. */
export function wordsOf(text: string): string[] {
  return folded(text)
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * A folded word under which the usual transliterations of one name are equal: Zelensky, Zelenskyy, Zelenskiy; Sergei, Sergey;
 * Müller, Mueller; Qasem, Kasem. Vowels keep their place, so that Miller is not Mueller. The rules are those in which the
 * systems in use for Russian (BGN/PCGN, ISO 9, GOST), Arabic (ALA-LC and newspaper style) and German differ.
 */
export function spellingKey(word: string): string {
  return word
    .replace(/^ye(?=l|v)/u, 'e')
    .replace(/^[jy](?=ul|ur|an|ak|ar)/u, 'i')
    .replace(/tsch|tch/gu, 'ch')
    .replace(/s[h]?ch/gu, 'sh')
    .replace(/dzh|dj/gu, 'j')
    .replace(/([kgd])h/gu, '$1')
    .replace(/ph/gu, 'f')
    .replace(/th/gu, 't')
    .replace(/q|ck|c(?![eiyh])/gu, 'k')
    .replace(/c(?=[eiy])/gu, 's')
    .replace(/x/gu, 'ks')
    .replace(/tz/gu, 'ts')
    .replace(/w/gu, 'v')
    .replace(/ou|oo/gu, 'u')
    .replace(/([aou])e(?=[^aeiou])/gu, '$1')
    .replace(/(?:iy|yy|ij|ii|yi|y)$/u, 'i')
    .replace(/e[yj]$/u, 'ei')
    .replace(/iy(?=[aeou])/gu, 'i')
    .replace(/(.)\1+/gu, '$1');
}

/**
 * The consonants of a folded word, near ones as one: what blocks are made of, and what transliterated given names are
 * compared by. Short words keep their vowels: hardly anything else tells them apart.
 */
export function consonantKey(word: string): string {
  const key = soundKey(word);
  const first = /^[aeiouyhj]/u.test(key) ? 'a' : key.charAt(0);
  const consonants = first + key.slice(1).replace(/(?<![aeiou])h|h(?![aeiou])|[aeiouy]/gu, '');
  return consonants.length < 3 ? key : consonants;
}

/** `spellingKey` with near consonants and near vowels as one: Gaddafi and Qaddafi, Rouhani and Rohani; not Miller and Mueller. */
export function soundKey(word: string): string {
  return spellingKey(word)
    .replace(/ch|sh|zh|ts|z/gu, 's')
    .replace(/g/gu, 'k')
    .replace(/d/gu, 't')
    .replace(/v/gu, 'f')
    .replace(/o/gu, 'u')
    .replace(/(.)\1+/gu, '$1');
}

/** Letters to change, add or take away to make one word of the other (Levenshtein), or `limit + 1` where it is more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(row[b.length] ?? 0, limit + 1);
}
