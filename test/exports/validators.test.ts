import { execFileSync, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { askedExport, type ExportList, formatNamed } from '../../src/export/asked-export';
import { eventRecordSchema } from '../../src/export/event-record';
import { exportEvents } from '../../src/export/export-events';
import type { Graph } from '../../src/graph/graph';
import { connectedGraph } from '../support/graph';
import { ingestWorld } from '../support/ingested-world';
import { SMALL_WORLD } from '../support/small-world';

/** Where the validators and the files they read are kept between runs. Git-ignored. */
const FOLDER = resolve(__dirname, '../../.whomet/exports');
const PYTHON = join(FOLDER, 'venv/bin/python');
const PACKAGES = ['followthemoney==4.11.2', 'icalendar==7.3.2', 'networkx==3.6.1', 'jsonschema[format]==4.26.0'];
const GEPHI = 'org.gephi:gephi-toolkit:0.10.1:jar:all';

/** Names and words that trip careless writers, and organisations of several kinds. */
const ODD = {
  url: 'https://norland-post.example/11?a=1&b=<2>',
  source: 'norland-post.example',
  title: '=HYPERLINK("https://x.example"); "Norland" & <Ostmark>, 会谈',
  date: '2025-04-22',
  text: [
    '+TALKS HELD',
    'TALKS HELD [Norland] + [Ostmark] @ Norland 2025-04-21',
    'MEETING HELD [Northern Fisheries Council] + Ilse Brandt @ Oslo 2025-03-01..2025-03-31',
    'MEETING CANCELLED [Grain & Sons] + Ilse Brandt 2025-04-23',
  ].join('\n'),
};

const EXPORTS: readonly (readonly [ExportList, string, Record<string, readonly string[]>])[] = [
  ['events', 'csv', {}],
  ['events', 'reports.csv', {}],
  ['events', 'jsonl', {}],
  ['events', 'ftm.jsonl', {}],
  ['meetings', 'graphml', {}],
  ['meetings', 'gexf', {}],
  ['events', 'ics', { person: ['ilse-brandt'] }],
];

let graph: Graph;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(PYTHON)) execFileSync('python3', ['-m', 'venv', join(FOLDER, 'venv')]);
  execFileSync(PYTHON, ['-m', 'pip', 'install', '--quiet', ...PACKAGES], { stdio: 'inherit' });
  execFileSync('mvn', [
    ...['-q', '-B', 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy', `-Dartifact=${GEPHI}`],
    ...[`-DoutputDirectory=${FOLDER}`, '-Dmdep.stripVersion=true'],
  ]);
  graph = await connectedGraph();
  await ingestWorld(graph, { ...SMALL_WORLD, articles: [...SMALL_WORLD.articles, ODD] });
  for (const [list, format, given] of EXPORTS) {
    const asked = askedExport(list, formatNamed(format), new Map(Object.entries(given)));
    const { text } = await exportEvents(graph, asked);
    await pipeline(Readable.from(text), createWriteStream(join(FOLDER, `${list}.${format}`)));
  }
  writeFileSync(join(FOLDER, 'event.schema.json'), JSON.stringify(eventRecordSchema()));
});
afterAll(() => graph?.close());

test('followthemoney, networkx, icalendar, jsonschema and Python’s csv read what is theirs without a complaint', () => {
  const { status, stdout, stderr } = spawnSync(PYTHON, [join(__dirname, 'check.py'), FOLDER], { encoding: 'utf8' });
  process.stdout.write(stdout);
  expect([status, stderr]).toEqual([0, '']);
});

test('Gephi opens both networks without a complaint', () => {
  const files = ['meetings.graphml', 'meetings.gexf'].map((file) => join(FOLDER, file));
  const { status, stdout } = spawnSync(
    'java',
    ['-Djava.awt.headless=true', '-cp', join(FOLDER, 'gephi-toolkit-all.jar'), join(__dirname, 'Gephi.java'), ...files],
    { encoding: 'utf8' },
  );
  process.stdout.write(stdout);
  expect([status, stdout.match(/: 6 nodes, 4 edges, 7 meetings, undirected/g)?.length]).toEqual([0, 2]);
});
