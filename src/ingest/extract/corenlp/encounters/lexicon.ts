import type { EncounterKind } from '../../../../model/encounter';
import type { Token } from '../document';

/**
 * The words of encounters. A verb tells how its parties hang on it; a noun tells what it names. Sorted by kind, so that
 * the list reads as the definition of what this project takes for contact.
 */
export interface VerbTrigger {
  readonly kind: EncounterKind;
  /** What its direct object is when the verb has the sense that is meant; null: it takes none. */
  readonly object: 'PARTY' | 'PLACE' | 'EVENT' | 'PARTY_OR_PLACE' | 'PARTY_OR_EVENT' | null;
  /** Prepositions that bring in the counterpart. */
  readonly counterpart: readonly string[];
  /** Prepositions that bring in a place to which the party goes. */
  readonly place: readonly string[];
  /** The verb has this sense only with one of these words near it (particle, object or preposition). */
  readonly needs?: readonly string[];
  /** A subject of several parties alone is an encounter ('Berg and Dorn met'). */
  readonly reciprocal: boolean;
}

const verb = (
  kind: EncounterKind,
  object: VerbTrigger['object'],
  counterpart: string,
  options: { place?: string; needs?: readonly string[]; reciprocal?: boolean } = {},
): VerbTrigger => ({
  kind,
  object,
  counterpart: counterpart === '' ? [] : counterpart.split(' '),
  place: options.place?.split(' ') ?? [],
  ...(options.needs === undefined ? {} : { needs: options.needs }),
  reciprocal: options.reciprocal ?? false,
});

const RECIPROCAL = { reciprocal: true };
const DESTINATION = { place: 'to into for' };

export const VERBS: ReadonlyMap<string, VerbTrigger> = new Map([
  ['meet', verb('MEETING', 'PARTY', 'with', RECIPROCAL)],
  [
    'sit',
    verb('MEETING', null, 'with across alongside', {
      needs: ['down', 'with', 'across', 'alongside'],
      reciprocal: true,
    }),
  ],
  // 'saw each other'
  ['see', verb('MEETING', null, 'with', { needs: ['each'], reciprocal: true })],
  ['huddle', verb('MEETING', null, 'with', RECIPROCAL)],
  ['dine', verb('MEETING', null, 'with', RECIPROCAL)],
  ['lunch', verb('MEETING', null, 'with', RECIPROCAL)],
  ['confer', verb('MEETING', null, 'with', RECIPROCAL)],
  ['golf', verb('MEETING', null, 'with', RECIPROCAL)],
  ['stroll', verb('MEETING', null, 'with', {})],
  ['hug', verb('MEETING', 'PARTY', '')],
  ['mingle', verb('MEETING', null, 'with', {})],
  ['receive', verb('MEETING', 'PARTY', '')],
  ['welcome', verb('MEETING', 'PARTY', '')],
  ['greet', verb('MEETING', 'PARTY', '')],
  ['host', verb('MEETING', 'PARTY_OR_EVENT', '')],
  ['embrace', verb('MEETING', 'PARTY', '', { needs: ['at', 'as', 'on', 'in', 'after'] })],
  ['brief', verb('MEETING', 'PARTY', '')],
  ['report', verb('MEETING', null, 'to', { needs: ['to'] })],
  ['negotiate', verb('TALKS', null, 'with', RECIPROCAL)],
  ['talk', verb('TALKS', null, 'with to', RECIPROCAL)],
  ['speak', verb('TALKS', null, 'with to', RECIPROCAL)],
  ['communicate', verb('TALKS', null, 'with', RECIPROCAL)],
  ['converse', verb('TALKS', null, 'with', RECIPROCAL)],
  ['discuss', verb('TALKS', null, 'with', { reciprocal: true })],
  ['consult', verb('TALKS', 'PARTY', 'with', {})],
  ['chat', verb('TALKS', null, 'with to', RECIPROCAL)],
  ['phone', verb('CALL', 'PARTY', '')],
  ['telephone', verb('CALL', 'PARTY', '')],
  ['call', verb('CALL', 'PARTY', '')],
  ['visit', verb('VISIT', 'PARTY_OR_PLACE', 'with', { place: 'in' })],
  ['travel', verb('VISIT', null, '', DESTINATION)],
  ['fly', verb('VISIT', null, '', DESTINATION)],
  ['head', verb('VISIT', null, '', DESTINATION)],
  ['go', verb('VISIT', null, '', { place: 'to' })],
  ['come', verb('VISIT', null, '', { place: 'to' })],
  ['journey', verb('VISIT', null, '', DESTINATION)],
  ['arrive', verb('VISIT', null, '', { place: 'in at' })],
  ['land', verb('VISIT', null, '', { place: 'in at' })],
  ['touch', verb('VISIT', null, '', { place: 'in at', needs: ['down'] })],
  ['tour', verb('VISIT', 'PLACE', '')],
  ['return', verb('VISIT', null, '', { place: 'from' })],
  ['attend', verb('GATHERING', 'EVENT', '')],
  ['join', verb('GATHERING', 'PARTY_OR_EVENT', '')],
  ['participate', verb('GATHERING', null, '', { needs: ['in'] })],
  ['take', verb('GATHERING', null, '', { needs: ['part'] })],
  ['testify', verb('GATHERING', null, 'before to', {})],
  ['appear', verb('GATHERING', null, 'before with alongside', { needs: ['before', 'alongside', 'at', 'with'] })],
  ['address', verb('GATHERING', 'EVENT', '')],
  [
    'campaign',
    verb('GATHERING', null, 'with alongside', { needs: ['with', 'alongside', 'together'], reciprocal: true }),
  ],
  ['gather', verb('GATHERING', null, 'with', RECIPROCAL)],
  ['convene', verb('GATHERING', null, 'with', RECIPROCAL)],
  ['debate', verb('GATHERING', 'PARTY', 'with', RECIPROCAL)],
]);

