import { startScreen as start } from '../components/start.tsx';
import type { Engine } from '../src/session/engine.ts';
import type { ExitCode, Io } from './command.ts';
import { openEditor } from './editor.ts';
import { currentJob } from './job.ts';
import { readSettings } from './settings.ts';
import { printLeaving } from './unfinished.ts';

/** Draws the session on the terminal until the person leaves. The first frame comes before the session is opened. */
export async function startScreen(
  begin: () => Promise<Engine>,
  { doing, without }: { readonly doing: string; readonly without?: (() => void) | undefined },
  io: Io,
): Promise<ExitCode> {
  const engine = new Promise<Engine>((resolve, reject) => {
    setImmediate(() => begin().then(resolve, reject));
  });
  // In the background, phase after phase: what needs a person shows in the list before one comes to it.
  engine.then(prepare).catch(() => {});
  const { settings, warnings, ignored } = await readSettings(io);
  const job = currentJob();
  await start({
    session: engine,
    settings: { ...settings, warnings: [...warnings, ...ignored] },
    ...(job && { job }),
    environment: io.env,
    stdin: process.stdin,
    stdout: process.stdout,
    openEditor: request => openEditor(request, io),
    doing,
    without,
  });
  const opened = await Promise.race([engine, Promise.resolve(undefined)]);
  await opened?.close();
  return opened ? printLeaving(opened.unfinished(), io) : 0;
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
