import { javaMajorOf } from '../../../src/local/java';

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['openjdk version "25-ea" 2025-09-16', 25],
  ['java version "1.8.0_381"', 8],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "11.0.2" 2019-01-15', 11],
])('%s is Java %i', (output, major) => {
  expect(javaMajorOf(output)).toBe(major);
});

test('anything else is no Java', () => {
  expect(javaMajorOf('The operation could not be completed. Unable to locate a Java Runtime.')).toBeNull();
});
