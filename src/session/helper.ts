import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { parseAnswer } from '../revise/helper/answer.ts';
import { promptOf } from '../revise/helper/prompt.ts';
import { helped } from '../revise/helper/revise.ts';
import type { Revise } from '../revise/revise.ts';
import { SessionError } from './errors.ts';

/** A command of the person's own that reads plans as well. */
export interface Helper {
  readonly command: string;
  /** What it answers to a prompt. @throws {Error} with a sentence where it fails, is given up or takes too long */
  readonly ask: (prompt: string) => Promise<string>;
}

/** What is asked of a helper. */
export interface Question {
  /** Lines of the document. */
  readonly lines: readonly string[];
  /** All files. */
  readonly paths: readonly string[];
  /** Whether a person has spoken about a line, or about one file of it. */
  readonly spoken: (line: number, file?: string) => boolean;
  /** Where the answer is kept, so that the same question is asked once; absent: nowhere. */
  readonly keep?: string;
}

/** The helper's say in what is read. A helper that fails, or answers nonsense, has none, and that is told. */
export function helping(helper: Helper, { lines, paths, spoken, keep }: Question): Revise {
  return async (read, files) => {
    try {
      const answers = parseAnswer(await answered(helper, promptOf(lines, read, paths), keep));
      return await helped(lines, answers, spoken, helper.command)(read, files);
    } catch (error) {
      return { ...read, findings: [failed(helper, error as Error)] };
    }
  };
}

function failed({ command }: Helper, { message }: Error) {
  const sentence = message.replace(/\.$/, '');
  return {
    code: 'reader-refused' as const,
    severity: 'warning' as const,
    message: `The helper \`${command}\` was no help: ${sentence}.`,
  };
}

/** The helper that answered before, which is not asked again; absent where none did. @param keep where its answer is kept */
export async function helperOf(keep: string): Promise<Helper | undefined> {
  const kept = await stored(keep);
  if (!kept) return undefined;
  const ask = () =>
    Promise.reject(
      new SessionError('other-text', 'it answered to another text of the plan; ask it again with --reader'),
    );
  return { command: kept.command, ask };
}

/** The answer of then to the same question, else a new one. */
async function answered({ command, ask }: Helper, prompt: string, keep: string | undefined): Promise<string> {
  const question = createHash('sha256').update(command).update('\0').update(prompt).digest('hex');
  const kept = keep === undefined ? undefined : await stored(keep);
  if (kept?.question === question) return kept.answer;
  const answer = await ask(prompt);
  if (keep !== undefined) {
    parseAnswer(answer);
    await writeFile(`${keep}.new`, JSON.stringify({ question, command, answer }));
    await rename(`${keep}.new`, keep);
  }
  return answer;
}

interface Kept {
  readonly question: string;
  readonly command: string;
  readonly answer: string;
}

async function stored(path: string): Promise<Kept | undefined> {
  try {
    const { question, command, answer } = JSON.parse(await readFile(path, 'utf8'));
    return [question, command, answer].every(one => typeof one === 'string')
      ? { question, command, answer }
      : undefined;
  } catch {
    return undefined;
  }
}
