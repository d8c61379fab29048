import type { StandingMention } from '../../model/resolution';
import { consonantKey } from './names/folding';
import { LONGEST_ACRONYM, parseOrganisationName } from './names/organisation-name';
import { parsePersonName } from './names/person-name';
import { parsePlaceName, stateNamed } from './names/place-name';

/**
 * The one block of a mention: mentions of different blocks are never compared. People by the consonants of the family name;
 * states by their code, other bodies by the first letters of their words; places by their words. Names that give one slug
 * share a block, so that slugs which are unique within a block are unique; people's share one but for hyphens and capitals
 * (see UnnamedCluster.slugIsOwn).
 */
export function blockOfMention(
  mention: Pick<StandingMention, 'kind' | 'name' | 'organisationKind' | 'country'>,
): string {
  switch (mention.kind) {
    case 'PERSON':
      return personBlock(mention.name);
    case 'ORGANISATION':
      return `ORGANISATION ${organisationKey(mention)}`;
    case 'PLACE': {
      const { whole, words } = parsePlaceName(mention.name);
      // 'Georgia, USA' and the state of Georgia have one slug between them: who has it is decided in one block.
      const state = whole?.cca2 ?? stateNamed(words);
      return `PLACE ${state === null ? words.join(' ') : `state ${state}`}`;
    }
  }
}

/** The block of a person of this name. */
export function personBlock(name: string): string {
  return `PERSON ${consonantKey(parsePersonName(name).family)}`;
}

function organisationKey(mention: Pick<StandingMention, 'name' | 'organisationKind' | 'country'>): string {
  const name = parseOrganisationName(mention.name);
  if (name.state !== null) return `state ${name.state.cca2}`;
  if (mention.organisationKind === 'STATE' && mention.country !== null) return `state ${mention.country}`;
  const words = name.core.split(' ');
  if (words.length > 1) return sorted(words.map((word) => word.charAt(0)));
  // A single short word can be an abbreviation of several.
  return name.core.length > LONGEST_ACRONYM ? name.core : sorted([...name.core]);
}

function sorted(letters: readonly string[]): string {
  return [...letters].sort().join('');
}
