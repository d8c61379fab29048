import type { JudgedDocument } from './judged-document';

/** Words that say what somebody is, not who: they count for nothing when names are compared. */
const TITLES = new Set(
  (
    'mr mrs ms dr sir dame lord lady president vice prime minister secretary chancellor king queen prince princess pope ' +
    'sen senator rep representative gov governor gen general lt col adm judge justice ambassador envoy leader chairman ' +
    'chairwoman speaker the of'
  ).split(' '),
);

/** The words of a name that tell it apart: no accents, capitals, titles or possessive; 'U.S.' is 'united states'. */
export function nameTokens(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’']s?\b/g, ' ')
    .toLowerCase()
    .replace(/\bu\.?\s?s\.?\b/g, 'united states')
    .replace(/\bu\.?\s?k\.?\b/g, 'united kingdom')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '' && !TITLES.has(token));
}

/** Whether two places or cited parties are the same but for details: the words of one are among the other's. */
export function sameMeaning(a: string, b: string): boolean {
  const [left, right] = [nameTokens(a), nameTokens(b)];
  return isWithin(left, right) || isWithin(right, left);
}

/** Finds the gold party that a predicted name denotes: by an equal form first, then by a shorter or longer one. */
export class PartyResolver {
  private readonly parties: { readonly name: string; readonly forms: readonly (readonly string[])[] }[];

  constructor(gold: JudgedDocument) {
    const forms = new Map<string, readonly string[]>();
    for (const party of [...gold.people, ...gold.organisations]) {
      forms.set(party.name, [party.name, ...(party.aliases ?? [])]);
    }
    for (const { name } of gold.reports.flatMap((report) => report.participants)) {
      if (!forms.has(name)) forms.set(name, [name]);
    }
    this.parties = [...forms].map(([name, all]) => ({ name, forms: all.map(nameTokens) }));
  }

  /** The gold party's name, or '? ' and the name as given where the annotators have no such party. */
  resolve(name: string): string {
    const tokens = nameTokens(name);
    const party =
      this.parties.find(({ forms }) => forms.some((form) => isSame(tokens, form))) ??
      this.parties.find(({ forms }) => forms.some((form) => denotes(tokens, form)));
    return party?.name ?? `? ${name}`;
  }
}

/** Equal, or one within the other with the first or the last (family) name in common. */
function denotes(predicted: readonly string[], gold: readonly string[]): boolean {
  if (isSame(predicted, gold)) return true;
  if (!isWithin(predicted, gold) && !isWithin(gold, predicted)) return false;
  if (predicted.length === 0 || gold.length === 0) return false;
  return predicted.at(-1) === gold.at(-1) || predicted[0] === gold[0];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((token, index) => token === b[index]);
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.length > 0 && few.every((token) => many.includes(token));
}
