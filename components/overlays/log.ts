import type { Run } from '../../store/log.ts';
import { as, type Row, row } from '../text/row.ts';
import { type Document, nothing, ofLines } from '../view/document.ts';

/** Every git command, oldest first, with its time and exit code. */
export function logDocument(runs: readonly Run[]): Document {
  if (runs.length === 0) return nothing('No git command has run yet.');
  return ofLines(runs.length, line => runRow(runs[line]!), {
    thing: line => ({ command: commandOf(runs[line]!) }),
  });
}

const commandOf = ({ args }: Run): string => `git ${args.map(quoted).join(' ')}`;

function runRow(run: Run): Row {
  const { code, answers, milliseconds, stderr } = run;
  const failed = !answers;
  return row(
    as('muted', `${milliseconds.toFixed(0).padStart(7)} ms `),
    as(failed ? 'error' : 'ok', `${failed ? '✗' : '✓'} ${(code === 0 ? '' : String(code)).padEnd(4)}`),
    commandOf(run),
    as('muted', failed && stderr.trim() !== '' ? `  ${stderr.trim().split('\n')[0]}` : ''),
  );
}

/** An argument as a shell would need it, for reading and copying. */
const quoted = (argument: string): string =>
  /^[\w@%+=:,./^~-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
