/** Names kept at most: some megabytes. The news names the same few thousand people and bodies day after day. */
const MOST = 20_000;

/**
 * The same pure function of a name, which remembers what it answered: resolution takes each name apart several times a mention
 * and again with every batch. What it answers is shared, so it must not be changed.
 */
export function remembered<Answer>(take: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    const answer = known.get(name);
    if (answer !== undefined) return answer;
    // Which ones go matters little; that memory stays bounded does.
    if (known.size >= MOST) known.clear();
    const fresh = take(name);
    known.set(name, fresh);
    return fresh;
  };
}
