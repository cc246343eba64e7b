import { useApp, useStdin, useStdout } from 'ink';
import { useEffect } from 'react';
import { useScreen, useSurroundings } from '../context.ts';
import { point } from './point.ts';
import { MOUSE_OFF, MOUSE_ON, mouseEvents } from './report.ts';

/**
 * Listens to the mouse while it is switched on, and lends the terminal to other programs: they get it without reports
 * of the mouse.
 */
export function useMouse(): void {
  const { store, terminal } = useSurroundings();
  const { suspendTerminal } = useApp();
  const { stdin } = useStdin();
  const { stdout } = useStdout();
  const on = useScreen(state => state.mouse);

  useEffect(() => {
    if (!on) return;
    const listen = (input: Buffer | string): void => {
      for (const event of mouseEvents(input.toString())) point(store.getState(), event);
    };
    stdout.write(MOUSE_ON);
    stdin.on('data', listen);
    return () => {
      stdin.off('data', listen);
      stdout.write(MOUSE_OFF);
    };
  }, [on, store, stdin, stdout]);

  useEffect(() => {
    terminal.suspend = job =>
      suspendTerminal(async () => {
        const { mouse } = store.getState();
        if (mouse) stdout.write(MOUSE_OFF);
        await job();
        if (mouse) stdout.write(MOUSE_ON);
      });
  }, [terminal, suspendTerminal, store, stdout]);
}
