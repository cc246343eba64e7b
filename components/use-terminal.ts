import { useApp, useStdin, useStdout } from 'ink';
import { useEffect } from 'react';
import { useSurroundings } from './context.ts';
import { MOUSE_OFF, MOUSE_ON } from './mouse/report.ts';

/** Lends the terminal to other programs: they get every key that is pressed, and no reports of the mouse. */
export function useTerminal(): void {
  const { store, terminal } = useSurroundings();
  const { suspendTerminal } = useApp();
  const { stdin } = useStdin();
  const { stdout } = useStdout();

  useEffect(() => {
    terminal.suspend = job =>
      suspendTerminal(async () => {
        const { mouse } = store.getState();
        if (mouse) stdout.write(MOUSE_OFF);
        await rest(stdin);
        await job();
        if (mouse) stdout.write(MOUSE_ON);
      });
  }, [terminal, suspendTerminal, store, stdin, stdout]);
}

/**
 * Stops a stream that nobody listens to any more: it would read on, and take keys from the other program. It can only
 * be paused once it has noticed that its listener is gone, and it stops reading a moment after that.
 */
async function rest(stream: NodeJS.ReadableStream): Promise<void> {
  await soon();
  stream.pause();
  await soon();
}

const soon = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
