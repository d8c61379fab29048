import neo4j from 'neo4j-driver';
import type { GraphAddress } from '../../src/graph/graph';

/** What a person looks at after a large ingest: lists that show duplicates, nonsense and wrong merges at once. */
export async function linesToLookAt(address: GraphAddress, size: number): Promise<string[]> {
  const { uri, user, password } = address;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const rows = async (text: string): Promise<Record<string, unknown>[]> =>
      (await driver.executeQuery(text, { size: neo4j.int(size) })).records.map((record) => record.toObject());
    const met = async (label: string): Promise<string[]> =>
      (await rows(MOST_MET.replace('$label', label))).map(
        ({ name, meetings, mentions, aliases, offices }) =>
          `${meetings}  ${name}  (${mentions} mentions; ${aliases})${offices === '' ? '' : `: ${offices}`}`,
      );
    const [shared] = await rows(SHARED_COUNT);
    return [
      `\nThe ${size} most met people: meetings, name, mentions, other names, offices`,
      ...(await met('Person')),
      `\nThe ${size} most met organisations`,
      ...(await met('Organisation')),
      `\nEvents that a register and an outlet tell of: ${shared?.events}. Some of them, spread by id:`,
      ...(await rows(SHARED)).flatMap(({ event, reports }) => [`\n${event}`, ...(reports as string[])]),
    ];
  } finally {
    await driver.close();
  }
}

const MOST_MET = `
MATCH (party:$label) WHERE party.meetingCount > 0
WITH party, COUNT { (party)<-[:REFERS_TO]-(:Mention {standing: true}) } AS mentions
ORDER BY party.meetingCount DESC, mentions DESC, party.id LIMIT $size
CALL (party) {
  MATCH (party)<-[:REFERS_TO]-(mention:Mention {standing: true}) WHERE mention.office IS NOT NULL
  WITH mention.office AS office, count(*) AS times ORDER BY times DESC, office LIMIT 4
  RETURN collect(office + ' ×' + times) AS offices
}
RETURN party.name AS name, party.meetingCount AS meetings, mentions,
       reduce(text = '', alias IN party.aliases[..8] | text + CASE text WHEN '' THEN '' ELSE ', ' END + alias) AS aliases,
       reduce(text = '', office IN offices | text + CASE text WHEN '' THEN '' ELSE ', ' END + office) AS offices`;

const IN_BOTH = `
MATCH (event:Event)<-[:DESCRIBES]-(record:Report {standing: true}) WHERE record.sourceId STARTS WITH 'register:'
WITH DISTINCT event
WHERE EXISTS { (event)<-[:DESCRIBES]-(told:Report {standing: true}) WHERE NOT told.sourceId STARTS WITH 'register:' }`;

const SHARED_COUNT = `${IN_BOTH} RETURN count(event) AS events`;

const SHARED = `${IN_BOTH}
WITH event ORDER BY event.id
WITH collect(event) AS events
WITH events, CASE WHEN size(events) > $size THEN size(events) / $size ELSE 1 END AS step
UNWIND [at IN range(0, size(events) - 1, step) | events[at]][..$size] AS event
CALL (event) {
  MATCH (event)<-[why:DESCRIBES]-(report:Report {standing: true})
  WITH why, report ORDER BY report.publishedOn, report.id
  RETURN collect('  ' + report.publishedOn + ' ' + report.sourceId + ': ' + report.kind + ' ' + report.status + ' ' +
    coalesce(report.earliest + '..' + report.latest, 'undated') + ' "' + left(report.quote, 240) + '" [' + why.reasons[0] + ']')[..6] AS reports
}
RETURN event.kind + ' ' + event.status + ' ' + coalesce(event.earliest + '..' + event.latest, 'undated') + ' ' +
  coalesce(event.placeName, '') AS event, reports`;
