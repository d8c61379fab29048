import { ANSWER_SCHEMA, parseAnswer } from '../../../../../src/ingest/extract/llm/answer';
import { EXAMPLES } from '../../../../../src/ingest/extract/llm/examples';
import { Reading } from '../../../../../src/ingest/extract/llm/reading';

describe('the examples that a model is shown', () => {
  test.each(EXAMPLES.map(({ article, answer }) => [article.title, article, answer] as const))(
    'keep every rule that answers are held to: %s',
    (_, article, answer) => {
      const text = `${article.title}\n\n${article.text}`;
      const reading = new Reading(text);
      reading.add(parseAnswer(JSON.stringify(answer)), { start: 0, end: text.length });
      const extraction = reading.extraction();
      expect(extraction.dropped).toEqual({});
      expect(extraction.reports.map(({ quote }) => quote)).toEqual(answer.reports.map(({ quote }) => quote));
      const names = new Set([...answer.people, ...answer.organisations].map(({ name }) => name));
      for (const { participants } of answer.reports) for (const { name } of participants) expect(names).toContain(name);
    },
  );
});

describe('the schema of an answer', () => {
  const objects = (node: unknown): Record<string, unknown>[] => {
    if (typeof node !== 'object' || node === null) return [];
    const own = node as Record<string, unknown>;
    return [...(own.type === 'object' ? [own] : []), ...Object.values(own).flatMap(objects)];
  };

  test('is one that strict structured output takes: all required, nothing more allowed, no defaults', () => {
    expect(objects(ANSWER_SCHEMA)).toHaveLength(5);
    for (const node of objects(ANSWER_SCHEMA)) {
      expect(node.additionalProperties).toBe(false);
      expect(node.required).toEqual(Object.keys(node.properties as object));
    }
    expect(JSON.stringify(ANSWER_SCHEMA)).not.toMatch(/"default"|\$schema/);
  });
});

describe('reading what a model wrote', () => {
  const empty = { people: [], organisations: [], reports: [] };

  test.each([
    ['plain', JSON.stringify(empty)],
    ['in a fence', `Here it is:\n\`\`\`json\n${JSON.stringify(empty)}\n\`\`\``],
    ['after thinking aloud', `<think>{"people"?} hm</think>${JSON.stringify(empty)}`],
  ])('%s', (_, content) => {
    expect(parseAnswer(content)).toEqual(empty);
  });

  test.each([
    ['prose', 'There are no encounters.', /no JSON object/],
    ['JSON that breaks off', '{"people": [{"name": "Va', /JSON/],
    ['another shape', '{"people": "none", "organisations": [], "reports": []}', /people/],
    [
      'a status that there is not',
      JSON.stringify({
        ...empty,
        reports: [{ quote: 'x', event: 'e1', participants: [], kind: 'MEETING', status: 'MAYBE' }],
      }),
      /status/,
    ],
  ])('is refused, saying why: %s', (_, content, message) => {
    expect(() => parseAnswer(content)).toThrow(message);
  });
});
