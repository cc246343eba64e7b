import type { CommitTree } from '../git/tree.ts';
import { rewriterAnswer, rewriterQuestion } from '../references/rewriter.ts';
import type { Moves, Reference } from '../references/types.ts';
import { once } from './once.ts';
import { type RewrittenTexts, sourceFiles } from './texts.ts';

/** A command of the person's own that makes texts follow moves, in languages that nothing here reads. */
export interface Rewriter {
  readonly command: string;
  /** What it answers to a question. @throws {Error} with a sentence where it fails, is given up or takes too long */
  readonly ask: (question: string) => Promise<string>;
}

/** Texts with what the rewriter made of them; what it could not be asked for, a sentence each. */
export interface WithRewriter extends RewrittenTexts {
  readonly refused: readonly string[];
}

/**
 * Asks the rewriter about texts in which everything known here was rewritten. What it says goes before; a place that was asked
 * and that it changes is asked no more. The same question is asked once for a tree.
 */
export async function withRewriter(
  { command, ask }: Rewriter,
  tree: CommitTree,
  mapped: RewrittenTexts,
  moves: Moves,
): Promise<WithRewriter> {
  if (moves.size === 0) return { ...mapped, refused: [] };
  const files = sourceFiles(mapped.texts);
  const question = rewriterQuestion(files, moves);
  const said = (what: string) => `The rewriter \`${command}\`: ${what}`;
  try {
    const answer = await once(tree, ['rewriter', command, question], () => ask(question));
    const { texts, references, refused } = rewriterAnswer(answer, files, moves, command);
    return {
      texts: new Map([...mapped.texts, ...texts]),
      references: [...mapped.references.filter(one => !settled(one, references)), ...references],
      refused: refused.map(said),
    };
  } catch (error) {
    return { ...mapped, refused: [said((error as Error).message)] };
  }
}

/** Whether a place that was asked stands in a line that is rewritten. */
function settled({ path, line, text, decision }: Reference, rewritten: readonly Reference[]): boolean {
  return (
    decision === 'asked' &&
    rewritten.some(
      one =>
        one.path === path && one.line === line && one.text.includes(text) && !one.replacement?.includes(text),
    )
  );
}
