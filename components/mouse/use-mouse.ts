import { useStdin, useStdout } from 'ink';
import { useEffect } from 'react';
import { useScreen, useSurroundings } from '../context.ts';
import { point } from './point.ts';
import { MOUSE_OFF, MOUSE_ON, mouseEvents } from './report.ts';

/** Listens to the mouse while it is switched on. */
export function useMouse(): void {
  const { store } = useSurroundings();
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
}
