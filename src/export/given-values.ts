import { AppError } from '../errors';
import { isDay, utcInstant } from '../model/calendar-text';
import { EXPORT_PARAMETERS } from './parameters';

/** What was given for each parameter, as texts. */
export type Given = ReadonlyMap<string, readonly string[]>;

const MOST_VALUES = 50;
const LONGEST_VALUE = 2_000;

/** Reads given values by their types. Every reader throws BAD_USER_INPUT naming parameter, value, and how to mend it. */
export class GivenValues {
  /** @throws {AppError} BAD_USER_INPUT for a parameter that there is not, or that is given too often. */
  constructor(private readonly given: Given) {
    const names = EXPORT_PARAMETERS.map(({ name }) => name);
    for (const [name, values] of given) {
      const known = EXPORT_PARAMETERS.find((parameter) => parameter.name === name);
      if (known === undefined) {
        throw new AppError(
          'BAD_USER_INPUT',
          `There is no parameter '${shown(name)}'.`,
          `There are ${names.join(', ')}.`,
        );
      }
      if (!known.many && values.length > 1) throw bad(name, `is given ${values.length} times`, 'Give it once.');
      if (values.length > MOST_VALUES) {
        throw bad(name, `has ${values.length} values`, `Give at most ${MOST_VALUES}; ask in several exports.`);
      }
      for (const value of values) {
        if (value.trim() === '') throw bad(name, 'is empty', 'Give it a value, or leave it out.');
        if (value.length > LONGEST_VALUE) throw bad(name, 'is too long', `Give at most ${LONGEST_VALUE} characters.`);
      }
    }
  }

  text(name: string): string | null {
    return this.given.get(name)?.[0]?.trim() ?? null;
  }

  texts(name: string): readonly string[] | null {
    return this.given.get(name)?.map((value) => value.trim()) ?? null;
  }

  day(name: string): string | null {
    const value = this.text(name);
    if (value === null || isDay(value)) return value;
    throw bad(name, `is '${shown(value)}', which is no day`, 'Write days as 2025-04-26.');
  }

  instant(name: string): string | null {
    const value = this.text(name);
    if (value === null) return null;
    const known = utcInstant(value);
    if (known !== null) return known;
    throw bad(name, `is '${shown(value)}', which is no instant`, 'Write instants as 2025-05-21T14:30:00Z.');
  }

  count(name: string): number | null {
    const value = this.text(name);
    if (value === null) return null;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
    if (number >= 1) return number;
    throw bad(name, `is '${shown(value)}'`, 'Give a whole number of 1 or more.');
  }

  flag(name: string): boolean | null {
    const value = this.text(name);
    if (value === null || value === 'true' || value === 'false') return value === null ? null : value === 'true';
    throw bad(name, `is '${shown(value)}'`, 'Give true or false.');
  }

  /** Of a closed list, in either case. */
  choices<T extends string>(name: string, of: readonly T[]): readonly T[] | null {
    const values = this.texts(name);
    if (values === null) return null;
    return values.map((value) => {
      const known = of.find((choice) => choice === value.toUpperCase());
      if (known !== undefined) return known;
      throw bad(name, `is '${shown(value)}'`, `Give one of ${of.join(', ')}.`);
    });
  }
}

function bad(name: string, what: string, hint: string): AppError {
  return new AppError('BAD_USER_INPUT', `${name} ${what}.`, hint);
}

function shown(text: string): string {
  return text.slice(0, 80);
}
