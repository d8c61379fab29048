import type { World } from './world';

const COURIER = 'amsel-courier.example';
const POST = 'norland-post.example';
const TERN = 'daily-tern.example';
const EVENING = 'tern-evening.example';

/**
 * Mara Lindqvist met Teo Varga twice on known days (e1, e10) and once on an unknown one (e7), and called him (e6). She is
 * to meet Ilse Brandt, which nobody confirms (e2). Her meeting with Jon Okafor was announced, then held (e3). Whether Teo
 * Varga met Ilse Brandt is disputed (e4). All four attended a summit (e5). Jon Okafor met Pia Sund (e8), who met none of
 * the others. The Daily Tern has e1 from the Courier, and the Evening belongs to the Tern's owner.
 */
export const SMALL_WORLD: World = {
  sources: [
    { id: COURIER, name: 'The Amsel Courier' },
    { id: POST, name: 'Norland Post' },
    { id: TERN, name: 'The Daily Tern', group: 'Tern Media' },
    { id: EVENING, name: 'Tern Evening', group: 'Tern Media' },
  ],
  places: [
    { name: 'Port Amsel', country: 'XN', countryName: 'Norland' },
    { name: 'Kestrel', country: 'XO', countryName: 'Ostmark' },
    { name: 'Norland', country: 'XN', countryName: 'Norland' },
  ],
  articles: [
    {
      url: 'https://amsel-courier.example/3',
      source: COURIER,
      title: 'Lindqvist to see Okafor in March',
      date: '2025-02-20',
      text: 'A word before.\n#e3 MEETING PLANNED Mara Lindqvist {Foreign Minister of Norland} + Jon Okafor 2025-03-01..2025-03-31',
    },
    {
      url: 'https://norland-post.example/3',
      source: POST,
      title: 'Lindqvist and Okafor talk fish',
      date: '2025-03-13',
      text: '#e3 MEETING HELD Mara Lindqvist + Jon Okafor @ Port Amsel 2025-03-12',
    },
    {
      url: 'https://amsel-courier.example/1',
      source: COURIER,
      title: 'Varga in Port Amsel',
      date: '2025-04-27',
      text: 'The harbour was quiet.\n#e1 MEETING HELD Mara Lindqvist {Foreign Minister of Norland} + Teo Varga {President of Ostmark} @ Port Amsel 2025-04-26\n#e2 MEETING PLANNED Mara Lindqvist + Ilse Brandt @ Kestrel 2025-05-10\nThe fish was good.',
    },
    {
      url: 'https://norland-post.example/1',
      source: POST,
      title: 'A visitor from Ostmark',
      date: '2025-04-28',
      text: '#e1 MEETING HELD Mara Lindqvist + Teo Varga @ Kestrel 2025-04-27\n#e6 CALL HELD Mara Lindqvist + Teo Varga 2025-04-20 (background)',
    },
    {
      url: 'https://daily-tern.example/1',
      source: TERN,
      title: 'Courier: Varga met Lindqvist',
      date: '2025-04-28',
      text: '#e1 MEETING HELD Mara Lindqvist + Teo Varga @ Port Amsel 2025-04-26 per [The Amsel Courier]',
    },
    {
      url: 'https://daily-tern.example/4',
      source: TERN,
      title: 'Varga and Brandt',
      date: '2025-05-03',
      text: '#e4 MEETING HELD Teo Varga + Ilse Brandt @ Kestrel 2025-05-01\n#e8 MEETING HELD Jon Okafor + Pia Sund 2025-05-02',
    },
    {
      url: 'https://norland-post.example/4',
      source: POST,
      title: 'No meeting, says Brandt',
      date: '2025-05-04',
      text: '#e4 MEETING DENIED Teo Varga + Ilse Brandt 2025-05-01',
    },
    {
      url: 'https://tern-evening.example/5',
      source: EVENING,
      title: 'The summit',
      date: '2025-05-21',
      text: '#e5 GATHERING HELD Mara Lindqvist + Teo Varga + Ilse Brandt + Jon Okafor @ Kestrel 2025-05-20..2025-05-21\n#e7 MEETING HELD Mara Lindqvist + Teo Varga (background)',
    },
    {
      url: 'https://daily-tern.example/10',
      source: TERN,
      title: 'Again in Kestrel',
      date: '2025-06-13',
      text: '#e10 MEETING HELD Mara Lindqvist + Teo Varga @ Kestrel 2025-06-12',
    },
    {
      url: 'https://tern-evening.example/10',
      source: EVENING,
      title: 'A second round',
      date: '2025-06-13',
      text: '#e10 MEETING HELD Mara Lindqvist + Teo Varga @ Kestrel 2025-06-12',
    },
  ],
};
