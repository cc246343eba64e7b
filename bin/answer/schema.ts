import { type Fields, type Shape, text, texts } from './shape.ts';

/** What can be done now: in every answer, the most sensible first. */
export const NEXT: Fields = {
  args: texts('The words after `reorg-tui`, to be run as they are.'),
  why: text('Why one would.'),
  'input?': texts('Lines for its standard input.'),
};

/** The form of an answer as a JSON Schema: an object of plain fields and of lists of flat records, with what can be done next. */
export function answerSchema({ title, fields, lists }: Shape): object {
  const parts = Object.entries({ ...lists, next: NEXT }).map(
    ([name, own]) => [name, { type: 'array', items: objectOf(plain(own)) }] as const,
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    ...objectOf([...plain(fields), ...parts]),
  };
}

type Properties = readonly (readonly [name: string, schema: object])[];

const plain = (fields: Fields): Properties =>
  Object.entries(fields).map(([name, { schema }]) => [name, schema]);

function objectOf(all: Properties): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: all.flatMap(([name]) => (name.endsWith('?') ? [] : [name])),
    properties: Object.fromEntries(all.map(([name, schema]) => [name.replace(/\?$/, ''), schema])),
  };
}
