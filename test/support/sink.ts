import { Writable } from 'node:stream';
import { openScreen, type RunningScreen } from '../../components/start.tsx';
import type { Session } from '../../src/session/types.ts';
import type { FakeInput } from './terminal.ts';

/** A terminal that is as fast as can be: it counts bytes and tells of frames. */
export class Sink extends Writable {
  readonly isTTY = true;
  readonly columns = 160;
  readonly rows = 50;
  bytes = 0;
  onFrame = (): void => {};

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.bytes += chunk.length;
    // The marks around a frame are written by themselves.
    if (chunk.length > 20) this.onFrame();
    done();
  }

  getColorDepth(): number {
    return 8;
  }
}

/** Opens the screen of a session on a terminal that nobody looks at. */
export const openOn = (session: Session, input: FakeInput, output: Sink): RunningScreen =>
  openScreen({
    session,
    environment: {},
    stdin: input as unknown as NodeJS.ReadStream,
    stdout: output as unknown as NodeJS.WriteStream,
    openEditor: async () => undefined,
    patchConsole: false,
    now: () => 1_750_000_000,
  });

/** Waits until nothing is going on, and until the next frame may come at once. */
export async function settle(
  running: RunningScreen,
  { store, dispatcher }: Awaited<RunningScreen['ready']>,
): Promise<void> {
  do {
    await dispatcher.settled();
    await running.flushed();
    await new Promise(resolve => setTimeout(resolve, 12));
  } while (store.getState().busy > 0);
}
