import { toPrediction } from '../../../../../src/ingest/extract/prediction';
import { coreNlpReader } from '../../../../support/corenlp-reader';
import { PARTY_SENTENCES } from './party-sentences';

const readText = coreNlpReader();

test.each(PARTY_SENTENCES)('%s', async (_, text, expected) => {
  const told = toPrediction('1', await readText(text)).reports.map((report) =>
    [report.kind, ...report.participants.map((party) => party.name.split(' ').at(-1)!).sort()].join(' '),
  );
  expect(told).toEqual(expected);
});
