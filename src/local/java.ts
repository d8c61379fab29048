import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { obstacle, type ServiceName, TITLES } from './ways-on';

/** Neo4j 5.26 asks for 17 or 21. */
const OLDEST_JAVA = 17;

/** The major version in the output of `java -version`; null where there is none. */
export function javaMajorOf(output: string): number | null {
  const found = /version "(?:1\.)?(\d+)/.exec(output);
  return found === null ? null : Number(found[1]);
}

/** What `java -version` prints. @throws {AppError} JAVA_MISSING or JAVA_TOO_OLD */
export async function requireJava(service: ServiceName): Promise<string> {
  const output = await promisify(execFile)('java', ['-version']).then(
    ({ stdout, stderr }) => stderr + stdout,
    () => '',
  );
  const major = javaMajorOf(output);
  if (major === null) throw obstacle('JAVA_MISSING', service, `${TITLES[service]} needs Java: there is none in PATH.`);
  if (major < OLDEST_JAVA) {
    throw obstacle(
      'JAVA_TOO_OLD',
      service,
      `${TITLES[service]} needs Java ${OLDEST_JAVA} or later: the one in PATH is ${major}.`,
    );
  }
  return output;
}
