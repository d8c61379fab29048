import { answers, type Behaviour } from './chat-server';

/** The one sentence that the commands' tests let a language model read. */
export const LISBON_MEETING = 'Ilona Varga met Daniel Okoro in Lisbon.';

/** A model that reads it rightly. */
export const readsLisbonMeeting: Behaviour = answers({
  people: ['Ilona Varga', 'Daniel Okoro'].map((name) => ({ name, aliases: [], office: null })),
  organisations: [],
  reports: [
    {
      quote: LISBON_MEETING,
      event: 'e1',
      participants: ['Ilona Varga', 'Daniel Okoro'].map((name) => ({ name, kind: 'PERSON', as: name })),
      kind: 'MEETING',
      status: 'HELD',
      place: 'Lisbon',
      datePhrase: null,
      earliest: null,
      latest: null,
      attributedTo: null,
      background: false,
    },
  ],
});
