import { afterEach } from 'vitest';
import { Rendered, type RenderedOptions } from './rendered.tsx';
import { TestScreen, type TestScreenOptions } from './screen.ts';

/** Opens what can be stopped, and stops it after the test. */
function opening<Opened extends { stop: () => void }, Options>(
  open: (options?: Options) => Promise<Opened>,
): (options?: Options) => Promise<Opened> {
  const opened: Opened[] = [];
  afterEach(() => {
    for (const one of opened.splice(0)) one.stop();
  });
  return async options => {
    const one = await open(options);
    opened.push(one);
    return one;
  };
}

/** Screens as `ink-testing-library` renders them: for what is shown and what keys do. */
export const screens = () => opening<Rendered, RenderedOptions>(options => Rendered.open(options));

/** Screens in a terminal of their own: for sizes, bytes, cells and colours. */
export const terminals = () => opening<TestScreen, TestScreenOptions>(options => TestScreen.open(options));
