/** After the integration suites. */
export default async function stopNeo4j(): Promise<void> {
  await (globalThis as { stopTestNeo4j?: () => Promise<void> }).stopTestNeo4j?.();
}
