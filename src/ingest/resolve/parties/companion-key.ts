import { countryOf } from '../../../gazetteer/country';
import { spellingKey, wordsOf } from '../names/folding';
import { parsePersonName } from '../names/person-name';
import { remembered } from '../names/remembered';

/** Last words of names of bodies: of these the whole name is meant, of people the family name is enough. */
const BODIES = new Set(
  (
    'department ministry office committee council agency commission court bank union party organisation organization forces army police ' +
    'house senate congress parliament assembly association group company corporation inc university institute center centre foundation news ' +
    'times post administration government embassy service bureau nations'
  ).split(' '),
);

/**
 * One key for the forms in which different articles name a companion ('Chancellor' titles aside: 'Anna Berg', 'Berg'), without
 * knowing who it is. Null for states: they are named beside everybody.
 */
export const companionKey = remembered(keyOf);

function keyOf(name: string): string | null {
  if (countryOf(name) !== null) return null;
  const words = wordsOf(name);
  if (words.length > 1 && BODIES.has(words.at(-1) ?? '')) return words.join(' ');
  const { family } = parsePersonName(name);
  return family === '' ? null : spellingKey(family);
}
