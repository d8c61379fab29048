import { nextDialect, responseFormat, STANDARD_DIALECT } from '../../../../../src/ingest/extract/llm/dialect';

describe('what is tried next after a request was not understood', () => {
  test.each([
    ["Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", { limit: 'max_completion_tokens' }],
    ["Unsupported value: 'temperature' does not support 0.", { temperature: false }],
    ['response_format.type: unknown', { format: 'JSON_OBJECT' }],
    ['422 status code (no body)', { format: 'JSON_OBJECT' }],
  ])('%s', (message, change) => {
    expect(nextDialect(STANDARD_DIALECT, message)).toEqual({ ...STANDARD_DIALECT, ...change });
  });

  test('each thing is changed once, then nothing is left', () => {
    let dialect = STANDARD_DIALECT;
    const complaint = 'max_completion_tokens temperature response_format';
    for (let tries = 0; tries < 4; tries += 1) dialect = nextDialect(dialect, complaint) ?? dialect;
    expect(dialect).toEqual({ format: 'NONE', limit: 'max_completion_tokens', temperature: false });
    expect(nextDialect(dialect, complaint)).toBeNull();
    expect(responseFormat(dialect.format, {})).toBeNull();
  });
});
