import { captured } from '../../captured.ts';
import type { SourceFile } from '../../types.ts';
import { isSettings } from './settings.ts';

const TABLE = /\balias["']?\s*:\s*\{(?<entries>[^{}]*)\}/g;
const KEY = /(?<=[{,\n]\s*)(["'])(?<key>@?[\w-]+(?:\/[\w@.-]+)*)\1\s*:/g;

/**
 * The names that settings of bundlers put others in the place of: `alias: { 'pkg/a': path.join(root, 'a', 'b') }`. Who imports one
 * of them names no file; where that lies is the business of the settings.
 */
export const aliasKeys = (files: readonly SourceFile[]): ReadonlySet<string> =>
  new Set(
    files
      .filter(({ path, text }) => isSettings(path) && text.includes('alias'))
      .flatMap(({ text }) => captured(text, TABLE))
      .flatMap(({ words }) => captured(words, KEY).map(key => key.words)),
  );
