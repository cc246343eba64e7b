import type { Statement } from './draft.ts';

/**
 * Takes out what only introduces a list: "Move these files from `a/` to `b/`:" means the files that the lines below it name,
 * not all of the folder.
 */
export function withoutIntroductions(statements: readonly Statement[]): Statement[] {
  const heads = new Set(
    statements
      .filter(({ sources }) => sources.some(name => !name.weak))
      .flatMap(({ line, lines }) => lines.filter(other => other !== line)),
  );
  return statements.filter(({ introduces, line }) => !introduces || !heads.has(line));
}
