import type { ReportStatus } from '../../../../model/encounter';

/** Nouns of telling: what is denied of them is the encounter ('denied reports of a meeting'). */
export const TOLD_OF = /^(?:report|claim|rumou?r|allegation|account|suggestion|story|speculation)$/;

/** Verbs and predicates by the status that they give to what completes them ('plans to meet', 'called off the talks': call_off). */
export const GOVERNOR_STATUS: ReadonlyMap<string, ReportStatus> = words({
  HELD: 'hold have begin start open resume restart continue conclude finish wrap manage get complete attend pay make lead chair host keep share',
  PLANNED:
    'plan schedule set expect prepare intend agree slate arrange due aim announce promise vow pledge confirm accept poise decide gear await ' +
    'anticipate look schedule',
  PROPOSED:
    'want hope seek offer invite propose request ask urge suggest consider wish like try push demand call weigh mull need ready willing ' +
    'eager happy able possible likely pursue encourage desire discuss float allow help love welcome bring persuade convince advocate interested explore speculate insist',
  CANCELLED: 'cancel postpone scrap scuttle abandon suspend abort delay call_off put_off',
  DENIED:
    'refuse decline reject deny skip boycott snub shun avoid fail dismiss rule_out turn_down rebuff forgo forego spurn oppose oppose',
});

/** What the encounter does or what is done to it, where its noun is the subject. */
export const PREDICATE_STATUS: ReadonlyMap<string, ReportStatus> = words({
  HELD: 'last end take conclude go produce yield focus collapse fail break result lead come follow begin start mark occur happen hold open',
  PLANNED: 'set schedule plan expect slate due await loom approach',
  PROPOSED: 'possible likely propose request suggest float discuss consider',
  CANCELLED: 'cancel postpone scrap call_off put_off abandon suspend scuttle delay',
  DENIED: 'deny reject rebuff decline refuse rule_out',
});

/** Words that modify an encounter's noun. */
export const ADJECTIVE_STATUS: ReadonlyMap<string, ReportStatus> = words({
  HELD: 'recent previous earlier past latest',
  PLANNED:
    'planned upcoming scheduled forthcoming expected impending coming next looming anticipated future highly-anticipated long-awaited much-anticipated',
  PROPOSED: 'possible potential proposed prospective likely hypothetical would-be',
  CANCELLED: 'cancelled canceled postponed aborted scrapped abandoned called-off',
});

/** Nouns that an encounter completes: 'plans for a meeting', 'an invitation to visit', 'the prospect of talks'. */
export const NOUN_STATUS: ReadonlyMap<string, ReportStatus> = words({
  PLANNED: 'plan preparation agreement decision schedule intention announcement date venue run-up runup eve logistics',
  PROPOSED:
    'invitation offer proposal prospect possibility request call hope chance idea desire willingness effort attempt readiness opportunity suggestion demand insistence bid appetite push option openness',
  CANCELLED: 'cancellation postponement',
  DENIED: 'refusal rejection denial boycott failure',
  HELD: 'end conclusion aftermath outcome result wake sideline margin transcript readout',
});

function words(lists: Partial<Record<ReportStatus, string>>): ReadonlyMap<string, ReportStatus> {
  return new Map(
    Object.entries(lists).flatMap(([status, list]) => list.split(' ').map((word) => [word, status as ReportStatus])),
  );
}
