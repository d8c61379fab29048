import { voiceOf } from '../../../src/model/voice';

test.each([
  [{ sourceId: 'news.balticcourier.example', group: null, citedMedium: null }, 'balticcourier'],
  [{ sourceId: 'tern.example', group: null, citedMedium: 'The Baltic Courier' }, 'balticcourier'],
  [{ sourceId: 'tern.example', group: 'Tern Media', citedMedium: null }, 'ternmedia'],
  [{ sourceId: 'bbc.co.uk', group: null, citedMedium: null }, 'bbc'],
  [{ sourceId: 'register:visits', group: null, citedMedium: null }, 'register:visits'],
])('%j speaks as %s', (speaker, voice) => {
  expect(voiceOf(speaker)).toBe(voice);
});
