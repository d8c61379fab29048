import { compareFamilies, compareFullNames, contradicts, type NameMatch, SAME } from '../names/compare-people';
import { soundKey, spellingKey } from '../names/folding';
import { fullNamesOf } from '../names/nicknames';
import { formKey, isInitial, type PersonName, parsePersonName } from '../names/person-name';
import { Clusters, type Draft, type Joining } from './drafts';
import type { Evidence } from './profile';
import { splitNamesakes } from './split-namesakes';
import { joinSuffixed } from './suffixed-names';

/** Mentions that bear one form of name. */
interface Form {
  readonly key: string;
  readonly name: PersonName;
  readonly members: Evidence[];
  readonly articles: number;
  /** First letters that the given names can have in any spelling or short form. */
  readonly letters: readonly string[];
}

/**
 * People of one block: forms of name are compared, not mentions, so that thousands of mentions of one person cost no more
 * than reading them. The most used full names come first and lend their people to rarer forms of them; then full names that
 * fit two people ('George Berg' beside 'George A. Berg' and 'George K. Berg'), then initials, then family names alone, of
 * which each mention is weighed for itself.
 */
export function resolvePeople(mentions: readonly Evidence[]): Clusters<PersonName> {
  const clusters = new Clusters<PersonName>();
  const drafts = new DraftIndex(clusters);
  const forms = [...formsOf(mentions).values()].sort(byUse);
  const full = forms.filter(({ name }) => rank(name) === 'FULL');
  const ambiguous = new Set(full.filter((form) => fitsTwoPeople(form, full)));
  for (const form of full) if (!ambiguous.has(form)) placeFullName(form, drafts, clusters);
  for (const form of ambiguous) placeFullName(form, drafts, clusters);
  for (const form of forms) if (rank(form.name) === 'INITIAL') placeFullName(form, drafts, clusters);
  joinSuffixed(clusters);
  for (const form of forms) if (rank(form.name) === 'FAMILY') placeFamilyName(form, clusters);
  return clusters;
}

function rank({ given }: PersonName): 'FULL' | 'INITIAL' | 'FAMILY' {
  if (given.length === 0) return 'FAMILY';
  return given.some((word) => !isInitial(word)) ? 'FULL' : 'INITIAL';
}

function formsOf(mentions: readonly Evidence[]): Map<string, Form> {
  const members = new Map<string, { name: PersonName; members: Evidence[] }>();
  for (const member of mentions) {
    const name = parsePersonName(member.mention.name);
    const key = formKey(name);
    const form = members.get(key);
    if (form === undefined) members.set(key, { name, members: [member] });
    else form.members.push(member);
  }
  return new Map(
    [...members].map(([key, form]) => {
      const articles = new Set(form.members.map(({ mention }) => mention.articleId)).size;
      return [key, { ...form, key, articles, letters: lettersOf(form.name) }];
    }),
  );
}

function lettersOf({ given }: PersonName): string[] {
  const forms = given.flatMap((word) => [word, soundKey(word), ...fullNamesOf(word)]);
  return [...new Set(forms.map((form) => form.charAt(0)))];
}

/** The most used form first; of as many the longer, then the key: one order. */
function byUse(a: Form, b: Form): number {
  return b.articles - a.articles || b.key.length - a.key.length || (a.key < b.key ? -1 : 1);
}

/** A form rarer than this beside the ambiguous one is a slip, not a namesake. */
const LEAST_SHARE = 0.05;

/** True where two other forms that contradict one another both are fuller forms of this one. */
function fitsTwoPeople(form: Form, all: readonly Form[]): boolean {
  const least = Math.max(2, form.articles * LEAST_SHARE);
  const fuller = all.filter(
    (other) =>
      other.articles >= least &&
      other.name.words.length > form.name.words.length &&
      other.letters.some((letter) => form.letters.includes(letter)) &&
      compareFullNames(form.name, other.name)?.strength === 'SURE',
  );
  return fuller.some((a, at) => fuller.slice(at + 1).some((b) => compareFullNames(a.name, b.name) === null));
}