/** What the noun names, with the kind that it has for two parties; GATHERING nouns are events of their own. */
export const NOUNS: ReadonlyMap<string, EncounterKind> = new Map<string, EncounterKind>([
  ...kindOf(
    'MEETING',
    'meeting summit sit-down sitdown tête-à-tête tete-a-tete encounter dinner lunch breakfast luncheon handshake audience one-on-one face-to-face get-together golf interaction',
  ),
  ...kindOf(
    'TALKS',
    'talk negotiation dialogue dialog discussion conversation consultation exchange contact communication',
  ),
  ...kindOf('CALL', 'call phonecall teleconference videoconference'),
  ...kindOf('VISIT', 'visit trip tour stopover pilgrimage arrival'),
  ...kindOf(
    'GATHERING',
    'conference hearing convention forum assembly ceremony rally fundraiser debate session reception gathering inauguration funeral wedding banquet gala parade roundtable congress testimony retreat',
  ),
]);

/** Can this word name an encounter, by its lemma alone? */
export function isEncounterNoun(token: Pick<Token, 'lemma'> | undefined): boolean {
  return token !== undefined && NOUNS.has(token.lemma.toLowerCase());
}

/** 'Congress' with a capital is the body of lawmakers, and no gathering. */
export function isLawmakers({ lemma, pos }: Pick<Token, 'lemma' | 'pos'>): boolean {
  return pos === 'NNP' && lemma.toLowerCase() === 'congress';
}

function kindOf(kind: EncounterKind, words: string): [string, EncounterKind][] {
  return words.split(' ').map((word) => [word, kind]);
}

/** Nouns that mean an encounter only in company: 'phone call', 'joint session', never a bare 'session'. */
export const NEEDS_COMPANY: ReadonlyMap<string, RegExp> = new Map([
  ['call', /^(?:phone|telephone|conference|video|courtesy)$/i],
  ['contact', /^(?:direct|face-to-face)$/i],
  ['communication', /^(?:direct|face-to-face)$/i],
  ['interaction', /^(?:brief|face-to-face)$/i],
  ['exchange', /^(?:brief|heated|tense|face-to-face)$/i],
  ['tour', /^(?:asia|asian|europe|european|african?|middle|east|latin|nation|country|foreign)$/i],
  ['session', /^(?:joint|closed-door|bargaining|negotiating|plenary|working|bilateral|emergency)$/i],
]);

/** Words before a noun that make it something else ('press tour', 'town hall meeting' stays, 'talk show'). */
export const OTHER_SENSE: ReadonlyMap<string, RegExp> = new Map([
  ['talk', /^(?:trash|small|pep|tough|sweet|radio)$/i],
  ['call', /^(?:close|roll|robo|wake-up|curtain)$/i],
  ['debate', /^(?:national|public|policy|political)$/i],
  ['conference', /^(?:episcopal|athletic)$/i],
  ['visit', /^(?:hospital|site|web|home)$/i],
  ['trip', /^(?:school|field|business)$/i],
]);

/** Verbs that carry an encounter's noun and bring its parties: 'held talks', 'had lunch', 'attended the summit'. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  (
    'hold have host attend conduct begin start open resume restart continue lead join skip cancel postpone conclude end finish ' +
    'schedule plan arrange organize organise convene chair moderate pay make take keep do get seek request propose offer ' +
    'accept decline refuse reject want demand launch pursue set share boycott cut delay call need enter discuss agree ' +
    'abandon scrap scuttle suspend wrap kick invite enjoy play'
  ).split(' '),
);

/** Gerunds that name an encounter where the parser takes them for a part of the name behind them. */
export const GERUNDS: ReadonlyMap<string, EncounterKind> = new Map([
  ['meeting', 'MEETING'],
  ['visiting', 'MEETING'],
  ['calling', 'CALL'],
]);
