import { type ThemeName, themes } from './themes.ts';
import type { Theme } from './tokens.ts';

/**
 * The theme for a terminal. `FORCE_COLOR` decides first (`0` or `false`: none), then a non-empty `NO_COLOR`
 * (https://no-color.org), then what was asked for. Not asked for: light where the terminal says that its background
 * is (`COLORFGBG`), else dark.
 */
export function chooseTheme(
  environment: Readonly<Record<string, string | undefined>>,
  asked?: ThemeName,
): Theme {
  const { FORCE_COLOR: force, NO_COLOR: no, COLORFGBG: background } = environment;
  if (force === '0' || force === 'false') return themes.none;
  if (force === undefined && no !== undefined && no !== '') return themes.none;
  if (asked) return themes[asked];
  const shade = Number(background?.split(';').at(-1));
  return shade === 7 || shade === 15 ? themes.light : themes.dark;
}
