import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { FakeSession } from './fake/session.ts';
import { openOn, Sink, settle } from './sink.ts';
import { FakeInput } from './terminal.ts';

const [ESC, HALF_DOWN, HALF_UP] = ['\x1b[27u', '\x04', '\x15'];

/** A walk that ends where it began: moves, panes, help, the log, and a merge whose choices are undone and made again. */
const ROUND = [
  ...['g', 'j', HALF_DOWN, HALF_UP, 'j', 'k', '1', '2', '3', '4', '5', '2', 'l', 'j', ']', HALF_DOWN, 'h'],
  ...['?', ESC, '@', ESC, 'g', 'j', 'j', 'm', '\t', ' ', 'b', 'z', 'z', 'Z', '\t', 'b', 'z', 'z', ESC],
];

/** Memory in use after so many keys. */
export interface Grown {
  readonly keys: number;
  /** Bytes of the heap that are in use after a collection. */
  readonly heap: number;
}

/** What is kept on the heap after each of these numbers of keys (ascending), walked in rounds on a made-up session. */
export async function measureGrowth(marks: readonly number[], steps = 500, lines = 2000): Promise<Grown[]> {
  const session = new FakeSession({ steps, lines });
  const input = new FakeInput();
  const running = openOn(session, input, new Sink());
  const opened = await running.ready;
  const seen = new Set<string>();
  opened.store.subscribe(({ screen, pane, focus, overlays }) => {
    for (const one of [screen, pane, focus, ...overlays.map(({ kind }) => kind)]) seen.add(one);
  });
  await settle(running, opened);
  input.write(ESC);
  const grown: Grown[] = [];
  let keys = 0;
  for (const mark of marks) {
    for (; keys < mark; keys += ROUND.length) {
      for (const key of ROUND) input.write(key);
      await settle(running, opened);
      // What the made-up session notes for tests is no part of the screen.
      session.calls.length = 0;
    }
    grown.push({ keys, heap: heapInUse() });
  }
  running.stop();
  const missed = ['merge', 'preview', 'blame', 'help', 'log', 'pane'].filter(place => !seen.has(place));
  if (missed.length > 0) throw new Error(`the walk did not come to ${missed.join(', ')}`);
  return grown;
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // Twice: what finalizers let go of in the first is free in the second.
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
