import { givenTexts } from './document/given.ts';
import { parseDocument } from './document/parse.ts';
import type { Draft, Statement, Unclear } from './draft.ts';
import { wordsOnly } from './forms/clause.ts';
import { outlineOf } from './outline.ts';
import { Collector } from './reader.ts';
import { scan } from './text/scan.ts';
import type { Remark } from './types.ts';
import { Walker } from './walk.ts';
import { denied, findVerbs } from './words/verbs.ts';
import { type Vocabulary, vocabularyFor } from './words/vocabulary.ts';
import { isOwnFormat } from './yaml/format.ts';
import { readYaml } from './yaml/read.ts';

/**
 * Reads a plan. Knows forms of writing, no repository.
 * @param text the document: Markdown, or our own YAML.
 * @param path where it stands, for messages.
 * @throws {PlanError} when it is our own format, with a mistake in it. Any other text can be read.
 */
export function readPlan(text: string, path: string): Draft {
  if (isOwnFormat(text)) return readYaml(text, path);
  const document = parseDocument(text);
  const words = vocabularyFor(text);
  const outline = outlineOf(document, words);
  const out = new Collector();
  new Walker(document, outline, words, out).run();
  const context: Remark[] = [];
  const unread: Unclear[] = [];
  for (const [index, raw] of document.lines.entries()) {
    const line = index + 1;
    const fate = out.fates.get(line);
    if (raw.trim() === '' || fate?.kind === 'statement') continue;
    if (fate?.kind === 'context') context.push({ line, text: raw.trim(), why: fate.why });
    else unread.push({ line, text: raw.trim(), ...movedIn(raw, words) });
  }
  return {
    title: outline.title,
    path,
    phases: outline.phases.map(phase => ({ ...phase, steps: out.steps.get(phase.number) ?? [] })),
    statements: withoutIntroductions(out.statements),
    context,
    unread,
    given: givenTexts(document),
    mistakes: document.unclosed.map(line => ({
      line,
      message: `The block of code that starts in line ${line} is never closed.`,
    })),
  };
}

/** Files that a line is about whose first verb says that things are moved. */
function movedIn(line: string, words: Vocabulary): Pick<Unclear, 'moved'> {
  const tokens = scan(line);
  const text = wordsOnly(tokens);
  const [first] = findVerbs(text, words);
  if (first?.verb !== 'move' || denied(text, first, words)) return {};
  return { moved: tokens.flatMap(token => (token.type === 'name' ? [token.name.path] : [])) };
}

/**
 * Takes out what only introduces a list: "Move these files from `a/` to `b/`:" means the files that the lines below it name,
 * not all of the folder.
 */
function withoutIntroductions(statements: readonly Statement[]): Statement[] {
  const heads = new Set(
    statements
      .filter(({ sources }) => sources.some(name => !name.weak))
      .flatMap(({ line, lines }) => lines.filter(other => other !== line)),
  );
  return statements.filter(({ introduces, line }) => !introduces || !heads.has(line));
}
