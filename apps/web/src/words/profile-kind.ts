/** What a profile is, as readers call it, and as schema.org does. */
export const profileKinds = {
  PERSON: { one: 'Person', many: 'People', schema: 'Person' },
  ORGANISATION: { one: 'Organisation', many: 'Organisations', schema: 'Organization' },
  PLACE: { one: 'Place', many: 'Places', schema: 'Place' },
  OTHER: { one: 'Name', many: 'Other names', schema: 'Thing' },
} as const;

/** The kinds that have pages. */
export const pagedKinds = ['PERSON', 'ORGANISATION', 'PLACE'] as const;
