/** Who wrote the demonstration's history. All invented. */
export const authors = {
  maren: 'Maren Oddsdatter',
  tobias: 'Tobias Achterberg',
  lucia: 'Lucía Ferreiro',
  kwame: 'Kwame Boadi',
  priya: 'Priya Raghunathan',
  joss: 'Joss Penhaligon',
  hanne: 'Hanne Vestergaard',
} as const;

export type Author = keyof typeof authors;

/** An address that can never receive mail (RFC 2606). */
export const addressOf = (author: Author): string => `${author}@example.org`;
