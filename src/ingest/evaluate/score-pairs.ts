import type { EncounterKind, ReportStatus } from '../../model/encounter';
import type { PartyKind } from '../../model/party';
import type { PartyResolver } from './names';
import type { ReportError } from './scored-error';
import type { SetTally, ShareTally } from './tally';

/** What of a report says who was in contact with whom. */
interface ContactReport {
  readonly kind: EncounterKind;
  readonly status: ReportStatus;
  readonly participants: readonly { readonly name: string; readonly kind: PartyKind }[];
  readonly parties: readonly string[];
}

export interface PairTallies {
  readonly metPairs: SetTally;
  readonly contactPairs: SetTally;
  readonly falseHeldPairs: ShareTally;
}

/** Who met whom: pairs of people, once a document. `goldPeople`: names of all people whom the annotators know. */
export function scorePairs(
  gold: readonly ContactReport[],
  predicted: readonly ContactReport[],
  goldPeople: ReadonlySet<string>,
  resolver: PartyResolver,
  onError: ReportError,
): PairTallies {
  const predictedPeople = new Set(
    predicted.flatMap((report) =>
      report.participants.filter((party) => party.kind === 'PERSON').map((party) => resolver.resolve(party.name)),
    ),
  );
  const goldMet = pairsOf(gold, isMet, goldPeople);
  const goldHeld = pairsOf(gold, isHeld, goldPeople);
  const goldAny = pairsOf(gold, () => true, goldPeople);
  // A pair that the article has as held, but in another kind of encounter, counts neither for nor against.
  const met = pairsOf(predicted, isMet, predictedPeople).filter(
    (pair) => goldMet.includes(pair) || !goldHeld.includes(pair),
  );
  const any = pairsOf(predicted, () => true, predictedPeople);
  const heldInContact = pairsOf(predicted, isHeld, predictedPeople).filter((pair) => goldAny.includes(pair));
  const falseHeld = heldInContact.filter((pair) => !goldHeld.includes(pair));

  for (const pair of falseHeld) onError('false HELD pair', pair);
  for (const pair of met.filter((one) => !goldMet.includes(one))) {
    onError(goldAny.includes(pair) ? 'wrong pair: in contact, but not met' : 'wrong pair: not in contact', pair);
  }
  for (const pair of goldMet.filter((one) => !met.includes(one))) {
    onError(any.includes(pair) ? 'missed pair: read as another contact' : 'missed pair: not read', pair);
  }
  return {
    metPairs: compare(met, goldMet),
    contactPairs: compare(any, goldAny),
    falseHeldPairs: { is: falseHeld.length, of: heldInContact.length },
  };
}

const isHeld = (report: ContactReport): boolean => report.status === 'HELD';
const isMet = (report: ContactReport): boolean => isHeld(report) && report.kind === 'MEETING';

function pairsOf(
  reports: readonly ContactReport[],
  counts: (report: ContactReport) => boolean,
  people: ReadonlySet<string>,
): string[] {
  const pairs = new Set<string>();
  for (const report of reports) {
    if (report.kind === 'VISIT' || !counts(report)) continue;
    const present = report.parties.filter((name) => people.has(name));
    for (const [index, one] of present.entries()) {
      for (const other of present.slice(index + 1)) pairs.add([one, other].sort().join(' | '));
    }
  }
  return [...pairs];
}

function compare(predicted: readonly string[], gold: readonly string[]): SetTally {
  return {
    right: predicted.filter((pair) => gold.includes(pair)).length,
    predicted: predicted.length,
    gold: gold.length,
  };
}
