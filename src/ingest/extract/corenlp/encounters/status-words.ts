import type { ReportStatus } from '../../../../model/encounter';
import { guessed, type StatusReading } from './status-reading';

/** Nouns of telling and asking: who rejects or denies one of them says that the encounter is not ('denied reports of a meeting', 'rejected an offer of talks'). */
export const TOLD_OF =
  /^(?:report|claim|rumou?r|allegation|account|suggestion|story|speculation|invitation|offer|proposal|request|call|plea|appeal|bid|idea|notion|possibility|prospect|overture|demand)$/;

/** Verbs and predicates by the status that they give to what completes them ('plans to meet', 'called off the talks': call_off). */
const GOVERNOR_STATUS: ReadonlyMap<string, ReportStatus> = words({
  HELD: 'hold have begin start open resume restart continue conclude finish wrap manage get complete attend pay make lead chair host keep share',
  PLANNED:
    'plan schedule set expect prepare intend agree slate arrange due aim announce promise vow pledge confirm accept poise decide gear await ' +
    'anticipate look reschedule prepared_for ready_for',
  PROPOSED:
    'want hope seek offer invite propose request ask urge suggest consider wish like try push demand call weigh mull need ready willing ' +
    'eager happy able possible likely pursue encourage desire discuss float allow help love welcome bring persuade convince advocate interested explore speculate insist ' +
    'anxious keen open_to prepared contemplate imagine envisage envision foresee',
  CANCELLED:
    'cancel postpone scrap scuttle abandon suspend abort delay call_off put_off shelve axe ditch nix defer adjourn freeze ' +
    'pull_out_of back_out_of drop_out_of bow_out_of withdraw_from pull_from back_away_from cry_off_from duck_out_of break_off push_back ax drop',
  DENIED:
    'refuse decline reject deny skip boycott snub shun avoid fail dismiss rule_out turn_down rebuff forgo forego spurn oppose denounce ' +
    'refute dispute rubbish miss unwilling unable reluctant_to balk_at stay_away_from refrain_from abstain_from bar_from ban_from prevent_from ' +
    'stop_from keep_from block_from short_of stop_short_of shy_away_from veto block forbid prohibit dodge disavow brush_off wave_off shoot_down pass_up',
});

/**
 * Status that a verb gives to what completes it.
 * @param preposition that brings it in ('withdrew from the talks'), empty for an object or a clause.
 * @param isObject what is called off or refused is the verb's object; what was only told beside it ('declined to speak at the talks') is not.
 */
export function governorStatusOf(phrase: string, preposition: string, isObject = true): ReportStatus | undefined {
  const exact = preposition === '' ? undefined : GOVERNOR_STATUS.get(`${phrase}_${preposition}`);
  if (exact !== undefined) return exact;
  const listed = GOVERNOR_STATUS.get(phrase);
  return isObject || (listed !== 'CANCELLED' && listed !== 'DENIED') ? listed : undefined;
}

/** What the encounter does or what is done to it, where its noun is the subject. */
export const PREDICATE_STATUS: ReadonlyMap<string, ReportStatus> = words({
  HELD: 'over last end take conclude go produce yield focus collapse fail break result lead come follow begin start mark occur happen hold open',
  PLANNED: 'set schedule plan expect slate due await loom approach imminent reschedule',
  PROPOSED: 'possible likely propose request suggest float discuss consider unlikely conceivable',
  CANCELLED:
    'cancel postpone scrap call_off put_off abandon suspend scuttle delay shelve axe ditch nix defer abort drop off be_off fall_through push_back freeze ' +
    'withdraw',
  DENIED: 'deny reject rebuff decline refuse rule_out turn_down block veto dismiss impossible forbid',
});

/** Words that modify an encounter's noun. */
export const ADJECTIVE_STATUS: ReadonlyMap<string, ReportStatus> = words({
  HELD: 'recent previous earlier past latest',
  PLANNED:
    'planned upcoming scheduled forthcoming expected impending coming next looming anticipated highly-anticipated long-awaited much-anticipated ' +
    'imminent',
  PROPOSED: 'future possible potential proposed prospective likely hypothetical would-be mooted suggested',
  CANCELLED: 'cancelled canceled postponed aborted scrapped abandoned called-off shelved ditched suspended canned',
  DENIED: 'nonexistent non-existent',
});

/** Nouns that an encounter completes: 'plans for a meeting', 'an invitation to visit', 'the prospect of talks'. */
export const NOUN_STATUS: ReadonlyMap<string, ReportStatus> = words({
  PLANNED:
    'plan preparation agreement decision agenda schedule intention announcement date venue run-up runup eve logistics promise',
  PROPOSED:
    'invitation offer proposal prospect possibility request call hope chance idea desire willingness effort attempt readiness opportunity suggestion demand insistence bid appetite push option openness ' +
    'speculation interest plea appeal overture talk',
  CANCELLED: 'cancellation postponement suspension abandonment',
  DENIED: 'refusal rejection denial boycott failure snub inability unwillingness reluctance',
  HELD: 'end conclusion aftermath outcome result wake sideline margin transcript readout',
});

/** Words that, right before an encounter's phrase, tell on which side of today it lies. */
export const STATUS_CUES: readonly (readonly [RegExp, StatusReading])[] = [
  [/\blook(?:s|ed|ing)? forward to$/, guessed('PLANNED')],
  [/\b(?:leading|leads|led|run-?up|lead-?up|build-?up|way|countdown) (?:up )?to$/, guessed('PLANNED', 'UNKNOWN')],
  [
    /\b(?:ahead of|prior to|on the eve of|in advance of|in anticipation of|prepar(?:ing|es?|ed) for|preparations? for)$/,
    guessed('PLANNED', 'UNKNOWN'),
  ],
  [
    /\b(?:in the wake of|in the aftermath of|on the sidelines of|on the margins of|after|following|fresh from|emerg(?:ing|ed|es) from|return(?:ing|ed|s) from)$/,
    guessed('HELD'),
  ],
];

function words(lists: Partial<Record<ReportStatus, string>>): ReadonlyMap<string, ReportStatus> {
  return new Map(
    Object.entries(lists).flatMap(([status, list]) => list.split(' ').map((word) => [word, status as ReportStatus])),
  );
}
