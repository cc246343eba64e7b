import type { Language } from './language.ts';
import { notebook } from './notebook/language.ts';
import { python } from './python/language.ts';

/** Who reads which file; the first that accepts a path answers for it. */
export const languages: readonly Language[] = [python, notebook];
