import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, createUnionType, Info, Int, Query, Resolver, registerEnumType } from 'type-graphql';
import type { Hit } from '../graph/read/search';
import { Article } from './article.type';
import { askedView, ViewArg } from './asked-view';
import type { Context } from './context';
import { Event } from './event.type';
import { Organisation } from './organisation.type';
import { DEFAULT_PAGE, listSize } from './page.args';
import { Person } from './person.type';
import { Place } from './place.type';
import type { ViewInput } from './view.input';

const SearchResult = createUnionType({
  name: 'SearchResult',
  description:
    'What a search can find: `search(text: "lindq") { ... on Person { name slug } ... on Event { id status } }`.',
  types: () => [Person, Organisation, Place, Event, Article] as const,
  resolveType: (hit) => (hit as unknown as Hit).label,
});

const Wanted = {
  PERSON: 'PERSON',
  ORGANISATION: 'ORGANISATION',
  PLACE: 'PLACE',
  EVENT: 'EVENT',
  ARTICLE: 'ARTICLE',
} as const;
type WantedValue = keyof typeof Wanted;
registerEnumType(Wanted, {
  name: 'SearchKind',
  description: 'What to search for: `PERSON`.',
  valuesConfig: {
    PERSON: { description: 'People, by name and other names.' },
    ORGANISATION: { description: 'Organisations, by name and other names.' },
    PLACE: { description: 'Places, by name.' },
    EVENT: { description: 'Encounters of the parties that the text names.' },
    ARTICLE: { description: 'Articles, by headline.' },
  },
});

@Resolver()
export class SearchResolver {
  @Query(() => [SearchResult], {
    description:
      'Finds by name, best match first. Misspelling is tolerated, and the beginning of a name is enough: `search(text: "lindq") { ... on Person { name slug } }`.',
  })
  async search(
    @Arg('text', () => String, { description: 'What to look for: `mara lindqist`.' }) text: string,
    @Arg('kinds', () => [Wanted], {
      nullable: true,
      description: 'Only these kinds; all unless told. `[PERSON, EVENT]`',
    })
    kinds: WantedValue[] | null,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE, description: 'How many: 1 to 200. `50`' }) first: number,
    @ViewArg(
      'Only articles of these sources, by this day, and encounters as they have them (names are found whoever says them)',
    )
    input: ViewInput | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Hit[]> {
    const view = askedView(input, info, context);
    const wants = (kind: WantedValue): boolean => kinds == null || kinds.includes(kind);
    const scope = {
      people: wants('PERSON'),
      organisations: wants('ORGANISATION'),
      places: wants('PLACE'),
      articles: wants('ARTICLE'),
      events: wants('EVENT'),
    };
    const hits = await context.search.find(text, scope, listSize(first, 'first'), view);
    return hits.map(({ hit }) => hit);
  }
}
