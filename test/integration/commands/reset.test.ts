import { resultOf, startCommand } from '../../support/run-command';
import { testNeo4j } from '../../support/test-settings';

test('refuses a database whose address was given, even when told yes', async () => {
  const { uri, password } = testNeo4j();
  const result = await resultOf(startCommand(['reset', '--yes'], { NEO4J_URI: uri, NEO4J_PASSWORD: password }));
  expect(result).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('RESET_REFUSED') });
});

test('asks first: without a terminal to ask on it wants --yes, and starts nothing', async () => {
  const result = await resultOf(startCommand(['reset']), 'yes\n');
  expect(result).toMatchObject({ code: 1, stderr: expect.stringMatching(/^NOT_CONFIRMED: .*\n.*--yes/) });
});
