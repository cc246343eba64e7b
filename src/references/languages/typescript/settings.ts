/** Scripts that tools read their settings from: `vite.config.ts`, `.eslintrc.cjs`, `gulpfile.js`. */
export const isSettings = (path: string): boolean =>
  /(^|\/)([^/]*\.(config|conf|workspace|setup)(\.[\w-]+)?\.[cm]?[jt]s|\.[\w-]+rc\.[cm]?[jt]s|(gulp|grunt|jake|rollup|webpack|karma)[\w.-]*\.[cm]?[jt]s|\.storybook\/main\.[cm]?[jt]s)$/i.test(
    path,
  );

/** What bundlers call files that they make; and `to` behind `from`, where a plugin copies. */
const MADE =
  /(?:\b(?:filename|\w*Filename|(?:entry|chunk|asset)FileNames|publicPath)["']?\s*:|\bfrom["']?\s*:[^{}]*\bto["']?\s*:)[^,;{}]*$/;

/**
 * Whether a string of such a script is what something is called below a folder of output. It names no file of the
 * repository, though a source may be called the same.
 */
export const isMade = (path: string, text: string, start: number): boolean =>
  isSettings(path) && MADE.test(text.slice(Math.max(0, start - 300), start));
