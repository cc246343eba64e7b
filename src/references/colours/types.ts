/** What a piece of a text is to its language. `name`: one that is defined here. */
export type ColourKind = 'keyword' | 'string' | 'number' | 'comment' | 'name';

/** UTF-16 offsets into a line: from `start` to before `end`. */
export type Colour = readonly [start: number, end: number, kind: ColourKind];

/** The coloured pieces of each line, from the first on, in order and none in another. */
export type Colours = readonly (readonly Colour[])[];
