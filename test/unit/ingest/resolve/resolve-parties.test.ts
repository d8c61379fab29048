import { clusterIdOf } from '../../../../src/ingest/resolve/identity';
import { resolveParties } from '../../../../src/ingest/resolve/resolve-parties';
import type { StandingJudgement, StandingMention } from '../../../../src/model/resolution';
import { judgementOf, mentionOf, shuffled } from '../../../support/resolvable';

/** Clusters as sorted lists of mention ids. */
function together(mentions: readonly StandingMention[], judgements: readonly StandingJudgement[] = []): string[][] {
  return resolveParties(mentions, judgements)
    .clusters.map((cluster) => cluster.members.map(({ member }) => member).sort())
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

/** So many articles that name somebody. */
function many(count: number, id: string, given: Parameters<typeof mentionOf>[1]): StandingMention[] {
  return Array.from({ length: count }, (_, at) => mentionOf(`${id}${at}`, given));
}

describe('people', () => {
  test('one name in several spellings is one person, called as most articles do', () => {
    const { clusters } = resolveParties(
      [
        mentionOf('a', { name: 'Sergei Marov' }),
        mentionOf('b', { name: 'Sergey Marov' }),
        mentionOf('c', { name: 'Sergei Marov', aliases: ['Marov'] }),
      ],
      [],
    );
    expect(clusters).toMatchObject([
      { name: 'Sergei Marov', slug: 'sergei-marov', aliases: ['Marov', 'Sergey Marov'] },
    ]);
  });

  test('each mention tells why', () => {
    const { clusters } = resolveParties(
      [mentionOf('a', { name: 'Joseph Tanner' }), mentionOf('b', { name: 'Joe Tanner' })],
      [],
    );
    const reasons = clusters[0]?.members.map((member) => member.reasons.join());
    expect(reasons).toContain('the same family name, and one given name is short for the other');
  });

  test('namesakes of offices of two countries stay two, and the pair is shown', () => {
    const { clusters, candidates } = resolveParties(
      [
        mentionOf('a', { name: 'John Tanner', office: 'British Foreign Secretary', companions: ['Anna Berg'] }),
        mentionOf('b', { name: 'John Tanner', office: 'U.S. Senator', companions: ['Anna Berg'] }),
      ],
      [],
    );
    expect(clusters).toHaveLength(2);
    expect(clusters.map(({ slug }) => slug).sort()[0]).toBe('john-tanner');
    expect(new Set(clusters.map(({ slug }) => slug)).size).toBe(2);
    expect(candidates).toMatchObject([{ a: clusters[0]?.id, b: clusters[1]?.id }]);
    expect(candidates[0]?.reasons.join()).toContain('other countries: United Kingdom and United States');
  });

  test('a namesake of another walk of life is another', () => {
    const mentions = [
      mentionOf('a', { name: 'Ivo Tanner', office: 'striker' }),
      mentionOf('b', { name: 'Ivo Tanner', office: 'Prime Minister' }),
    ];
    expect(together(mentions)).toEqual([['a'], ['b']]);
  });

  test('a career is no contradiction, and one slip of the reading does not split the well known', () => {
    const career = [
      mentionOf('a', { name: 'John Tanner', office: 'U.S. Senator' }),
      mentionOf('b', { name: 'John Tanner', office: 'U.S. Secretary of State' }),
    ];
    expect(together(career)).toEqual([['a', 'b']]);
    const slip = [
      ...many(5, 'k', { name: 'Sergei Marov', office: 'Russian Foreign Minister', companions: ['Anna Berg'] }),
      mentionOf('x', { name: 'Sergei Marov', office: 'British Foreign Secretary', companions: ['Anna Berg'] }),
    ];
    expect(together(slip)).toHaveLength(1);
  });

  test('Mr and Ms of one name are two', () => {
    const mentions = [
      mentionOf('a', { name: 'Robin Tanner', titles: ['Mr.'] }),
      mentionOf('b', { name: 'Robin Tanner', titles: ['Ms.'] }),
    ];
    expect(together(mentions)).toHaveLength(2);
  });

  test('a century apart is two lives', () => {
    const mentions = [
      mentionOf('a', { name: 'John Tanner', articleDate: '1911-03-01' }),
      mentionOf('b', { name: 'John Tanner', articleDate: '2011-03-01' }),
    ];
    expect(together(mentions)).toHaveLength(2);
  });

  test('middle initials tell a father from a son; without one the time does', () => {
    const mentions = [
      ...many(4, 'father', { name: 'George H. W. Tanner', articleDate: '1990-05-01' }),
      ...many(4, 'son', { name: 'George W. Tanner', articleDate: '2005-05-01' }),
      mentionOf('x', { name: 'George Tanner', articleDate: '1990-06-01' }),
      mentionOf('y', { name: 'George Tanner', articleDate: '2005-06-01' }),
    ];
    const groups = together(mentions);
    expect(groups).toHaveLength(2);
    expect(groups.find((group) => group.includes('x'))).toContain('father0');
    expect(groups.find((group) => group.includes('y'))).toContain('son0');
  });

  test('whose attorney somebody is does not make him one', () => {
    const mentions = [
      ...many(5, 'a', { name: 'Tom Tanner', titles: ['attorney for'] }),
      ...many(2, 'b', { name: 'Tom Tanner Jr.', titles: ['attorney for'] }),
    ];
    expect(together(mentions)).toHaveLength(2);
  });

  test('a junior is another than the senior who has his name', () => {
    const mentions = [...many(5, 'a', { name: 'Tom Tanner' }), ...many(2, 'b', { name: 'Tom Tanner Jr.' })];
    expect(together(mentions)).toHaveLength(2);
  });

  describe('a family name alone', () => {
    test('is the person whose office agrees', () => {
      const mentions = [
        ...many(3, 'a', { name: 'Anna Tanner', office: 'Secretary of State' }),
        ...many(3, 'b', { name: 'Bert Tanner', office: 'Mayor of Ternmouth' }),
        mentionOf('x', { name: 'Tanner', office: 'Secretary of State' }),
      ];
      expect(together(mentions)).toContainEqual(['a0', 'a1', 'a2', 'x']);
    });

    test('is the person who is named beside the same', () => {
      const mentions = [
        ...many(3, 'a', { name: 'Anna Tanner', companions: ['Ivo Berg', 'Lena Falk'] }),
        ...many(3, 'b', { name: 'Bert Tanner', companions: ['Carl Dorn'] }),
        mentionOf('x', { name: 'Tanner', companions: ['Berg', 'Falk'] }),
      ];
      expect(together(mentions)).toContainEqual(['a0', 'a1', 'a2', 'x']);
    });

    test('is the only or by far the best known of the name', () => {
      const only = [...many(3, 'a', { name: 'Anna Tanner' }), mentionOf('x', { name: 'Tanner' })];
      expect(together(only)).toHaveLength(1);
      const famous = [
        ...many(20, 'a', { name: 'Anna Tanner' }),
        mentionOf('b', { name: 'Bert Tanner' }),
        mentionOf('x', { name: 'Tanner' }),
      ];
      expect(together(famous).find((group) => group.includes('x'))).toContain('a0');
    });

    test('is nobody known where two fit, and both pairs are shown', () => {
      const mentions = [
        ...many(3, 'a', { name: 'Anna Tanner' }),
        ...many(3, 'b', { name: 'Bert Tanner' }),
        mentionOf('x', { name: 'Tanner' }),
      ];
      const { clusters, candidates } = resolveParties(mentions, []);
      expect(clusters).toHaveLength(3);
      expect(candidates).toHaveLength(2);
      const own = clusters.find(({ members }) => members.some(({ member }) => member === 'x'));
      for (const { a, b } of candidates) expect([a, b]).toContain(own?.id);
    });

    test('is somebody by itself where hardly any article has a full name', () => {
      const mentions = [
        mentionOf('a', { name: 'Anna Tanner', articleDate: '1999-01-01' }),
        ...many(4, 'x', { name: 'Tanner' }),
      ];
      const { clusters, candidates } = resolveParties(mentions, []);
      expect(clusters.map(({ members }) => members.length).sort()).toEqual([1, 4]);
      expect(candidates).toHaveLength(1);
    });

    test('with a number is a monarch, and nobody of that family', () => {
      const mentions = [
        ...many(5, 'a', { name: 'Ivo Ottokar' }),
        ...many(2, 'k', { name: 'Ottokar II', titles: ['King'] }),
      ];
      expect(together(mentions)).toHaveLength(2);
      expect(resolveParties(mentions, []).candidates).toEqual([]);
    });

    test('of two parts is nobody whose name is the last of them', () => {
      const mentions = [
        ...many(9, 'a', { name: 'Carl Tanner' }),
        ...many(9, 'b', { name: 'Tanner' }),
        mentionOf('c', { name: 'Berger-Tanner' }),
      ];
      expect(together(mentions)).toContainEqual(['c']);
    });

    test('is not the person whom its own article names apart', () => {
      const mentions = [
        ...many(3, 'a', { name: 'Anna Tanner', articleId: '1' }),
        mentionOf('x', { name: 'Tanner', articleId: '1', offset: 90 }),
      ];
      expect(together(mentions).find((group) => group.includes('x'))).toEqual(['x']);
    });

    test('never stands for a woman where it says Mr', () => {
      const mentions = [
        ...many(9, 'a', { name: 'Anna Tanner', titles: ['Ms.'] }),
        mentionOf('x', { name: 'Tanner', titles: ['Mr.'] }),
      ];
      expect(together(mentions)).toHaveLength(2);
    });
  });
});

describe('bodies', () => {
  const body = (id: string, name: string, given: Partial<StandingMention> = {}) =>
    mentionOf(id, { name, kind: 'ORGANISATION', ...given });

  test('a state, its capital, its people and its government are one', () => {
    const names = ['Chile', 'Santiago', 'La Moneda', 'the Chilean government', 'Chileans'];
    const { clusters } = resolveParties(names.map((name, at) => body(`m${at}`, name)), []); // biome-ignore format: one call
    expect(clusters).toMatchObject([{ name: 'Chile', slug: 'chile', organisationKind: 'STATE', country: 'CL' }]);
    expect(clusters[0]?.members.map(({ reasons }) => reasons[0])).toContain('its capital stands for the state: Chile');
  });

  test('a ministry is told from that of another country, and joins one where more than the name agrees', () => {
    const two = [
      body('a', 'Chilean Foreign Ministry', { companions: ['Anna Berg', 'Ivo Falk'] }),
      body('b', 'Foreign Ministry of Peru'),
    ];
    expect(together(two)).toEqual([['a'], ['b']]);
    expect(together([...two, body('c', 'Foreign Ministry')])).toHaveLength(3);
    expect(together([...two, body('c', 'Foreign Ministry', { companions: ['Berg', 'Falk'] })])).toEqual([
      ['a', 'c'],
      ['b'],
    ]);
  });

  test('a body that hardly two states have is that of the only country told', () => {
    expect(together([body('a', 'U.S. Harbour Commission'), body('b', 'Harbour Commission')])).toEqual([['a', 'b']]);
  });

  test('an abbreviation is the body that an article calls so; without one it may be', () => {
    const called = [body('a', 'Bureau of Harbour Records', { aliases: ['BHR'] }), body('b', 'BHR')];
    expect(together(called)).toEqual([['a', 'b']]);
    const { clusters, candidates } = resolveParties([body('a', 'Bureau of Harbour Records'), body('b', 'BHR')], []);
    expect(clusters).toHaveLength(2);
    expect(candidates).toHaveLength(1);
  });

  test('what everybody abbreviates needs no article that says so', () => {
    expect(together([body('a', 'UN'), body('b', 'United Nations'), body('c', 'the U.N.')])).toEqual([['a', 'b', 'c']]);
  });

  test('a body is called as most articles call it, in full if some do', () => {
    const nameOf = (names: string[]) => resolveParties(names.map((name, at) => body(`m${at}`, name)), []).clusters[0]?.name; // biome-ignore format: one call
    expect(nameOf(['UN', 'UN', 'United Nations'])).toBe('United Nations');
    expect(nameOf(['NATO', 'NATO', 'NATO'])).toBe('NATO');
  });
});

describe('places', () => {
  const place = (id: string, name: string, given: Partial<StandingMention> = {}) =>
    mentionOf(id, { name, kind: 'PLACE', ...given });

  test('a town is told from its namesakes by country and region', () => {
    expect(together([place('a', 'Ternmouth, Chile'), place('b', 'Ternmouth, Peru')])).toEqual([['a'], ['b']]);
    expect(together([place('a', 'Springfield, Ohio'), place('b', 'Springfield, Illinois')])).toEqual([['a'], ['b']]);
    expect(together([place('a', 'Ternmouth, Chile'), place('b', 'Ternmouth')])).toEqual([['a', 'b']]);
    expect(
      together([place('a', 'Ternmouth, Chile'), place('b', 'Ternmouth, Peru'), place('c', 'Ternmouth')]),
    ).toHaveLength(3);
  });

  test('a country is one by all its names, and not its capital', () => {
    const { clusters } = resolveParties([place('a', 'DPRK'), place('b', 'North Korea'), place('c', 'Pyongyang')], []);
    expect(clusters.map(({ name, country }) => [name, country]).sort()).toEqual([
      ['North Korea', 'KP'],
      ['Pyongyang', 'KP'],
    ]);
  });
});

describe('judgements', () => {
  const anna = mentionOf('a', { name: 'Anna Tanner' });
  const orla = mentionOf('o', { name: 'Countess Orla' });
  const third = mentionOf('t', { name: 'Anna Berg-Tanner' });
  const id = (mention: StandingMention) => clusterIdOf(mention);

  test('what a person judged the same is one, and says by whom and why', () => {
    const { clusters } = resolveParties(
      [anna, orla],
      [judgementOf('SAME', [id(anna), id(orla)], { reason: 'She married.' })],
    );
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.members[0]?.reasons[0]).toBe('Ida judged on 2024-06-01 that these are the same: She married.');
  });

  test('SAME holds along a chain', () => {
    const judgements = [judgementOf('SAME', [id(anna), id(orla)]), judgementOf('SAME', [id(orla), id(third)])];
    expect(together([anna, orla, third], judgements)).toEqual([['a', 'o', 't']]);
  });

  test('DIFFERENT parts one name, and each other mention goes with the one that it is likest to', () => {
    const mentions = [
      mentionOf('a', { name: 'Anna Tanner', office: 'mayor of Ternmouth' }),
      mentionOf('b', { name: 'Anna Tanner', office: 'chief harbour pilot' }),
      mentionOf('c', { name: 'Anna Tanner', office: 'chief harbour pilot' }),
    ];
    expect(together(mentions)).toHaveLength(1);
    const ids = mentions.map(id);
    expect(together(mentions, [judgementOf('DIFFERENT', [ids[0]!, ids[1]!])])).toEqual([['a'], ['b', 'c']]);
  });

  test('of two that contradict one another the later wins, in whatever order they come', () => {
    const same = judgementOf('SAME', [id(anna), id(orla)], { id: 'j1', at: '2024-06-01T00:00:00.000Z' });
    const different = judgementOf('DIFFERENT', [id(anna), id(orla)], { id: 'j2', at: '2024-06-02T00:00:00.000Z' });
    expect(together([anna, orla], [same, different])).toHaveLength(2);
    expect(together([anna, orla], [different, same])).toHaveLength(2);
    const later = { ...same, at: '2024-06-03T00:00:00.000Z' };
    expect(together([anna, orla], [different, later])).toHaveLength(1);
  });

  test('a decided pair is no candidate any more', () => {
    const mentions = [
      ...many(3, 'a', { name: 'Anna Tanner' }),
      ...many(3, 'b', { name: 'Bert Tanner' }),
      mentionOf('x', { name: 'Tanner' }),
    ];
    const judgement = judgementOf('DIFFERENT', [id(mentions.at(-1)!), id(mentions[0]!)]);
    expect(resolveParties(mentions, [judgement]).candidates).toHaveLength(1);
  });

  test('a corrected name is shown, the slug and the old name stay', () => {
    const { clusters } = resolveParties([anna], [judgementOf('RENAME', [id(anna)], { value: 'Anna Gerber' })]);
    expect(clusters).toMatchObject([{ name: 'Anna Gerber', slug: 'anna-tanner', aliases: ['Anna Tanner'] }]);
  });

  test('an item in Wikidata stays with the party, whichever of its mentions it was told of; the last one counts', () => {
    const later = mentionOf('b', { name: 'Anna Tanner', articleDate: '2024-03-05' });
    const told = [
      judgementOf('IDENTIFY', [id(anna)], { value: 'Q1', at: '2024-05-01T00:00:00.000Z' }),
      judgementOf('IDENTIFY', [id(later)], { value: 'Q42', at: '2024-05-02T00:00:00.000Z' }),
    ];
    expect(resolveParties([anna, later, orla], told).clusters.map(({ name, wikidata }) => [name, wikidata])).toEqual(
      expect.arrayContaining([
        ['Anna Tanner', 'Q42'],
        [orla.name, null],
      ]),
    );
  });

  test('outlive the text: a ghost still stands for what was judged', () => {
    const ghost = mentionOf('g', { name: 'Anna Tanner', standing: false, articleDate: '2020-01-01' });
    const judgement = judgementOf('SAME', [id(ghost), id(orla)]);
    const { clusters } = resolveParties([ghost, anna, orla], [judgement]);
    expect(clusters.map(({ members }) => members.map(({ member }) => member))).toEqual([['a', 'o']]);
    expect(resolveParties([ghost], [judgement]).clusters).toEqual([]);
  });
});

