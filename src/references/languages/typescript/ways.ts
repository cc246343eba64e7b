import { withEndings } from '../../sites/site.ts';
import type { Way } from '../../sites/ways.ts';

const FIXTURE = withEndings('.json', '.js', '.ts', '.html', '.txt', '.csv', '.png', '.jpg');

/** How scripts name files by words of a framework: the data of tests in Cypress. */
export const CALLS: readonly Way[] = [
  {
    pattern: /\bcy\.fixture\(\s*(["'`])(?<name>[^"'`\n$]+)\1/g,
    from: ({ beside }) => beside('cypress/fixtures', 'fixtures'),
    lookup: FIXTURE,
  },
  {
    only: /\.cy\.[jt]sx?$|(^|\/)cypress\//,
    pattern: /\bfixture\s*:\s*(["'`])(?<name>[^"'`\n$,]+)(?:,[^"'`\n]*)?\1/g,
    from: ({ beside }) => beside('cypress/fixtures', 'fixtures'),
    lookup: FIXTURE,
  },
];
