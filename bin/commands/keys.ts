import { listKeys, PLACES } from '../../components/keys/places.ts';
import { rebind } from '../../components/keys/rebind.ts';
import { TABLE } from '../../components/keys/table.ts';
import { forPrograms, give } from '../answer/give.ts';
import { keysAnswer } from '../answers/keys.ts';
import { type Command, UsageError } from '../command.ts';
import { printable } from '../figures.ts';
import { readPlanOptions } from '../plan-options.ts';
import { readSettings } from '../settings.ts';

export const command: Command = {
  help: `reorg-tui keys

Lists every key in every place of the session, with what it does and the name by which the settings change it. Keys that
your settings or those of the repository changed are listed as they are now.

Options:
  --json   one JSON object: keys, each with place, keys, name, help
  --brief  a key a line, without more than fits

Examples:
  reorg-tui keys
  reorg-tui keys --json | jq -r '.keys[] | select(.place == "merge") | .name'

Exit codes: 0 listed, 1 the settings ask for keys that cannot be, 2 wrong usage.
`,

  async run(args, io) {
    const options = readPlanOptions(args, ['json', 'brief']);
    const { operands } = options;
    if (operands.length > 0) throw new UsageError('keys takes no operands, only options.');
    const { settings, warnings } = await readSettings(io);
    const { table, problems } = rebind(TABLE, settings.keys ?? {});
    for (const one of [...warnings, ...problems]) io.err(`reorg-tui: ${printable(one)}\n`);
    const listed = listKeys(table);
    if (forPrograms(options)) give(keysAnswer(listed), options, io);
    else
      for (const [place, title] of Object.entries(PLACES)) {
        const here = listed.filter(one => one.place === place);
        if (here.length === 0) continue;
        const [keys, names] = [here.map(one => one.keys.join(' ')), here.map(({ name }) => name)];
        const [first, second] = [keys, names].map(words => Math.max(...words.map(word => [...word].length)));
        io.out(`${title}\n`);
        for (const [index, { help }] of here.entries())
          io.out(`  ${pad(keys[index], first)}  ${pad(names[index], second)}  ${help}\n`);
        io.out('\n');
      }
    return problems.length > 0 ? 1 : 0;
  },
};

const pad = (word = '', width = 0): string => word + ' '.repeat(Math.max(0, width - [...word].length));
