import { FakeSession } from './fake/session.ts';
import { openOn, Sink, settle } from './sink.ts';
import { FakeInput } from './terminal.ts';

export { measureGrowth } from './growth.ts';

/** What one kind of key costs, from the byte that arrives to the frame that is written. */
export interface Measured {
  readonly name: string;
  /** Milliseconds of the clock for each key that gave a frame. */
  readonly clock: readonly number[];
  /** The same in processor time of this process, which other programs do not lengthen. */
  readonly processor: readonly number[];
  /** Bytes written for a key, on average. */
  readonly bytes: number;
}

const KEYS = 120;
const ESC = '\x1b[27u';

/** Measures keys in every pane on a made-up session with 5,000 steps and files of 20,000 lines, in 160×50. */
export async function measureScreen(steps = 5000, lines = 20_000): Promise<Measured[]> {
  const output = new Sink();
  const input = new FakeInput();
  const running = openOn(new FakeSession({ steps, lines }), input, output);
  const opened = await running.ready;
  const results: Measured[] = [];
  for (const [name, prepare, keys] of PARTS) {
    await settle(running, opened);
    for (const key of prepare) {
      input.write(key);
      await settle(running, opened);
    }
    if (name.startsWith('merge') || /next|half|list/.test(name)) { results.push(...(await measure(name, keys) as any)); }
  }
  running.stop();
  return results;

  async function measure(name: string, keys: readonly string[]): Promise<any> {
    const all: number[][] = [[], []];
    for (let count = 0; count < KEYS; count++) {
      const on = count % 4 < 2 ? 0 : 1;
      (globalThis as any).patched = on === 1;
      const took = await press(keys[count % keys.length]!);
      if (took) all[on]!.push(took[1]);
      await settle(running, opened);
    }
    return all.map((processor, on) => ({ name: `${name} ${on ? 'patched' : 'as is'}`, clock: processor, processor, bytes: 0 }));
  }

  /** Clock and processor milliseconds to the frame; nothing where a key draws none. */
  async function press(key: string): Promise<readonly [number, number] | undefined> {
    const cpu = process.cpuUsage();
    const begun = performance.now();
    const drawn = new Promise<readonly [number, number] | undefined>(resolve => {
      const quiet = setTimeout(resolve, 1000, undefined);
      output.onFrame = () => {
        clearTimeout(quiet);
        const { user, system } = process.cpuUsage(cpu);
        resolve([performance.now() - begun, (user + system) / 1000]);
      };
    });
    input.write(key);
    const took = await drawn;
    output.onFrame = () => {};
    return took;
  }
}

/** Name, keys that lead there, keys that are measured in turn. */
const PARTS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['list of 5,000 steps, a line', [ESC], ['j']],
  ['list of 5,000 steps, half a page', [], ['\x04', '\x15']],
  ['plan text, a line', ['g', 'j', '1', 'l'], ['j', 'k']],
  ['differences, a line', ['2', 'x', 'g'], ['j']],
  ['differences, half a page', [], ['\x04', '\x15']],
  ['differences, the next one', ['g'], [']']],
  ['blame, a line', ['3', 'g'], ['j']],
  ['blame, half a page', [], ['\x04']],
  ['result, a line', ['5', 'g'], ['j']],
  ['history and references, a line', ['4', 'g'], ['j', 'k']],
  ['merge, a line', ['h', 'h', 'g', 'j', 'j', 'm', 'g'], ['j']],
  ['merge, take and next open', ['\t'], [' ', '\t']],
  ['merge, next difference', ['g'], [']']],
];
