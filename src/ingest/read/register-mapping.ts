import { z } from 'zod';
import { parseYaml, type YamlFile } from './yaml-file';

const column = (what: string) =>
  z.string({ error: `Name the column that holds ${what}.` }).min(1, `Name the column that holds ${what}.`);

/** Which columns of a CSV register hold what: the small file `NAME.mapping.yaml` beside `NAME.csv`. */
export const registerMappingSchema = z.strictObject({
  /** The register's own name; its source is `register:NAME`. */
  register: z
    .string({ error: "Give the register a name, such as 'us-travels'." })
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      "A register's name has small letters, digits and single hyphens, such as 'us-travels'.",
    ),
  /** How the register is called in answers. */
  name: z.string({ error: 'The display name has to be a text.' }).min(1, 'The display name is empty.').optional(),
  id: column("the record's id, which never changes"),
  visitor: column('who travelled'),
  from: column('the first day (YYYY-MM-DD)'),
  to: column('the last day (YYYY-MM-DD)'),
  place: column('the city'),
  country: column('the country').optional(),
  text: column('the remarks').optional(),
  /** A column, or the address itself where all records share one. */
  url: z
    .string({ error: 'Name the column that holds the address, or give the address that all records share.' })
    .min(1, 'Name the column that holds the address, or give the address that all records share.'),
  delimiter: z
    .string({ error: "The delimiter is one character, such as ';'." })
    .length(1, "The delimiter is one character, such as ';'.")
    .optional(),
});

export type RegisterMapping = z.infer<typeof registerMappingSchema>;

/** Reads a mapping file's text. */
export function parseRegisterMapping(text: string, file: string): YamlFile<RegisterMapping> {
  return parseYaml(text, file, registerMappingSchema);
}

/** Where the mapping of a register lies unless another is named, in order of preference: 'a/b.csv' → 'a/b.mapping.yaml'. */
export function defaultMappingFiles(csvFile: string): string[] {
  const stem = csvFile.replace(/\.gz$/i, '').replace(/\.csv$/i, '');
  return ['yaml', 'yml', 'json'].map((extension) => `${stem}.mapping.${extension}`);
}

/** The columns that a mapping names, each with the key that names it. */
export function mappedColumns(mapping: RegisterMapping): Array<{ key: string; column: string }> {
  const keys = ['id', 'visitor', 'from', 'to', 'place', 'country', 'text', 'url'] as const;
  return keys.flatMap((key) => {
    const name = mapping[key];
    return name === undefined || (key === 'url' && isAddress(name)) ? [] : [{ key, column: name }];
  });
}

/** Whether the mapping's `url` is an address for all records rather than a column. */
export function isAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
