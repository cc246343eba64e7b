import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { RecordError } from './errors.ts';

/** Who holds a repository. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When it took the lock, ISO 8601. */
  readonly since: string;
  /** Tells a process from a later one with the same number, where the system says it. */
  readonly born?: string;
}

/** A lock that is held; `release` gives it back. What is not given back is taken over once its process is no more. */
export interface Lock {
  release(): Promise<void>;
}

/** Somebody else holds the repository. */
export class Held extends RecordError {
  readonly holder: Holder;

  constructor(holder: Holder, path: string) {
    const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
    super(
      'held',
      `Another session holds this repository: process ${holder.pid}${where}, since ${holder.since}. End that one first${where === '' ? '' : `; if it runs no more, delete ${path}`}.`,
    );
    this.holder = holder;
  }
}

/** Takes a lock; that of a process that is no more is taken over. One process may take it several times. @throws {Held} */
export async function takeLock(path: string, now: Date): Promise<Lock> {
  const born = await birth(process.pid);
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    since: now.toISOString(),
    ...(born !== undefined && { born }),
  };
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, JSON.stringify(mine));
  try {
    for (;;) {
      // A link is there whole or not at all.
      if (await made(put(draft, path))) return { release: () => release(path, mine) };
      const holder = await read(path);
      if (holder && same(holder, mine)) return { release: async () => {} };
      if (holder && (await alive(holder))) throw new Held(holder, path);
      await takeAway(path, holder);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes a dead lock away; one that somebody took in the meantime is put back. */
async function takeAway(path: string, dead: Holder | undefined): Promise<void> {
  const aside = `${path}.${process.pid}.old`;
  if (!(await made(rename(path, aside)))) return;
  const found = await read(aside);
  if (found && !(dead && same(found, dead))) await made(put(aside, path));
  await rm(aside, { force: true });
}

/** Links a file to a second place where there is none; copies it where the file system has no links. */
async function put(from: string, to: string): Promise<void> {
  await link(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(error.code ?? '')) throw error;
    await writeFile(to, await readFile(from), { flag: 'wx' });
  });
}

async function release(path: string, mine: Holder): Promise<void> {
  const holder = await read(path);
  if (holder && same(holder, mine)) await rm(path, { force: true });
}

const same = (one: Holder, other: Holder): boolean =>
  one.pid === other.pid && one.host === other.host && one.born === other.born;

/** Whether a process still runs; of another host nobody knows, so that it counts as running. */
async function alive({ pid, host, born }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const now = await birth(pid);
  return now === undefined ? born === undefined : born === undefined || now === born;
}

/** What tells a process from others of its number, where `/proc` says it; undefined also for one that has ended and was not waited for. */
async function birth(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // proc(5): after the name in brackets the third field is the state, the 22nd the start.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' ? undefined : fields?.[19];
}

async function read(path: string): Promise<Holder | undefined> {
  try {
    const { pid, host, since, born } = JSON.parse(await readFile(path, 'utf8'));
    if (!Number.isInteger(pid) || typeof host !== 'string' || typeof since !== 'string') return undefined;
    return { pid, host, since, ...(typeof born === 'string' && { born }) };
  } catch {
    return undefined;
  }
}

/** Whether a step was done; not, where another process was faster. */
function made(step: Promise<void>): Promise<boolean> {
  return step.then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST' || error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
