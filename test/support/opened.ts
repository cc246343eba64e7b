import { afterEach } from 'vitest';
import { TestScreen, type TestScreenOptions } from './screen.ts';

/** Opens screens in a test, and closes them after it. */
export function screens(): (options?: TestScreenOptions) => Promise<TestScreen> {
  const opened: TestScreen[] = [];
  afterEach(() => {
    for (const screen of opened.splice(0)) screen.stop();
  });
  return async options => {
    const screen = await TestScreen.open(options);
    opened.push(screen);
    return screen;
  };
}
