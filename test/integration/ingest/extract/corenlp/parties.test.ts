import { createCoreNlpExtractor } from '../../../../../src/ingest/extract/corenlp/extractor';
import { toPrediction } from '../../../../../src/ingest/extract/prediction';
import type { Extractor } from '../../../../../src/model/extraction';
import { joinedCoreNlp } from '../../../../support/corenlp';
import { PARTY_SENTENCES } from './party-sentences';

let corenlp: Awaited<ReturnType<typeof joinedCoreNlp>>;
let extractor: Extractor;
beforeAll(async () => {
  corenlp = await joinedCoreNlp();
  extractor = createCoreNlpExtractor({ url: corenlp.url });
}, 300_000);
afterAll(() => corenlp?.release());

test.each(PARTY_SENTENCES)('%s', async (_, text, expected) => {
  const extraction = await extractor.extract({
    url: 'https://a.example/1',
    source: 'a.example',
    sourceName: null,
    title: 'Notes from the harbour',
    date: '2024-05-15',
    text,
    origin: 'test',
    recordId: null,
  });
  const told = toPrediction('1', extraction).reports.map((report) =>
    [report.kind, ...report.participants.map((party) => party.name.split(' ').at(-1)!).sort()].join(' '),
  );
  expect(told).toEqual(expected);
});
