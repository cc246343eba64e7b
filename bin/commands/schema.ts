import { ANSWER_SCHEMA } from '../../src/revise/helper/schema.ts';
import { answerSchema } from '../answer/schema.ts';
import { ANSWERS } from '../answers/index.ts';
import { type Command, UsageError } from '../command.ts';
import { settingsSchema } from '../settings.ts';

const FILES: Readonly<Record<string, () => Promise<string>>> = {
  plan: async () => text((await import('../../schema/plan.schema.json', { with: { type: 'json' } })).default),
  settings: async () => settingsSchema(),
  answer: async () => text(ANSWER_SCHEMA),
};

const text = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;

/** What there is a schema of: files, and the answers of commands. */
export const SCHEMA_NAMES = [...Object.keys(FILES), ...Object.keys(ANSWERS)];

export const command: Command = {
  help: `reorg-tui schema NAME

Prints a JSON Schema: of a plan in the own format (plan), of the settings (settings), of what a reading helper answers
(answer), or of what a command answers, by the command's name.

Examples:
  reorg-tui schema plan > plan.schema.json
  reorg-tui schema check

Exit codes: 0 done, 2 wrong usage.
`,

  async run([name = '', ...more], io) {
    if (!SCHEMA_NAMES.includes(name) || more.length > 0)
      throw new UsageError(`schema needs one name of ${SCHEMA_NAMES.join(', ')}.`);
    io.out(Object.hasOwn(FILES, name) ? await FILES[name]!() : text(answerSchema(ANSWERS[name]!)));
    return 0;
  },
};
