import type { Answer } from './answer';

interface Example {
  readonly article: { readonly title: string; readonly date: string; readonly text: string };
  readonly answer: Answer;
}

/**
 * Two articles written for this project, about nobody, with the answers wanted. They show what is easily got wrong: a plan is
 * not held, one encounter in several sentences, 'the two ministers', a call-off, a citation, a date from a weekday.
 */
export const EXAMPLES: readonly Example[] = [
  {
    article: {
      title: 'Varga and Okoro to meet in Lisbon',
      date: '2031-03-12',
      text: `Prime Minister Ilona Varga will meet President Daniel Okoro in Lisbon on Friday, her office said. The two leaders last spoke by telephone in January.

Varga received Foreign Minister Pia Lindqvist on Tuesday. A visit by Okoro to the Brightwater shipyard was called off, the Harbour Gazette reported.`,
    },
    answer: {
      people: [
        { name: 'Ilona Varga', aliases: ['Varga'], office: 'Prime Minister' },
        { name: 'Daniel Okoro', aliases: ['Okoro'], office: 'President' },
        { name: 'Pia Lindqvist', aliases: [], office: 'Foreign Minister' },
      ],
      organisations: [{ name: 'Harbour Gazette', aliases: [], kind: 'MEDIA' }],
      reports: [
        {
          quote: 'Varga and Okoro to meet in Lisbon',
          event: 'e1',
          participants: [
            { name: 'Ilona Varga', kind: 'PERSON', as: 'Varga' },
            { name: 'Daniel Okoro', kind: 'PERSON', as: 'Okoro' },
          ],
          kind: 'MEETING',
          status: 'PLANNED',
          place: 'Lisbon',
          datePhrase: 'on Friday',
          earliest: '2031-03-14',
          latest: '2031-03-14',
          attributedTo: null,
          background: false,
        },
        {
          quote: 'Prime Minister Ilona Varga will meet President Daniel Okoro in Lisbon on Friday, her office said.',
          event: 'e1',
          participants: [
            { name: 'Ilona Varga', kind: 'PERSON', as: 'Ilona Varga' },
            { name: 'Daniel Okoro', kind: 'PERSON', as: 'Daniel Okoro' },
          ],
          kind: 'MEETING',
          status: 'PLANNED',
          place: 'Lisbon',
          datePhrase: 'on Friday',
          earliest: '2031-03-14',
          latest: '2031-03-14',
          attributedTo: 'Ilona Varga',
          background: false,
        },
        {
          quote: 'The two leaders last spoke by telephone in January.',
          event: 'e2',
          participants: [
            { name: 'Ilona Varga', kind: 'PERSON', as: 'The two leaders' },
            { name: 'Daniel Okoro', kind: 'PERSON', as: 'The two leaders' },
          ],
          kind: 'CALL',
          status: 'HELD',
          place: null,
          datePhrase: 'in January',
          earliest: '2031-01-01',
          latest: '2031-01-31',
          attributedTo: null,
          background: true,
        },
        {
          quote: 'Varga received Foreign Minister Pia Lindqvist on Tuesday.',
          event: 'e3',
          participants: [
            { name: 'Ilona Varga', kind: 'PERSON', as: 'Varga' },
            { name: 'Pia Lindqvist', kind: 'PERSON', as: 'Pia Lindqvist' },
          ],
          kind: 'MEETING',
          status: 'HELD',
          place: null,
          datePhrase: 'on Tuesday',
          earliest: '2031-03-11',
          latest: '2031-03-11',
          attributedTo: null,
          background: false,
        },
        {
          quote: 'A visit by Okoro to the Brightwater shipyard was called off, the Harbour Gazette reported.',
          event: 'e4',
          participants: [{ name: 'Daniel Okoro', kind: 'PERSON', as: 'Okoro' }],
          kind: 'VISIT',
          status: 'CANCELLED',
          place: 'Brightwater shipyard',
          datePhrase: null,
          earliest: null,
          latest: null,
          attributedTo: 'Harbour Gazette',
          background: false,
        },
      ],
    },
  },
  {
    article: {
      title: 'Tessmer denies secret talks',
      date: '2030-08-20',
      text: `Juno Tessmer, who heads Nordlys Energy, denied on Monday that she had met Senator Ravi Anand before the vote. “I have never sat down with him,” she said. Anand hopes to invite her to a hearing of the Energy Committee next month.`,
    },
    answer: {
      people: [
        { name: 'Juno Tessmer', aliases: ['Tessmer'], office: null },
        { name: 'Ravi Anand', aliases: ['Anand'], office: 'Senator' },
      ],
      organisations: [
        { name: 'Nordlys Energy', aliases: [], kind: 'COMPANY' },
        { name: 'Energy Committee', aliases: [], kind: 'BODY' },
      ],
      reports: [
        {
          quote:
            'Juno Tessmer, who heads Nordlys Energy, denied on Monday that she had met Senator Ravi Anand before the vote.',
          event: 'e1',
          participants: [
            { name: 'Juno Tessmer', kind: 'PERSON', as: 'Juno Tessmer' },
            { name: 'Ravi Anand', kind: 'PERSON', as: 'Ravi Anand' },
          ],
          kind: 'MEETING',
          status: 'DENIED',
          place: null,
          datePhrase: null,
          earliest: null,
          latest: null,
          attributedTo: 'Juno Tessmer',
          background: false,
        },
        {
          quote: '“I have never sat down with him,” she said.',
          event: 'e1',
          participants: [
            { name: 'Juno Tessmer', kind: 'PERSON', as: 'I' },
            { name: 'Ravi Anand', kind: 'PERSON', as: 'him' },
          ],
          kind: 'MEETING',
          status: 'DENIED',
          place: null,
          datePhrase: null,
          earliest: null,
          latest: null,
          attributedTo: 'Juno Tessmer',
          background: false,
        },
        {
          quote: 'Anand hopes to invite her to a hearing of the Energy Committee next month.',
          event: 'e2',
          participants: [
            { name: 'Ravi Anand', kind: 'PERSON', as: 'Anand' },
            { name: 'Juno Tessmer', kind: 'PERSON', as: 'her' },
            { name: 'Energy Committee', kind: 'ORGANISATION', as: 'the Energy Committee' },
          ],
          kind: 'GATHERING',
          status: 'PROPOSED',
          place: null,
          datePhrase: 'next month',
          earliest: '2030-09-01',
          latest: '2030-09-30',
          attributedTo: null,
          background: false,
        },
      ],
    },
  },
];
