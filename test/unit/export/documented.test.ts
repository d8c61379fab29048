import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_COLUMNS, REPORT_COLUMNS } from '../../../src/export/csv';
import { EXPORT_FORMATS } from '../../../src/export/formats';
import { EXPORT_PARAMETERS } from '../../../src/export/parameters';

const page = readFileSync(join(__dirname, '../../../docs/exports.md'), 'utf8');

test('docs/exports.md tells every format, parameter and column', () => {
  const names = [...EXPORT_FORMATS, ...EXPORT_PARAMETERS, ...EVENT_COLUMNS, ...REPORT_COLUMNS].map(({ name }) => name);
  expect(names.filter((name) => !new RegExp(`\`${name}[\`=]`).test(page))).toEqual([]);
});