describe('a suffix that only some articles write', () => {
  const senator = { titles: ['Sen.'], office: 'senator' };
  const plain = mentionOf('a', { name: 'Ned Tanner', ...senator });
  const count = (given: Partial<StandingMention>) =>
    resolveParties([plain, mentionOf('b', { name: 'Ned Tanner III', ...senator, ...given })], []).clusters.length;

  test('makes nobody a second person where both are called the same in the same years', () => {
    expect(count({})).toBe(1);
  });

  test('tells two apart where an article names both, the office is another, or a generation lies between', () => {
    expect(count({ articleId: plain.articleId, offset: 40 })).toBe(2);
    expect(count({ titles: [], office: 'mayor' })).toBe(2);
    expect(count({ articleDate: '1990-03-01' })).toBe(2);
  });

  test('makes nobody a second person where one article in many names both, as its heading leaves the suffix out', () => {
    const mentions = [
      ...many(12, 'a', { name: 'Ned Tanner', ...senator }),
      ...many(12, 'b', { name: 'Ned Tanner III', ...senator }),
      mentionOf('c', {
        name: 'Ned Tanner',
        ...senator,
        articleId: mentionOf('b0', { name: 'Ned Tanner III' }).articleId,
        offset: 40,
      }),
    ];
    expect(together(mentions)).toHaveLength(1);
  });
});

