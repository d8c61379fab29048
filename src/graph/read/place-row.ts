/** A city, a region or a country. */
export interface PlaceRow {
  readonly label: 'Place';
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, where known. */
  readonly country: string | null;
  readonly countryName: string | null;
}
