/** What tells who speaks in a report. */
export interface Speaker {
  /** Domain of the outlet, or the register's name. */
  readonly sourceId: string;
  /** Syndication or owner, where known. */
  readonly group: string | null;
  /** Name of the medium that the report cites for its claim, or null where the outlet speaks for itself. */
  readonly citedMedium: string | null;
}

/**
 * The voice behind a report, as far as independence goes: two reports of one voice are one testimony. An outlet speaks for
 * itself or its group; a report that cites a medium repeats that medium. 'The Baltic Courier' and balticcourier.example
 * are one voice: names are compared by their letters, with the label of the domain.
 */
export function voiceOf(speaker: Speaker): string {
  if (speaker.citedMedium !== null) return letters(speaker.citedMedium.replace(/^the\s+/i, ''));
  if (speaker.group !== null) return letters(speaker.group);
  return speaker.sourceId.startsWith('register:') ? speaker.sourceId : letters(mainLabel(speaker.sourceId));
}

/** 'news.balticcourier.example' → 'balticcourier'; 'bbc.co.uk' → 'bbc'. */
function mainLabel(domain: string): string {
  const labels = domain.split('.');
  const suffix = /^(co|com|net|org|gov|ac|edu)$/.test(labels.at(-2) ?? '') && labels.length > 2 ? 2 : 1;
  return labels.at(-1 - suffix) ?? domain;
}

function letters(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
