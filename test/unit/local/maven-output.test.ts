import { MavenOutput } from '../../../src/local/maven-output';

function read(...lines: readonly string[]): MavenOutput {
  const output = new MavenOutput();
  for (const line of lines) output.read(line);
  return output;
}

test('tells the file under way, how much of it, and what came before', () => {
  const output = read(
    'Downloading from central: https://repo.example/a/small.pom',
    'Downloading from central: https://repo.example/a/first-1.0.jar',
    'Downloaded from central: https://repo.example/a/first-1.0.jar (8.2 MB at 1.1 MB/s)',
    'Downloading from central: https://repo.example/b/models-2.0.jar',
    'Progress (2): 12/41 kB | 37/474 MB',
  );
  expect(output.progress()).toBe('1 files, 8 MB so far; models-2.0.jar (37/474 MB)');
});

test('has nothing to tell while nothing is fetched', () => {
  expect(read('[INFO] Scanning for projects...').progress()).toBeNull();
});

test('gives the errors of a failed run without colours, or its last words where it has none', () => {
  expect(read('[INFO] a', '[\u001b[1;31mERROR\u001b[m] Unknown host').failure()).toBe('[ERROR] Unknown host');
  expect(read('The JAVA_HOME environment variable is not defined').failure()).toContain('JAVA_HOME');
});