test('the id is that of the first mention by date, article and offset', () => {
  const late = mentionOf('a', { name: 'Anna Tanner', articleDate: '2024-03-02', articleId: '1' });
  const early = mentionOf('b', { name: 'Anna Tanner', articleDate: '2024-03-01', articleId: '2' });
  const [cluster] = resolveParties([late, early], []).clusters;
  expect(cluster?.id).toBe(clusterIdOf(early));
});

describe('properties', () => {
  const given = ['Anna', 'Ann', 'Bert', 'Robert', 'J.', 'Joseph', 'Joe', ''];
  const families = ['Tanner', 'Tannerr', 'Tener', 'al-Tanir'];
  const offices = [null, 'U.S. Senator', 'British minister', 'mayor', 'striker'];
  const world = Array.from({ length: 120 }, (_, at) =>
    mentionOf(`m${String(at).padStart(3, '0')}`, {
      name: `${given[(at * 7) % given.length]} ${families[(at * 5) % families.length]}`.trim(),
      office: offices[(at * 3) % offices.length] ?? null,
      companions: at % 4 === 0 ? ['Ivo Berg'] : at % 4 === 1 ? ['Lena Falk', 'Carl Dorn'] : [],
      articleDate: `20${String(10 + (at % 15))}-0${1 + (at % 9)}-15`,
      articleId: `article ${at % 70}`,
      offset: at,
    }),
  );
  const judgements = [
    judgementOf('SAME', [clusterIdOf(world[3]!), clusterIdOf(world[40]!)], { at: '2024-01-01T00:00:00.000Z' }),
    judgementOf('DIFFERENT', [clusterIdOf(world[3]!), clusterIdOf(world[11]!)], { at: '2024-01-02T00:00:00.000Z' }),
    judgementOf('SAME', [clusterIdOf(world[40]!), clusterIdOf(world[11]!)], { at: '2024-01-03T00:00:00.000Z' }),
  ];

  test('the order of the input makes no difference', () => {
    const expected = resolveParties(world, judgements);
    for (let seed = 1; seed <= 25; seed += 1) {
      expect(resolveParties(shuffled(world, seed), shuffled(judgements, seed))).toEqual(expected);
    }
  });

  test('every standing mention is in one cluster', () => {
    const members = resolveParties(world, judgements).clusters.flatMap((cluster) =>
      cluster.members.map(({ member }) => member),
    );
    expect(members.sort()).toEqual(world.map(({ id }) => id));
  });

  test('blocks do not depend on one another', () => {
    const others = world.map((mention) => ({
      ...mention,
      id: `${mention.id}z`,
      articleId: `${mention.articleId}z`,
      name: mention.name.replace(/\S+$/, 'Berg'),
    }));
    const apart = [...resolveParties(world, []).clusters, ...resolveParties(others, []).clusters];
    expect(resolveParties([...world, ...others], []).clusters).toEqual(apart.sort((a, b) => (a.id < b.id ? -1 : 1)));
  });
});
