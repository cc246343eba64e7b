import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/built.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: 3,
    // A worker goes through many files: a fresh one for each took longer to load than most files take to run. What a
    // module remembers is a function of its keys, so that a file cannot tell which ran before it.
    isolate: false,
  },
});
