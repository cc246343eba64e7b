import { once } from '../../once.ts';
import type { Moved } from './moved.ts';
import type { Mark, Project } from './project.ts';

/** Where Django is told which fixtures to load: an attribute of a test case, and the command. */
const LISTED =
  /^[ \t]+fixtures[ \t]*(?::[^=\n]*)?=[ \t]*[[(]([^\])]*)[\])]|\bcall_command\(\s*["']loaddata["'],([^)]*)\)/gm;
const LITERAL = /(?<![=\w]\s*)(["'])([\w./-]+)\1/g;
/** The formats that its serializers have, packed or not (django.core.management.commands.loaddata). */
const ENDING = /\.(?:jsonl?|xml|ya?ml)(?:\.(?:gz|zip|bz2|lzma|xz))?$/;

/** The fixtures of a repository by the names that find them: what follows a folder `fixtures`, with and without ending. */
const fixturesOf = once(({ world }: Moved): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const path of world.paths)
    if (ENDING.test(path))
      for (const { index } of path.matchAll(/(?<=^|\/)fixtures\//g)) {
        const name = path.slice(index + 'fixtures/'.length);
        for (const key of [name, name.replace(ENDING, '')]) found.set(key, [...(found.get(key) ?? []), path]);
      }
  return found;
});

/** Names of Django's fixtures whose files move: they are looked for in the folders `fixtures` of all apps. */
export function namedFixtures(text: string, { moved }: Project): Mark[] {
  return [...text.matchAll(LISTED)].flatMap(list => {
    const words = list[1] ?? list[2]!;
    const at = list.index + list[0].length - 1 - words.length;
    return [...words.matchAll(LITERAL)].flatMap(({ index, 2: name = '' }) => {
      const mark = judge(name, moved);
      const start = at + index + 1;
      return mark ? [{ start, end: start + name.length, kind: 'path' as const, ...mark }] : [];
    });
  });
}

function judge(name: string, moved: Moved): Omit<Mark, 'start' | 'end' | 'kind'> | undefined {
  const files = fixturesOf(moved).get(name) ?? [];
  const target = files.find(path => moved.moves.has(path));
  if (target === undefined) return undefined;
  const goals = files.map(path => {
    const fate = moved.file(path);
    const goal = fate.kind === 'goes' ? fate.to : fate.kind === 'stays' ? path : '';
    const then = /(?:^|\/)fixtures\/(.+)$/.exec(goal)?.[1];
    return ENDING.test(name) ? then : then?.replace(ENDING, '');
  });
  const [replacement] = goals;
  if (goals.every(goal => goal === name)) return undefined;
  if (replacement === undefined || goals.some(goal => goal !== replacement))
    return { target, decision: 'asked', reason: 'no folder fixtures has it under one name afterwards' };
  return { target, decision: 'rewritten', reason: 'the fixture moves', replacement };
}
