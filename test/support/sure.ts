/** Of an operation about which nothing is in doubt. */
export const SURE = { certainty: 'sure', evidence: [], against: [] } as const;
