import type { OrganisationKind } from '../../../../model/party';
import type { NameSpan } from './name-span';

/** An organisation or a state that the article names, or one that it only implies ('the Russian side'). */
export class Organisation {
  readonly kind = 'ORGANISATION' as const;
  readonly spans: NameSpan[] = [];

  constructor(
    readonly id: string,
    public name: string,
    readonly organisationKind: OrganisationKind | null,
    /** ISO 3166-1 alpha-2 of a state; null for the rest. */
    readonly country: string | null,
  ) {}
}

/** A place as the article names it. */
export class Place {
  readonly kind = 'PLACE' as const;
  readonly spans: NameSpan[] = [];

  constructor(
    readonly id: string,
    readonly name: string,
    readonly country: string | null,
  ) {}
}
