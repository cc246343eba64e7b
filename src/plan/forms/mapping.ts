import type { Meaning, Name } from '../draft.ts';
import { looksLikeFile } from '../text/extensions.ts';
import { scan } from '../text/scan.ts';
import { findVerbs } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type CodeLine, NOTHING, RELOCATING } from './acts.ts';
import { isArrow, namesIn } from './clause.ts';
import { type Frame, frameOf } from './frame.ts';
import { meaningOf } from './meaning.ts';
import { Phrase } from './phrase.ts';
import { readClauses } from './sentence.ts';

/** A merge or split whose names go on below the line with the arrow. */
interface Open {
  readonly at: number;
  readonly column: number;
  readonly kind: 'merge' | 'split' | 'move';
  readonly sources: Name[];
  readonly targets: Name[];
  readonly lines: number[];
}

/** Whether most lines join two names by an arrow, whatever language the block is said to be in. */
export function isMap(lines: readonly string[]): boolean {
  const filled = lines.filter(line => line.trim() !== '' && !/^\s*#/.test(line));
  const maps = filled.filter(line => /^\s*\S+\s+(?:→|⇒|->|=>)\s+\S+/u.test(line));
  return filled.length > 0 && maps.length > filled.length / 2;
}

/** Reads the lines of a block that is neither tree nor code: lists of arrows, two columns, names under a heading. */
export function readMapping(
  input: readonly string[],
  first: number,
  frames: readonly Frame[],
  words: Vocabulary,
): CodeLine[] {
  const lines = withArrows(input);
  const read: CodeLine[] = [];
  let open: Open | undefined;
  let around = frames;
  const about = frames.find(({ names }) => names.length > 0);
  if (about && isContentOf(about) && !lines.some(line => scan(line).some(isArrow))) return [];
  const columns = twoColumns(lines);
  const close = (): void => {
    if (open && open.sources.length > 0 && open.targets.length > 0) read.push(closed(open, lines, first));
    open = undefined;
  };
  for (const [index, raw] of lines.entries()) {
    const line = withoutComment(raw.trim(), words);
    const tokens = scan(line);
    const arrow = tokens.some(isArrow);
    if (line === '' || arrow) close();
    if (line === '') continue;
    if (open && continues(open, raw, index, words)) continue;
    close();
    if (!arrow && /^(?:#|\/\/|\/\*|--|;)/.test(line)) {
      around = [comment(line, first + index, words), ...frames];
      continue;
    }
    const clauses =
      columns && !arrow
        ? readClauses(scan(line.replace(/\s{2,}|\t+/, ' → ')), words)
        : readClauses(tokens, words);
    const bare = arrow
      ? clauses.find(clause => clause.arrow && clause.targets.length === 0 && clause.sources.length > 0)
      : undefined;
    if (bare?.verb === 'merge' || bare?.verb === 'split' || bare?.verb === 'move') {
      open = {
        at: index,
        column: raw.search(/→|⇒|=>|->|➜/u),
        kind: bare.verb,
        sources: [...bare.sources],
        targets: [],
        lines: [first + index],
      };
      continue;
    }
    const meanings = clauses.flatMap(clause => meaningOf(clause, around, words) ?? []);
    if (meanings.length > 0) read.push({ line: first + index, text: line, meanings });
  }
  close();
  return read;
}

/** A line that begins with an arrow goes on with the line before. */
function withArrows(lines: readonly string[]): string[] {
  const arrows = lines.map(line => scan(line).findIndex(isArrow));
  const goesOn = (index: number): boolean => arrows[index] === 0 && arrows[index - 1] === -1;
  return lines.map((line, at) =>
    goesOn(at) ? '' : goesOn(at + 1) ? `${line} ${lines[at + 1]!.trim()}` : line,
  );
}

/** `a.sh   # unfinished`: what stands behind a name describes it, unless it names files or says what to do. */
function withoutComment(line: string, words: Vocabulary): string {
  const [, name, remark = ''] = /^([^\s#]+)\s+(?:#|\/\/)\s+(.*)$/.exec(line) ?? [];
  if (name === undefined || scan(remark).some(token => token.type === 'name' || isArrow(token))) return line;
  return findVerbs(remark, words).some(
    ({ verb }) => verb === 'keep' || verb === 'delete' || RELOCATING.includes(verb),
  )
    ? line
    : name;
}

/** "Add to `.gitignore`:" — what follows are lines of the file. */
function isContentOf({ kind, verb, names }: Frame): boolean {
  const [name, ...more] = names;
  const changes = verb === 'create' || verb === 'rewrite';
  return (
    kind !== 'title' &&
    changes &&
    more.length === 0 &&
    name !== undefined &&
    looksLikeFile(name.path.slice(name.path.lastIndexOf('/') + 1))
  );
}

function comment(line: string, at: number, words: Vocabulary): Frame {
  return frameOf('intro', at, new Phrase(line.replace(/^[#/*;-]+\s*/, ''), words), undefined, words);
}

/** Takes a line into the open merge or split: names left of the arrow's column are sources, right of it targets. */
function continues(open: Open, raw: string, index: number, words: Vocabulary): boolean {
  let taken = false;
  for (const piece of raw.matchAll(/\S+(?:\s\S+)*/g)) {
    const [name] = readClauses(scan(piece[0].replace(/^[-*+•]\s+/, '')), words).flatMap(
      clause => clause.sources,
    );
    if (!name || (name.weak && open.kind !== 'split')) continue;
    const right = piece.index >= open.column - 2;
    (right ? open.targets : open.sources).push(name);
    taken = true;
  }
  if (taken) open.lines.push(open.lines[0]! + index - open.at);
  return taken;
}

function closed(open: Open, lines: readonly string[], first: number): CodeLine {
  const { kind, sources, targets, at } = open;
  const aims = kind === 'split' ? targets : targets.slice(0, 1);
  const said: Meaning = { ...NOTHING, kind, sources, targets: aims, lines: open.lines };
  return { line: first + at, text: lines[at]!.trim(), meanings: [said] };
}

/** Two names in a row on most lines, far apart. */
function twoColumns(lines: readonly string[]): boolean {
  const filled = lines.filter(line => line.trim() !== '');
  const paired = filled.filter(line => {
    const cells = line.trim().split(/\s{2,}|\t+/);
    return cells.length >= 2 && cells.slice(0, 2).every(cell => namesIn(scan(cell)).length === 1);
  });
  return paired.length >= 2 && paired.length >= filled.length * 0.6;
}
