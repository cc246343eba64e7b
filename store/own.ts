import type { OwnSlice, StartedCommand } from './parts/own.ts';
import type { Slice } from './slice.ts';

/** What may stand in a command, and what each stands for. */
export const PLACEHOLDERS = {
  file: 'the file under the cursor, or of the step',
  to: 'where the file of the step goes',
  line: 'the line under the cursor, else that of the plan',
  commit: 'the commit under the cursor',
  step: 'the step, as the plan numbers it',
  phase: 'the number of the phase',
  plan: 'the plan',
  branch: 'the branch',
} as const;

export const ownSlice: Slice<OwnSlice> = (_update, get, { runCommand }) => ({
  async runOwn(own, values) {
    const filled = fill(own.command, values);
    if ('missing' in filled)
      return get().tell(`There is no {${filled.missing}} here: ${own.command} is not run.`, 'warning');
    const name = own.label ?? own.command;
    const directory = get().overview.repository.root;
    const ended = await get().work(name, async () => {
      if (!runCommand) throw new Error('No command can be run here.');
      return runCommand({ ...filled, directory }, own.where ?? 'background');
    });
    if (!ended) return;
    get().outdate();
    get().refresh();
    const { code, last } = ended;
    const said = last === '' ? '' : ` ${last}`;
    if (code === 0) get().tell(`${name} is done.${said}`);
    else get().tell(`${name} ended with ${code}.${said}`, 'error');
  },
});

/** A command with variables in the place of its placeholders, or the first of them that has no value. */
export function fill(
  command: string,
  values: Readonly<Record<string, string | undefined>>,
): Pick<StartedCommand, 'script' | 'variables'> | { readonly missing: string } {
  const variables: Record<string, string> = {};
  let missing: string | undefined;
  const script = command.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!(name in PLACEHOLDERS)) return whole;
    const value = values[name];
    if (value === undefined) missing ??= name;
    const variable = `REORG_${name.toUpperCase()}`;
    variables[variable] = value ?? '';
    return `"$${variable}"`;
  });
  return missing === undefined ? { script, variables } : { missing };
}
