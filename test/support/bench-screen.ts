import { Writable } from 'node:stream';
import { openScreen } from '../../components/start.tsx';
import { FakeSession } from './fake/session.ts';
import { FakeInput } from './terminal.ts';

/** Measures keys: from the byte that arrives to the frame that is written, on a made-up session of the largest size. */

const COLUMNS = 160;
const ROWS = 50;
const KEYS = 200;
const LINES = 20_000;
const STEPS = 5000;

class Sink extends Writable {
  readonly isTTY = true;
  readonly columns = COLUMNS;
  readonly rows = ROWS;
  bytes = 0;
  onFrame = (): void => {};

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.bytes += chunk.length;
    if (chunk.length > 20) this.onFrame();
    done();
  }

  getColorDepth(): number {
    return 8;
  }
}

const output = new Sink();
const input = new FakeInput();
const running = openScreen({
  session: new FakeSession({ steps: STEPS, lines: LINES }),
  environment: {},
  stdin: input as unknown as NodeJS.ReadStream,
  stdout: output as unknown as NodeJS.WriteStream,
  openEditor: async () => undefined,
  now: () => 1_750_000_000,
});
const { store, dispatcher } = await running.ready;

async function settle(): Promise<void> {
  do {
    await dispatcher.settled();
    await running.flushed();
    await new Promise(resolve => setTimeout(resolve, 12));
  } while (store.getState().busy > 0);
}

async function press(key: string): Promise<number> {
  const begun = performance.now();
  const written = new Promise<number>(resolve => {
    const quiet = setTimeout(resolve, 1000, Number.NaN);
    output.onFrame = () => {
      clearTimeout(quiet);
      resolve(performance.now() - begun);
    };
  });
  input.write(key);
  const took = await written;
  output.onFrame = () => {};
  await settle();
  return took;
}

async function measure(name: string, prepare: readonly string[], keys: readonly string[]): Promise<void> {
  await settle();
  for (const key of prepare) {
    input.write(key);
    await settle();
  }
  const times: number[] = [];
  const before = output.bytes;
  const cpu = process.cpuUsage();
  for (let count = 0; count < KEYS; count++) times.push(await press(keys[count % keys.length]!));
  const sorted = times.filter(time => !Number.isNaN(time)).sort((one, two) => one - two);
  const at = (share: number): string =>
    (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1).padStart(6);
  const { user, system } = process.cpuUsage(cpu);
  const work = ((user + system) / 1000 / KEYS).toFixed(1);
  const bytes = Math.round((output.bytes - before) / KEYS);
  process.stdout.write(
    `${name.padEnd(28)} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  ${String(bytes).padStart(6)} bytes a key  cpu ${work} ms a key (${sorted.length} frames)\n`,
  );
}

const esc = '\x1b[27u';
await measure('list of 5,000 steps, j', [esc], ['j']);
await measure('list of 5,000 steps, half page', [], ['\x04', '\x15']);
await measure('plan text, j', ['g', 'j', '1', 'l'], ['j', 'k']);
await measure('differences, 20,000 lines, j', ['2', 'x', 'g'], ['j']);
await measure('differences, half page', [], ['\x04']);
await measure('differences, next', ['g'], [']']);
await measure('blame, 20,000 lines, j', ['3', 'g'], ['j']);
await measure('blame, half page', [], ['\x04']);
await measure('result, 20,000 lines, j', ['5', 'g'], ['j']);
await measure('history and references, j', ['4', 'g'], ['j', 'k']);
const used = process.memoryUsage();
process.stdout.write(
  `memory: ${(used.rss / 1e6).toFixed(0)} MB resident, ${(used.heapUsed / 1e6).toFixed(0)} MB heap\n`,
);
running.stop();
