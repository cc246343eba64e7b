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
  tsx: rules(
    {
      comment: ['comment'],
      string: ['string', 'template_string', 'regex'],
      number: ['number'],
      keyword: ['true', 'false', 'null', 'undefined', 'this', 'super', 'predefined_type'],
    },
    ['identifier', 'type_identifier', 'property_identifier'],
    [
      'function_declaration',
      'generator_function_declaration',
      'class_declaration',
      'method_definition',
      'interface_declaration',
      'type_alias_declaration',
      'enum_declaration',
    ],
  ),
  java: rules(
    {
      comment: ['line_comment', 'block_comment'],
      string: ['string_literal', 'character_literal'],
      number: [
        'decimal_integer_literal',
        'hex_integer_literal',
        'binary_integer_literal',
        'decimal_floating_point_literal',
      ],
      keyword: [
        'true',
        'false',
        'null_literal',
        'this',
        'super',
        'void_type',
        'integral_type',
        'floating_point_type',
        'boolean_type',
      ],
    },
    ['identifier'],
    [
      'class_declaration',
      'interface_declaration',
      'enum_declaration',
      'record_declaration',
      'method_declaration',
      'constructor_declaration',
    ],
  ),
  rust: rules(
    {
      comment: ['line_comment', 'block_comment'],
      string: ['string_literal', 'raw_string_literal', 'char_literal'],
      number: ['integer_literal', 'float_literal'],
      keyword: ['boolean_literal', 'primitive_type', 'mutable_specifier', 'self', 'crate', 'super'],
    },
    ['identifier', 'type_identifier'],
    [
      'function_item',
      'function_signature_item',
      'struct_item',
      'enum_item',
      'trait_item',
      'mod_item',
      'const_item',
      'static_item',
      'type_item',
    ],
  ),
};

/** The grammar that a file is read with, by its name. */
export const GRAMMAR_OF: readonly (readonly [name: RegExp, grammar: Grammar])[] = [
  [/\.pyi?$/, 'python'],
  [/\.go$/, 'go'],
  [/\.[cm]?[jt]sx?$/, 'tsx'],
  [/\.java$/, 'java'],
  [/\.rs$/, 'rust'],
];
