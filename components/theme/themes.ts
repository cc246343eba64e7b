import type { Style, Theme } from './tokens.ts';

const bold: Style = { bold: true };
const dim: Style = { dim: true };
const inverse: Style = { inverse: true };
const plain: Style = {};

/** No colour at all: bold, dim, underline and inverse only. */
const none: Theme = {
  title: bold,
  muted: dim,
  accent: bold,
  key: bold,
  path: plain,
  rule: dim,
  focus: { bold: true, underline: true },
  selected: inverse,
  resting: bold,
  range: { underline: true },
  match: { inverse: true, bold: true },
  added: plain,
  removed: plain,
  addedWord: { underline: true },
  removedWord: { underline: true },
  changed: bold,
  moved: { italic: true },
  conflict: bold,
  conflictWord: { bold: true, underline: true },
  ok: plain,
  note: plain,
  warning: bold,
  error: { bold: true, underline: true },
  author: plain,
  age0: bold,
  age1: plain,
  age2: plain,
  age3: dim,
  age4: dim,
  keyword: plain,
  string: plain,
  number: plain,
  comment: dim,
  defined: bold,
};

/** For dark backgrounds, from the sixteen colours that the terminal's own palette decides. */
const dark: Theme = {
  ...none,
  title: { bold: true, color: '97' },
  muted: { color: '90' },
  accent: { color: '96' },
  key: { color: '96', bold: true },
  path: { color: '94' },
  rule: { color: '90' },
  focus: { color: '96', bold: true },
  selected: { background: '44', color: '97', bold: true },
  resting: { bold: true },
  range: { background: '100', color: '97' },
  match: { background: '43', color: '30' },
  added: { color: '32' },
  removed: { color: '31' },
  addedWord: { color: '92', bold: true, underline: true },
  removedWord: { color: '91', bold: true, underline: true },
  changed: { color: '33' },
  moved: { color: '36' },
  conflict: { color: '95' },
  conflictWord: { color: '95', bold: true, underline: true },
  ok: { color: '32' },
  note: { color: '36' },
  warning: { color: '33' },
  error: { color: '91', bold: true },
  author: { color: '33' },
  age0: { color: '91' },
  age1: { color: '93' },
  age2: { color: '92' },
  age3: { color: '36' },
  age4: { color: '90' },
  keyword: { color: '94' },
  string: { color: '33' },
  number: { color: '36' },
  comment: { color: '90' },
  defined: { bold: true },
};

/** For light backgrounds. */
const light: Theme = {
  ...dark,
  title: { bold: true, color: '30' },
  accent: { color: '34' },
  key: { color: '34', bold: true },
  path: { color: '34' },
  focus: { color: '34', bold: true },
  range: { background: '47', color: '30' },
  addedWord: { color: '32', bold: true, underline: true },
  removedWord: { color: '31', bold: true, underline: true },
  conflict: { color: '35' },
  conflictWord: { color: '35', bold: true, underline: true },
  error: { color: '31', bold: true },
  keyword: { color: '34' },
  age0: { color: '31' },
  age1: { color: '35' },
  age2: { color: '32' },
  age3: { color: '36' },
};

/** High contrast: the brightest colours on the terminal's background, nothing dimmed. */
const contrast: Theme = {
  ...dark,
  muted: plain,
  rule: plain,
  path: { color: '96' },
  selected: { inverse: true, bold: true },
  range: { underline: true, bold: true },
  added: { color: '92', bold: true },
  removed: { color: '91', bold: true },
  changed: { color: '93', bold: true },
  warning: { color: '93', bold: true },
  ok: { color: '92', bold: true },
  age3: { color: '96' },
  age4: plain,
  comment: plain,
};

/** Every theme by the name that the configuration uses. */
export const themes = { dark, light, none, contrast } as const;

export type ThemeName = keyof typeof themes;
