import { compareFields } from './compare-fields';
import type { JudgedDocument } from './judged-document';
import {
  commonSpan,
  LONGEST_QUOTE,
  matchReports,
  type ReportMatch,
  type ReportMatches,
  type ResolvedReport,
  sharedParties,
  withParties,
} from './match-reports';
import { PartyResolver } from './names';
import { scorePairs } from './score-pairs';
import type { ReportError } from './scored-error';
import type { SetTally, Tally } from './tally';

const QUOTE_SHOWN = 160;

/**
 * Compares what was read in one document with what a careful reader found. The method is that of the annotators' own
 * scorer (a contract test holds the two together): reports are matched by place in the text and by parties; fields are
 * compared over matched reports; pairs and people once a document.
 */
export function scoreDocument(
  gold: JudgedDocument,
  prediction: JudgedDocument | undefined,
  onError: ReportError,
): Tally {
  const resolver = new PartyResolver(gold);
  const goldReports = withParties(gold.reports);
  const predicted = withParties(prediction?.reports ?? [], (name) => resolver.resolve(name));
  const matched = matchReports(goldReports, predicted);
  reportMisses(matched, goldReports, predicted, onError);
  const sum = (count: (match: ReportMatch) => number): number =>
    matched.matches.reduce((total, match) => total + count(match), 0);
  return {
    ...scorePairs(goldReports, predicted, peopleOf(gold), resolver, onError),
    ...compareFields(matched.matches, onError),
    reports: { right: matched.matches.length, predicted: predicted.length, gold: goldReports.length },
    participants: {
      right: sum((match) => sharedParties(match.gold, match.predicted)),
      predicted: sum((match) => match.predicted.parties.length),
      gold: sum((match) => match.gold.parties.length),
    },
    people: scorePeople(gold, prediction, resolver, onError),
    eventPairs: scoreEventPairs(matched.matches, onError),
  };
}

function peopleOf(gold: JudgedDocument): Set<string> {
  const participants = gold.reports.flatMap((report) => report.participants);
  return new Set([
    ...gold.people.map((person) => person.name),
    ...participants.filter((party) => party.kind === 'PERSON').map((party) => party.name),
  ]);
}

/** People named in the article: an alias that is listed as a further person counts as predicted, not as right. */
function scorePeople(
  gold: JudgedDocument,
  prediction: JudgedDocument | undefined,
  resolver: PartyResolver,
  onError: ReportError,
): SetTally {
  const names = (prediction?.people ?? []).map((person) => resolver.resolve(person.name));
  const people = new Set(gold.people.map((person) => person.name));
  const right = new Set(names.filter((name) => people.has(name)));
  for (const name of people) if (!right.has(name)) onError('missed person', name);
  for (const [index, name] of names.entries()) {
    if (!people.has(name)) onError('extra person', name);
    else if (names.indexOf(name) < index) onError('extra person: listed twice', name);
  }
  return { right: right.size, predicted: names.length, gold: people.size };
}

/** Which reports speak of one encounter: pairs of matched reports that share an event. */
function scoreEventPairs(matches: readonly ReportMatch[], onError: ReportError): SetTally {
  let [right, predicted, gold] = [0, 0, 0];
  for (const [index, one] of matches.entries()) {
    for (const other of matches.slice(index + 1)) {
      const inGold = one.gold.event === other.gold.event;
      const inPrediction = one.predicted.event !== undefined && one.predicted.event === other.predicted.event;
      if (inGold) gold += 1;
      if (inPrediction) predicted += 1;
      if (inGold && inPrediction) right += 1;
      if (inGold === inPrediction) continue;
      const texts = [one, other].map((match) => match.gold.quote.slice(0, QUOTE_SHOWN / 2)).join(' ++ ');
      onError(inGold ? 'event pair: torn apart' : 'event pair: run together', texts);
    }
  }
  return { right, predicted, gold };
}

function reportMisses(
  { missed, extra }: ReportMatches,
  gold: readonly ResolvedReport[],
  predicted: readonly ResolvedReport[],
  onError: ReportError,
): void {
  const line = (report: ResolvedReport): string =>
    `${report.kind} ${report.status} [${report.parties.join('; ')}] :: ${report.quote.slice(0, QUOTE_SHOWN)}`;
  for (const report of missed) {
    const there = predicted.filter((one) => commonSpan(report, one) > 0);
    onError(`missed report: ${there.length === 0 ? 'nothing read there' : 'other parties read there'}`, line(report));
  }
  for (const report of extra) {
    const there = gold.filter((one) => commonSpan(one, report) > 0);
    const isLong = report.end - report.start > LONGEST_QUOTE;
    const isAgain = there.some((one) => sharedParties(one, report) >= Math.min(2, one.parties.length));
    const why = isLong ? 'quote too long' : isAgain ? 'once too often' : 'other parties';
    onError(`extra report: ${there.length === 0 ? 'no encounter there' : why}`, line(report));
  }
}
