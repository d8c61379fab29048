/** Nouns that name an encounter: a date beside another one of them dates that. */
export const ENCOUNTER_NOUN =
  '\\b(?:meetings?|summits?|talks|negotiations?|conversations?|calls?|visits?|trips?|tour|dinner|lunch|breakfast|conference|hearings?|gathering|session|forum|assembly|reception|ceremony|rally|debate|convention|fundraiser|encounters?|discussions?)\\b';

/** Is the trigger a noun ('their meeting with') rather than a verb ('met')? */
export function isNominal(text: string, trigger: { readonly start: number; readonly end: number }): boolean {
  return new RegExp(ENCOUNTER_NOUN, 'i').test(text.slice(trigger.start, trigger.end));
}
