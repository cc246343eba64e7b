import type { Grammar } from '../grammar.ts';
import type { ColourKind } from './types.ts';

/** What the nodes of a grammar are. Words that the grammar gives no name of their own are keywords. */
export interface Rules {
  readonly kinds: ReadonlyMap<string, ColourKind>;
  /** Nodes that can be the name of something, and those that define what they name. */
  readonly names: ReadonlySet<string>;
  readonly definitions: ReadonlySet<string>;
}

function rules(
  kinds: Partial<Record<ColourKind, readonly string[]>>,
  names: readonly string[],
  definitions: readonly string[],
): Rules {
  const all = Object.entries(kinds).flatMap(([kind, types]) =>
    types.map(type => [type, kind as ColourKind] as const),
  );
  return { kinds: new Map(all), names: new Set(names), definitions: new Set(definitions) };
}

export const RULES: Readonly<Record<Grammar, Rules>> = {
  python: rules(
    {
      comment: ['comment'],
      string: ['string'],
      number: ['integer', 'float'],
      keyword: ['true', 'false', 'none'],
    },
    ['identifier'],
    ['function_definition', 'class_definition'],
  ),
  go: rules(
    {
      comment: ['comment'],
      string: ['interpreted_string_literal', 'raw_string_literal', 'rune_literal'],
      number: ['int_literal', 'float_literal', 'imaginary_literal'],
      keyword: ['true', 'false', 'nil', 'iota'],
    },
    ['identifier', 'field_identifier', 'type_identifier'],
    ['function_declaration', 'method_declaration', 'type_spec'],
  ),
};

/** The grammar that a file is read with, by its name. */
export const GRAMMAR_OF: readonly (readonly [name: RegExp, grammar: Grammar])[] = [
  [/\.pyi?$/, 'python'],
  [/\.go$/, 'go'],
];
