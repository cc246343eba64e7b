import type { Reading } from '../findings/types.ts';
import type { Draft } from '../plan/draft.ts';
import type { Tree } from '../plan/types.ts';
import { definitionNames } from '../references/definitions.ts';
import { locate } from '../revise/correct/locate.ts';
import { correcting } from '../revise/correct/revise.ts';
import type { Correction } from '../revise/correct/types.ts';
import { type Ports, readAgainst } from '../revise/read.ts';
import { inTurn } from '../revise/revise.ts';
import { type Helper, helping } from './helper.ts';

/** Everything that a plan is read from, but for the corrections. */
export interface Sources {
  readonly draft: Draft;
  readonly text: string;
  readonly tree: Tree;
  readonly helper?: Helper;
  /** Where the helper's answer is kept; absent: nowhere. */
  readonly keep?: string;
  /** What the reader asks about the files; absent: which names they define. */
  readonly ports?: Ports;
}

/** Reads a plan again and again, with other corrections each time: first the reader, then the person's helper, then the person, who is right. */
export function rereading({ draft, text, tree, helper, keep, ports }: Sources) {
  const lines = text.split(/\r?\n/);
  const paths = [...tree.entries.keys()];
  const asked = helper && remembering(helper);
  return (corrections: readonly Correction[]): Promise<Reading> => {
    const { found } = locate(lines, corrections);
    const about = new Set(found.map(({ line, of }) => `${line} ${of ?? ''}`));
    const spoken = (line: number, file = '') => about.has(`${line} ${file}`);
    const help = asked && helping(asked, { lines, paths, spoken, ...(keep !== undefined && { keep }) });
    const revise = inTurn(...(help ? [help] : []), correcting(lines, corrections));
    return readAgainst(draft, tree, { ...(ports ?? { definitions: definitionNames }), revise });
  };
}

/** A helper that is asked the same once. */
function remembering({ command, ask }: Helper): Helper {
  const answers = new Map<string, Promise<string>>();
  return {
    command,
    ask(prompt) {
      const answer = answers.get(prompt) ?? ask(prompt);
      answers.set(prompt, answer);
      return answer;
    },
  };
}
