import { parseOrganisationName } from '../../../../../src/ingest/resolve/names/organisation-name';

const body = (name: string): [string, string | null] => {
  const { core, country } = parseOrganisationName(name);
  return [core, country];
};

test('a ministry is one in all its names, and its state is told', () => {
  const expected = ['foreign ministry', 'CL'];
  expect(body('Chilean Foreign Ministry')).toEqual(expected);
  expect(body('Ministry of Foreign Affairs of Chile')).toEqual(expected);
  expect(body('the Foreign Ministry of Chile')).toEqual(expected);
  expect(body('Foreign Ministry')).toEqual(['foreign ministry', null]);
});

test('a country that is part of a name stays in it', () => {
  expect(body('Bank of Japan')).not.toEqual(body('Bank of Korea'));
  expect(body('Air Chile')).toEqual(['air chile', null]);
});

test('word order, legal forms, the article and spelling make no difference', () => {
  expect(body('Department of State')).toEqual(body('State Department'));
  expect(body('Ternsoft Inc.')).toEqual(body('Ternsoft'));
  expect(body('The Amsel Courier')).toEqual(body('Amsel Courier'));
  expect(body('Ministry of Defence of Chile')).toEqual(body('Chilean Defense Ministry'));
  expect(body('G-7')).toEqual(body('G7'));
});

test('what everybody abbreviates is spelled out', () => {
  expect(body('U.N.')).toEqual(body('United Nations'));
  expect(body('UN')).toEqual(body('the United Nations'));
  expect(body('UN Security Council')).toEqual(body('United Nations Security Council'));
  expect(body('NATO')).toEqual(body('North Atlantic Treaty Organisation'));
});

test.each(['Chile', 'Santiago', 'Chileans', 'the Chilean government', 'Government of Chile', 'La Moneda'])(
  '%s stands for the state of Chile',
  (name) => {
    expect(parseOrganisationName(name).state?.cca2).toBe('CL');
  },
);

test('a body of a state is not the state', () => {
  for (const name of ['Chilean Foreign Ministry', 'State Department', 'Chilean Senate', 'Air Chile']) {
    expect(parseOrganisationName(name).state).toBeNull();
  }
});
