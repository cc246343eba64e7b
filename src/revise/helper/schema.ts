import { KINDS } from '../../plan/yaml/format.ts';

const path = {
  type: 'string',
  minLength: 1,
  description: 'From the top of the repository, with / between folders; folders end with /.',
};

/** JSON Schema of what a helper answers. */
export const ANSWER_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What a reading helper answers to reorg-tui',
  type: 'object',
  required: ['operations'],
  properties: {
    operations: {
      type: 'array',
      description: 'What lines of the document ask for. One entry for each file or folder.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['line', 'kind'],
        properties: {
          line: { type: 'integer', minimum: 1, description: 'The line of the document that asks for it.' },
          kind: { enum: [...KINDS, 'nothing'], description: '`nothing`: the line asks for nothing.' },
          from: path,
          to: path,
          survivor: { ...path, description: 'Of `delete`: the copy that stays.' },
        },
      },
    },
  },
} as const;
