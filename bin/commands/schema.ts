import { ANSWER_SCHEMA } from '../../src/plan/helper/schema.ts';
import { type Command, UsageError } from '../command.ts';
import { settingsSchema } from '../settings.ts';

const SCHEMAS: Readonly<Record<string, () => Promise<string>>> = {
  plan: async () => text((await import('../../schema/plan.schema.json', { with: { type: 'json' } })).default),
  settings: async () => settingsSchema(),
  answer: async () => text(ANSWER_SCHEMA),
};

const text = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;

export const SCHEMA_NAMES = Object.keys(SCHEMAS);

export const command: Command = {
  help: `reorg-tui schema NAME

Prints a JSON Schema: of a plan in the own format (plan), of the settings (settings), or of what a reading helper answers
(answer).

Examples:
  reorg-tui schema plan > plan.schema.json
  reorg-tui schema answer

Exit codes: 0 done, 2 wrong usage.
`,

  async run([name = '', ...more], io) {
    if (!Object.hasOwn(SCHEMAS, name) || more.length > 0)
      throw new UsageError(`schema needs one name of ${SCHEMA_NAMES.join(', ')}.`);
    io.out(await SCHEMAS[name]!());
    return 0;
  },
};
