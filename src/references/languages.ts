import type { Language } from './language.ts';
import { notebook } from './notebook/language.ts';
import { python } from './python/language.ts';
import { configuration } from './text/configuration.ts';
import { documents } from './text/documents.ts';
import { manifests } from './typescript/manifests.ts';
import { scripts } from './typescript/scripts.ts';

/** Who reads which file; the first that accepts a path answers for it. */
export const languages: readonly Language[] = [
  python,
  notebook,
  scripts,
  manifests,
  configuration,
  documents,
];
