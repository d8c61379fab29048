/** What a person can decide about identities and reports. */
export const JUDGEMENT_VERBS = ['SAME', 'DIFFERENT', 'RENAME', 'IDENTIFY', 'WRONG_REPORT'] as const;
export type JudgementVerb = (typeof JUDGEMENT_VERBS)[number];
