import { withEndings } from '../../sites/site.ts';
import type { Way } from '../../sites/ways.ts';

/** How Laravel names views: by words with dots, from the folder of all views. */
export const LARAVEL: readonly Way[] = [
  {
    pattern:
      /(?:@(?:include(?:If|When|Unless|First)?|extends|component|each)\s*\(\s*(?:\[\s*)?|\bview\(\s*|\bView::make\(\s*|->(?:view|markdown)\(\s*)["']([\w.-]+)["']/g,
    from: ({ beside }) => beside('resources/views'),
    lookup: withEndings('.blade.php', '.php'),
    between: '.',
  },
];
