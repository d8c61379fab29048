import { foreignLanguage } from '../../../../src/ingest/extract/language';

describe('the language of a text', () => {
  test.each([
    [
      'German',
      'de',
      'Die Ministerin empfing am Montag in der Hauptstadt den Botschafter zu einem Gespräch über den Handel und die Lage an der Grenze. Danach sprach sie vor der Presse.',
    ],
    [
      'French',
      'fr',
      'La ministre a reçu lundi dans la capitale l’ambassadeur pour un entretien sur le commerce et la situation à la frontière. Elle a ensuite parlé à la presse.',
    ],
    [
      'Spanish',
      'es',
      'La ministra recibió el lunes en la capital al embajador para hablar del comercio y de la situación en la frontera. Después habló con la prensa.',
    ],
    [
      'Dutch',
      'nl',
      'De minister ontving maandag in de hoofdstad de ambassadeur voor een gesprek over de handel en de toestand aan de grens. Daarna sprak zij met de pers.',
    ],
    [
      'Danish',
      'da',
      'Ministeren modtog mandag i hovedstaden ambassadøren til en samtale om handelen og situationen ved grænsen. Derefter talte hun med pressen om mødet.',
    ],
    [
      'Russian',
      'ru',
      'Министр приняла в понедельник в столице посла для беседы о торговле и о положении на границе. После этого она говорила с журналистами о встрече.',
    ],
    [
      'Turkish',
      'tr',
      'Bakan pazartesi günü başkentte büyükelçiyi kabul ederek ticaret ve sınırdaki durum hakkında görüştü. Daha sonra basına görüşme hakkında bilgi verdi.',
    ],
    ['Japanese', 'ja', '外務大臣は月曜日に首都で大使と会談し、貿易と国境の状況について話し合った。'.repeat(4)],
  ])('is told where it is %s', (_, language, text) => {
    expect(foreignLanguage(text)).toBe(language);
  });

  test.each([
    [
      'plain English',
      'The minister received the envoy in the capital on Monday to talk about trade and the situation at the border. She then spoke to the press.',
    ],
    [
      'English with many foreign names',
      'Borislav Dragomirov, Nguyễn Thị Hạnh, Oluwaseun Adébáyò and José Ibáñez Gutiérrez met in Dnipropetrovsk, Nizhny Novgorod and São Gonçalo with Wilhelmina van der Straaten.',
    ],
    [
      'English that quotes another language',
      'The minister said “Wir schaffen das, auch wenn es lange dauert und schwierig wird” to the envoy in the capital, and that this was what the people there have been told.',
    ],
    ['a list of names only, too short to tell', 'Borislav Dragomirov, Wilhelmina van der Straaten'],
    ['nothing', ''],
  ])('does not matter where it is %s', (_, text) => {
    expect(foreignLanguage(text)).toBeNull();
  });
});
