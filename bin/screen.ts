import type { ScreenOptions } from '../components/options.ts';
import { startScreen as start } from '../components/start.tsx';
import { keepHeapSmall } from '../src/references/heap.ts';
import type { Engine } from '../src/session/engine.ts';
import type { LookBackOptions } from '../src/session/looking-back.ts';
import type { Session } from '../src/session/types.ts';
import type { ExitCode, Io } from './command.ts';
import { openEditor, openFile } from './editor.ts';
import { handOn } from './hand-on.ts';
import { currentJob } from './job.ts';
import { inBackground, inTerminal } from './own-command.ts';
import { readSettings } from './settings.ts';
import { endOnSignals } from './signals.ts';
import { printLeaving } from './unfinished.ts';

/** Draws the session on the terminal until the person leaves. The first frame comes before the session is opened. */
export async function startScreen(begin: () => Promise<Engine>, waits: Waits, io: Io): Promise<ExitCode> {
  const options = await optionsOf(waits, io);
  const engine = behindTheFirstFrame(begin);
  engine.then(opened => endOnSignals(opened, io)).catch(() => {});
  // In the background, phase after phase: what needs a person shows in the list before one comes to it.
  engine.then(prepare).catch(() => {});
  const known = () => Promise.race([engine, Promise.resolve(undefined)]);
  try {
    await start({ session: engine, ...options });
  } finally {
    await known().then(
      opened => opened?.close(),
      () => {},
    );
  }
  const opened = await known();
  if (!opened) return 0;
  return printLeaving(
    opened.unfinished(),
    { plan: waits.plan ?? opened.opened.planName, record: opened.opened.journal.path },
    io,
  );
}

/** Draws the audit of a range on the terminal until the person leaves. */
export async function startAudit(options: LookBackOptions, io: Io): Promise<ExitCode> {
  const around = await optionsOf({ doing: `auditing ${options.range ?? 'the last reorganization'}` }, io);
  const session = behindTheFirstFrame(() => beginAudit(options));
  await start({ session, ...around });
  const opened = await Promise.race([session, Promise.resolve(undefined)]);
  const { pairs = [], states } = opened?.lookingBack?.looked() ?? {};
  const taken = pairs.filter(({ id }) => states?.get(id) === 'taken').length;
  if (taken > 0)
    io.out(`${taken} chosen and not given back yet; the same command goes on where this one was left.\n`);
  return pairs.length === 0 ? 0 : 1;
}

async function beginAudit(options: LookBackOptions): Promise<Session> {
  const [{ lookBack }, { withoutPlan }] = await Promise.all([
    import('../src/session/looking-back.ts'),
    import('../src/session/without-plan.ts'),
  ]);
  return withoutPlan(await lookBack(options));
}

interface Waits {
  readonly doing: string;
  /** The plan as it was named; absent where there is none. */
  readonly plan?: string;
  readonly without?: (() => void) | undefined;
}

/** Loading what opens a session takes longer than to draw: to be called where the screen is started in the same turn. */
function behindTheFirstFrame<Opened>(begin: () => Promise<Opened>): Promise<Opened> {
  return new Promise((resolve, reject) => {
    setImmediate(() => {
      keepHeapSmall();
      begin().then(resolve, reject);
    });
  });
}

async function optionsOf({ doing, without, plan }: Waits, io: Io): Promise<Omit<ScreenOptions, 'session'>> {
  const { settings, warnings, ignored } = await readSettings(io);
  const job = currentJob();
  return {
    settings: { ...settings, warnings: [...warnings, ...ignored] },
    ...(job && { job }),
    environment: io.env,
    stdin: process.stdin,
    stdout: process.stdout,
    openEditor: request => openEditor(request, io),
    openFile: place => openFile(place, io),
    ...(plan !== undefined && {
      handOn: (what, record, tell) => handOn({ what, plan, record, tell }, io),
    }),
    runCommand: (command, where) =>
      where === 'terminal' ? inTerminal(command, io) : inBackground(command, io),
    doing,
    without,
  };
}

/** Looks at every phase, and again each time the branch has moved or the plan is read otherwise: what was known is forgotten then. */
async function prepare(engine: Engine): Promise<void> {
  let { head, reading } = engine;
  engine.subscribe(() => {
    if (engine.head === head && engine.reading === reading) return;
    ({ head, reading } = engine);
    engine.prepare().catch(() => {});
  });
  await engine.prepare();
}
