import { expandBraces } from '../resolve/glob.ts';
import type { ShellCommand } from './shell-words.ts';

/** Most commands that loops are expanded to. */
const MOST_WORDS = 2_000;

/** `for f in a b; do git mv x/$f y/; done` as one command for each word. */
export function expandLoops(commands: readonly ShellCommand[]): ShellCommand[] {
  const out: ShellCommand[] = [];
  const loops: { name: string; values: readonly string[]; from: number }[] = [];
  for (const command of commands) {
    const words = command.words.map(word => word.text);
    const at = words[0] === 'do' || words[0] === 'then' ? 1 : 0;
    const plain = { ...command, words: command.words.slice(at) };
    if (words[at] === 'for' && words[at + 2] === 'in') {
      loops.push({
        name: words[at + 1]!,
        values: words.slice(at + 3).flatMap(expandBraces),
        from: out.length,
      });
    } else if (words[at] === 'done') {
      const loop = loops.pop();
      if (!loop) continue;
      const body = out.splice(loop.from);
      for (const [index, value] of loop.values.slice(0, MOST_WORDS).entries())
        for (const each of body) {
          const words = each.words.map(word => ({ ...word, text: substitute(word.text, loop.name, value) }));
          // Without the variable it does the same each time round.
          const once = words.every((word, at) => word.text === each.words[at]!.text);
          if (out.length < MOST_WORDS && (index === 0 || !once)) out.push({ ...each, words });
        }
    } else if (plain.words.length > 0) out.push(plain);
  }
  return out;
}

function substitute(text: string, name: string, value: string): string {
  const stem = value.replace(/\.[^./]*$/, '');
  return text
    .replaceAll(`\${${name}%.*}`, stem)
    .replaceAll(`$(basename \${${name}})`, value.slice(value.lastIndexOf('/') + 1))
    .replaceAll(`$(basename $${name})`, value.slice(value.lastIndexOf('/') + 1))
    .replaceAll(`\${${name}##*/}`, value.slice(value.lastIndexOf('/') + 1))
    .replaceAll(`\${${name}}`, value)
    .replace(new RegExp(`\\$${name.replace(/\W/g, '')}(?!\\w)`, 'g'), () => value);
}