function placeFullName(form: Form, drafts: DraftIndex, clusters: Clusters<PersonName>): void {
  for (const members of splitNamesakes(form.members)) {
    const fitting = drafts.near(form).flatMap((draft): Joining<PersonName>[] => {
      const match = bestMatch(form.name, draft);
      return match === null ? [] : [{ draft, match }];
    });
    clusters.place(form.name, members, fitting);
    drafts.update(form);
  }
}

/** Drafts by the letters that the given names of a person can begin with: others need not be compared. */
class DraftIndex {
  private readonly byLetter = new Map<string, Set<Draft<PersonName>>>();
  private indexed = 0;

  constructor(private readonly clusters: Clusters<PersonName>) {}

  near({ letters }: Form): Draft<PersonName>[] {
    return [...new Set(letters.flatMap((letter) => [...(this.byLetter.get(letter) ?? [])]))];
  }

  /** Takes in what has just been placed: new drafts, and those that the form has joined. */
  update(form: Form): void {
    const fresh = this.clusters.all.slice(this.indexed);
    const joined = this.near(form).filter((draft) => draft.names.at(-1) === form.name);
    for (const letter of form.letters) {
      const drafts = this.byLetter.get(letter) ?? new Set();
      for (const draft of [...fresh, ...joined]) drafts.add(draft);
      this.byLetter.set(letter, drafts);
    }
    this.indexed = this.clusters.all.length;
  }
}

/** The best match with a name of the draft, unless the form contradicts another one: then it is somebody else's. */
function bestMatch(name: PersonName, draft: Draft<PersonName>): NameMatch | null {
  const matches = draft.names.map((known) => compareFullNames(name, known));
  if (matches.some((match) => match === null)) return null;
  return strongest(matches);
}

function placeFamilyName(form: Form, clusters: Clusters<PersonName>): void {
  const fitting = clusters.all.flatMap((draft): Joining<PersonName>[] => {
    const match = familyMatch(form.name, draft);
    return match === null || isPartOfOther(form.name, draft) ? [] : [{ draft, match }];
  });
  if (fitting.length === 0) {
    for (const members of splitNamesakes(form.members)) clusters.place(form.name, members, []);
    return;
  }
  const known = fitting.reduce((sum, { draft }) => sum + draft.profile.articles.size, 0);
  clusters.placeEach(form.name, form.members, fitting, form.articles < BY_ONE_NAME * known);
}

/** Who is called by one name so many times as often as all others of the name together is somebody by that name alone. */
const BY_ONE_NAME = 3;

/** A family name alone can be anybody's of the family; 'Abdullah II' is not 'Abdullah I', nor surely 'Abdullah'. */
function familyMatch(name: PersonName, draft: Draft<PersonName>): NameMatch | null {
  if (draft.names.some((known) => contradicts(name.suffix, known.suffix))) return null;
  const match = strongest(draft.names.map((known) => compareFamilies(name, known)));
  if (match === null) return null;
  const reason = match.reason === SAME ? 'the same family name' : match.reason;
  const isAlone = draft.names.every((known) => known.given.length === 0);
  // A monarch's number stands behind a given name: it is nobody's family.
  if (name.suffix !== null && !isAlone) return null;
  if (match.strength !== 'SURE') return { strength: 'POSSIBLE', reason };
  if (!draft.names.some((known) => known.suffix === name.suffix)) return { strength: 'POSSIBLE', reason };
  return { strength: isAlone ? 'SURE' : 'LIKELY', reason };
}

/** 'Ocasio-Cortez' alone is nobody whose family is Cortez alone, unless that is part of the name in full. */
function isPartOfOther({ wholeFamily }: PersonName, draft: Draft<PersonName>): boolean {
  const parts = wholeFamily.split(' ').slice(0, -1).map(spellingKey);
  return !draft.names.some((known) => {
    const words = known.words.map(spellingKey);
    return parts.every((part) => words.includes(part));
  });
}

function strongest(matches: readonly (NameMatch | null)[]): NameMatch | null {
  const found = matches.filter((match) => match !== null);
  const order = ['SURE', 'LIKELY', 'POSSIBLE', 'DOUBTFUL'];
  return found.sort((a, b) => order.indexOf(a.strength) - order.indexOf(b.strength))[0] ?? null;
}
