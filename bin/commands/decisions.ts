import { parseArgs } from 'node:util';
import { differences, type Filter, isContradictory, list } from '../../src/decisions/list.ts';
import { forPrograms, give, type Next } from '../answer/give.ts';
import { onPlan } from '../answers/about.ts';
import { decisionsAnswer, differenceLine, rulingLine } from '../answers/decisions.ts';
import { type Command, UsageError } from '../command.ts';
import { printable } from '../figures.ts';
import { isRecord, recordOf } from '../record-of.ts';

export const command: Command = {
  help: `reorg-tui decisions PLAN|RECORD [RECORD]

Says who decided what, when and why: decisions on steps, what lines of the plan mean, what is no matter, and what was taken
back. Where git merged the records of several people, what two of them decided differently stands first: nothing of that holds
until somebody decides it again.

With a second record it also says what the two decide differently.

Options:
  --by NAME         only what this person decided (a part of the name or address)
  --step STEP       only this step, phase, file or line
  --since DATE      only what was decided since then (2026-03-01)
  --contradictions  only what two people decided differently
  --record FILE     of a plan: the record that the session was told to keep
  --json            one JSON object: record, decisions, differences, next
  --brief           a few lines, the most important first, and the commands that make sense now

Examples:
  reorg-tui decisions docs/plan.md --by ada
  reorg-tui decisions decisions.jsonl theirs.jsonl
  reorg-tui decisions decisions.jsonl --contradictions

Exit codes: 0 nothing is contradicted, 1 the two records decide differently, 2 wrong usage, 3 people decided differently in one
record.
`,

  async run(args, io) {
    const { operands, filter, record, json, brief } = read(args);
    const [name, other, ...more] = operands;
    if (name === undefined || more.length > 0)
      throw new UsageError('decisions needs a plan or a record: decisions PLAN|RECORD [RECORD]');
    const first = await recordOf(name, record, io);
    const second = other === undefined ? undefined : await recordOf(other, undefined, io);
    const decisions = list(first.entries, filter);
    const apart = second && differences(first.entries, second.entries);
    const contradictory = isContradictory(first.entries);
    if (forPrograms({ json, brief })) {
      const answer = decisionsAnswer({
        record: first.file,
        decisions,
        ...(second && apart && { other: second.file, differences: apart }),
      });
      const about = { plan: name, ...(record !== undefined && { record }) };
      const sides = [...new Set(list(first.entries, { contradictions: true }).map(one => one.about))];
      const next = sides.flatMap((step): Next[] =>
        isRecord(name)
          ? []
          : [
              {
                args: onPlan(about, 'decide', step, 'accept', '--brief'),
                why: 'once it is agreed; or another choice',
              },
            ],
      );
      give({ ...answer, next }, { json, brief }, io);
    } else {
      for (const one of decisions) {
        const sign = one.state === 'contradicted' ? '✗' : one.state === 'holds' ? '✓' : '–';
        io.out(`${sign} ${printable(rulingLine(one))}\n`);
      }
      if (contradictory)
        io.out('What is marked ✗ was decided differently by several people: decide it again.\n');
      if (apart)
        io.out(`\n${apart.length} decided differently in ${printable(other ?? '')}, or only in one:\n`);
      for (const one of apart ?? []) io.out(`  ${printable(differenceLine(one))}\n`);
    }
    if (contradictory) return 3;
    return apart && apart.length > 0 ? 1 : 0;
  },
};

function read(args: readonly string[]) {
  const { values, positionals: operands } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      by: { type: 'string' },
      step: { type: 'string' },
      since: { type: 'string' },
      contradictions: { type: 'boolean' },
      record: { type: 'string' },
      json: { type: 'boolean' },
      brief: { type: 'boolean' },
    },
  });
  const { by, step, since, contradictions, record, json = false, brief = false } = values;
  if (since !== undefined && !/^\d{4}-\d\d-\d\d/.test(since))
    throw new UsageError(`--since is a day, as 2026-03-01, not \`${since}\`.`);
  const filter: Filter = {
    ...(by !== undefined && { by }),
    ...(step !== undefined && { step }),
    ...(since !== undefined && { since }),
    ...(contradictions && { contradictions }),
  };
  return { operands, filter, record, json, brief };
}
