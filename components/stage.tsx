import type { ReactNode } from 'react';
import type { Session } from '../src/session/types.ts';
import { App } from './app.tsx';
import { SurroundingsContext } from './context.ts';
import type { ScreenOptions } from './options.ts';
import { type Surrounded, surround } from './surround.ts';

/** The whole screen of a session, and what stands around it. */
export interface Stage extends Surrounded {
  readonly screen: ReactNode;
}

/** Sets the screen of a session up. */
export function stage(session: Session, options: ScreenOptions): Stage {
  const surrounded = surround(session, options);
  const screen = (
    <SurroundingsContext value={surrounded.surroundings}>
      <App />
    </SurroundingsContext>
  );
  return { ...surrounded, screen };
}
