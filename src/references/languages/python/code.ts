import type { Edit } from '../../edits.ts';
import { builtPackages } from '../text/built-packages.ts';
import { anchored, goalOf } from './anchored.ts';
import { facadeAttributes } from './attributes.ts';
import { foundByPlace } from './by-place.ts';
import { candidates } from './candidates.ts';
import { climbs } from './climbs.ts';
import { factsIn } from './facts.ts';
import { namedFixtures } from './fixtures.ts';
import { rewriteFrom } from './from.ts';
import { rewriteImports } from './import.ts';
import type { Importer } from './importer.ts';
import { stringsAt } from './literals.ts';
import { isKept, markMention, mentions } from './mentions.ts';
import { rewriteObjects } from './objects.ts';
import { listedData, packageData } from './package-data.ts';
import { withPythonRoot } from './parse.ts';
import { constants, evaluatePlace, type Local, localConstants } from './place.ts';
import type { Mark, Outcome, Project } from './project.ts';
import type { Constants } from './segments.ts';
import { lostSettingsModule } from './settings-module.ts';
import { modulePlaces, sharedPlaces } from './shared-places.ts';
import { Speller } from './spelling.ts';
import { sphinxPaths } from './sphinx.ts';
import { rewriteStrings } from './strings.ts';
import { takenNames } from './taken.ts';

/** A line among Python code that is a command for a shell. */
export interface Command {
  readonly start: number;
  readonly words: string;
}

/**
 * Finds everything in a Python text that names something that moves, and the edits that make it follow.
 * `commands` stood where the text has blanks.
 */
export function rewriteCode(
  text: string,
  importer: Importer,
  project: Project,
  commands: readonly Command[] = [],
): Outcome {
  const all = factsIn(text).statements;
  return withPythonRoot(text, root => {
    const speller = new Speller(project.moved, { ...importer, text }).in(all);
    const found = stringsAt(root, candidates(text, all, speller, project));
    const taken = takenNames(root, text, all, speller, project);
    const names = constants(text);
    const counted = anchored(root, text, importer, names, project);
    const anchors = [
      ...counted,
      ...climbs(root, text, importer, names, counted, folder => goalOf(folder, project).goal),
    ];
    const shared = sharedPlaces(all, importer, project);
    const modules = modulePlaces(text, speller, project);
    const now = new Map([...shared.now, ...modules.now, ...names]);
    const changed = changedBy(anchors, text);
    const then = new Map([
      ...shared.then,
      ...modules.then,
      ...constantsThen(names, changed),
      ...placesThen(names, now, importer.from, project),
    ]);
    const constantsAt = seenFrom({ now, then }, localConstants(text, names), changed);
    const outcomes: Outcome[] = [
      ...all
        .filter(statement => statement.kind === 'from')
        .map(statement => rewriteFrom(statement, text, root, speller, project)),
      rewriteImports(root, text, all, taken, speller, project),
      rewriteObjects(root, text, all, taken, speller, project),
      ...rewriteStrings(found.strings, text, constantsAt, speller, project),
      ...found.comments.map(node => rewriteWords(node.text, node.startIndex, 'comment', speller, project)),
      ...commands.map(({ words, start }) => rewriteWords(words, start, 'string', speller, project)),
    ];
    const { edits, references } = settle(outcomes);
    return withAnchors(edits, references, [
      ...anchors,
      ...packageData(root, text, speller, project),
      ...listedData(root, text, project),
      ...foundByPlace(text, importer, project),
      ...project.served({ path: importer.from, text }),
      ...sphinxPaths(text, importer, project),
      ...namedFixtures(text, project),
      ...lostSettingsModule(text, importer, project),
      ...builtPackages({ path: importer.from, text }, project.moved),
      ...facadeAttributes({ path: importer.from, text }, project),
    ]);
  });
}

/** The whole of a path counts where nobody can say what its parts become; what is known of a part comes first. */
function withAnchors(edits: readonly Edit[], references: readonly Mark[], anchors: readonly Mark[]): Outcome {
  const marks = [...references];
  const changes = [...edits];
  for (const mark of anchors) {
    const parts = marks.filter(other => other.start < mark.end && mark.start < other.end);
    const { replacement } = mark;
    if (parts.some(({ decision }) => replacement === undefined || decision !== 'asked')) continue;
    for (const part of parts) marks.splice(marks.indexOf(part), 1);
    marks.push(mark);
    if (replacement !== undefined) changes.push({ start: mark.start, end: mark.end, text: replacement });
  }
  return { edits: changes, references: marks.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The expressions that are counted anew: as they read now → then. */
const changedBy = (anchors: readonly Mark[], text: string): ReadonlyMap<string, string> =>
  new Map(
    anchors.flatMap(({ start, end, replacement }) =>
      replacement === undefined ? [] : [[text.slice(start, end), replacement] as const],
    ),
  );

/** The constants as they will read. */
const constantsThen = (names: ReadonlyMap<string, string>, changed: ReadonlyMap<string, string>) =>
  new Map([...names].map(([name, words]) => [name, changed.get(words) ?? words]));

/** Constants that name by words what moves, and will name it at its new place. */
function placesThen(
  names: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  path: string,
  { moved }: Project,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, words] of names) {
    if (!/["'][^"']*["']\s*\)*$/.test(words)) continue;
    const place = evaluatePlace(words, path, now);
    const fate =
      place === undefined ? undefined : moved.isFolder(place) ? moved.directory(place) : moved.file(place);
    if (fate?.kind === 'goes') found.set(name, `"/${fate.to}"`);
  }
  return found;
}

/** The constants as a place in the text sees them: those of its block first. */
function seenFrom(all: Constants, locals: readonly Local[], changed: ReadonlyMap<string, string>) {
  return (at: number): Constants => {
    const own = locals.filter(({ start, end }) => start <= at && at < end);
    if (own.length === 0) return all;
    const values = new Map(own.map(({ name, value }) => [name, value]));
    const now = new Map([...all.now, ...values]);
    const then = new Map([...all.then, ...constantsThen(values, changed)]);
    return { now, then };
  };
}

/** Among mistakes one place may be read in two ways: then the first is carried out, and the other asked. */
function settle(outcomes: readonly Outcome[]): { edits: Edit[]; references: Mark[] } {
  const edits: Edit[] = [];
  const references: Mark[] = [];
  for (const outcome of outcomes) {
    const clash = outcome.edits.some(edit =>
      edits.some(other => edit.start < other.end && other.start < edit.end),
    );
    if (!clash) edits.push(...outcome.edits);
    const reason = 'the text around it has mistakes';
    for (const { replacement, ...mark } of outcome.references)
      if (replacement === undefined) references.push(mark);
      else references.push(clash ? { ...mark, decision: 'asked', reason } : { ...mark, replacement });
  }
  return { edits, references };
}

/** The names in a comment, or in a command, which is rewritten. */
function rewriteWords(
  words: string,
  start: number,
  kind: 'comment' | 'string',
  speller: Speller,
  project: Project,
): Outcome {
  const otherwise = 'comments are rewritten only where that is asked for';
  const rewrite = kind === 'string' || project.options.documents === true;
  const references: Mark[] = mentions(words, start, speller, project).flatMap(mention =>
    kind === 'comment' && isKept(mention) ? [] : [markMention(mention, kind, rewrite, otherwise)],
  );
  const edits = references.flatMap((mark): Edit[] =>
    mark.decision === 'rewritten' ? [{ start: mark.start, end: mark.end, text: mark.replacement! }] : [],
  );
  return { edits, references };
}
