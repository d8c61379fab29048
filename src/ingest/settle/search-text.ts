/**
 * What the full-text index holds of a party or place: every name it goes by, folded (no accents, no case), each once as
 * written and once with hyphens and apostrophes taken out, so that 'Jong Un', 'Jong-un' and 'Jongun' all find it.
 */
export function searchTextOf(name: string, aliases: readonly string[]): string {
  const folded = [name, ...aliases].map((each) =>
    each.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim(),
  );
  const words = new Set(folded.flatMap((each) => [...each.split(' '), ...each.split(' ').map(joined)]));
  words.delete('');
  return [...words].sort().join(' ');
}

function joined(word: string): string {
  return word.replace(/[-'’‐‑.]/g, '');
}
