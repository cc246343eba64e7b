import { baseName, endingOf, folderOf, join } from '../gate/parts.ts';
import { count } from '../plan/resolve/problem.ts';
import type { Evidence, Operation } from '../plan/types.ts';
import { type Case, isRelocation } from './case.ts';
import { shadowedModule } from './modules.ts';
import type { Texts } from './texts.ts';
import type { Finding, Left } from './types.ts';

/** Files that are whole with nothing in them. */
export const WHOLE_WHEN_EMPTY = /(^|\/)(__init__\.pyi?|py\.typed|\.gitkeep|\.keep|\.nojekyll)$/;
/** Most places that are offered for a file. */
const MOST = 5;

/** A file that no step names, and the removal of the folder that it is in. */
interface Forgotten {
  readonly path: string;
  readonly removal: Operation;
}

/**
 * Files that no step names in folders that steps remove: for each an operation that asks what becomes of it. What is proposed is
 * the place where its neighbours go; of an empty mark of the folder, and of a file whose text stands elsewhere, that it goes.
 */
export async function leftFiles(given: Case, texts: Texts): Promise<Left> {
  const forgotten = forgottenIn(given);
  if (forgotten.length === 0) return { operations: [], findings: [] };
  await texts.load(forgotten.map(({ path }) => path).filter(path => WHOLE_WHEN_EMPTY.test(path)));
  const paths = new Set(forgotten.map(({ path }) => path));
  const twins = twinsOf(given, paths);
  const ways = waysOf(given);
  const asked = [...Map.groupBy(forgotten, ({ removal }) => removal)].flatMap(([removal, own]) => {
    const isMark = ({ path }: Forgotten) => WHOLE_WHEN_EMPTY.test(path) && texts.text(path) === '';
    const marksOnly = own.every(isMark);
    return own.map(one =>
      isMark(one)
        ? { operation: mark(one, marksOnly) }
        : question(removal, one.path, twins.get(texts.blob(one.path) ?? ''), ways),
    );
  });
  return {
    operations: asked.map(({ operation }) => operation),
    findings: asked.flatMap(one => ('finding' in one ? [one.finding] : [])),
  };
}

/** Each file once, with the first removal of the folder next to it. */
function forgottenIn({ operations, world, standing }: Case): Forgotten[] {
  const removals = operations
    .map(({ operation }) => operation)
    .filter(({ kind }) => kind === 'remove-directory')
    .sort((a, b) => b.from!.length - a.from!.length);
  const found = new Map<string, Forgotten>();
  for (const removal of removals)
    for (const path of world.ground.original.below(removal.from!.slice(0, -1)))
      if (standing.isLeft(path) && !found.has(path)) found.set(path, { path, removal });
  return [...found.values()];
}

/** Contents → a file that has it and stays where it is. */
function twinsOf({ tree, standing }: Case, forgotten: ReadonlySet<string>): ReadonlyMap<string, string> {
  const twins = new Map<string, string>();
  for (const [path, { blob }] of tree.entries)
    if (!forgotten.has(path) && !twins.has(blob) && standing.isLeft(path)) twins.set(blob, path);
  return twins;
}

function left(
  { step, phase, line, lines }: Operation,
  from: string,
  more: Partial<Operation> & { readonly certainty: Operation['certainty'] },
): Operation {
  return {
    id: `${step}:${from}`,
    kind: 'delete',
    from,
    step,
    phase,
    line,
    lines,
    evidence: [],
    against: [],
    left: true,
    ...more,
  };
}

/** @param alone the folder holds nothing else */
function mark({ path, removal }: Forgotten, alone: boolean): Operation {
  const evidence: Evidence[] = [
    { line: removal.line, says: `it is empty, and marks a folder of ${removal.from}` },
  ];
  return left(removal, path, {
    evidence,
    certainty: alone ? 'sure' : 'likely',
    ...(!alone && { hints: [`it is empty; what else is left in ${removal.from} may need it`] }),
  });
}

function question(removal: Operation, path: string, twin: string | undefined, ways: Ways) {
  const against = [{ line: removal.line, says: 'no step names it' }];
  if (twin !== undefined)
    return { operation: left(removal, path, { certainty: 'unclear', against, survivor: twin }) };
  const [places, hiding] = placesFor(path, removal, ways);
  const [first] = places;
  const operation = left(removal, path, {
    certainty: 'unclear',
    against,
    ...(first && { alternatives: places.map(({ to }) => to) }),
  });
  const about = `No step names ${path}, and ${removal.from} goes`;
  const finding: Finding = {
    code: 'unnamed-files',
    severity: 'error',
    message: `${about}: ${first ? whyThere(first) : (hiding ?? 'nothing says where it belongs')}.`,
    step: removal.step,
    line: removal.line,
    path,
    operation: operation.id,
    correction: first ? { kind: 'retarget', to: first.to } : { kind: 'skip' },
  };
  return { operation, finding };
}

interface Place {
  readonly to: string;
  /** How many files say so. */
  readonly files: number;
  /** Where these are from and go to, where they are not from beside it. */
  readonly above?: { readonly root: string; readonly top: string };
}

function whyThere({ to, files, above }: Place): string {
  // What the plan says: a person may have decided otherwise since.
  const [folder, brings] = [folderOf(to) || 'the top folder', `the plan brings ${count(files, 'file')}`];
  if (!above) return `${brings} from beside it to ${folder}`;
  const { root, top } = above;
  return `${brings} of ${root}/ to ${top || 'the top folder'}, and in the same way it would go to ${folder}`;
}

/**
 * Where files of its folder go, else of the folders above it; first where most of its own ending go. Where a new folder would
 * hide a module is no place: why, where there is no other.
 */
function placesFor(
  path: string,
  removal: Operation,
  { journeys, isTaken, hides }: Ways,
): [places: readonly Place[], hiding: string | undefined] {
  const folder = folderOf(path);
  const beside = journeys.filter(({ from }) => folderOf(from) === folder);
  const wider = journeys.flatMap(one => above(one, folder));
  const nearest = Math.max(0, ...wider.map(({ above }) => above.root.length));
  const folders: readonly Way[] =
    beside.length > 0 ? beside.map(direct) : wider.filter(({ above }) => above.root.length === nearest);
  const all = [...Map.groupBy(folders, ({ into }) => into)]
    .map(([into, own]) => ({
      to: join(into, baseName(path)),
      files: own.length,
      ...(own[0]?.above && { above: own[0].above }),
      alike: own.filter(({ from }) => endingOf(from) === endingOf(path)).length,
    }))
    .filter(({ to }) => !isTaken(to) && !to.startsWith(removal.from ?? ''))
    .sort((a, b) => b.alike - a.alike || b.files - a.files);
  const hidden = all.flatMap(({ to }) => {
    const module = hides(to, removal);
    return module === undefined ? [] : [{ to, module }];
  });
  const places = all.filter(({ to }) => !hidden.some(one => one.to === to)).slice(0, MOST);
  const [first] = hidden;
  return [
    places,
    first && `with its neighbours it would be in ${folderOf(first.to)}/, which hides ${first.module}`,
  ];
}

interface Journey {
  readonly from: string;
  readonly to: string;
}

/** Where the plan brings files, and where nothing else can go. */
interface Ways {
  readonly journeys: readonly Journey[];
  readonly isTaken: (path: string) => boolean;
  /** The module that a new folder would hide with a file at this place. */
  readonly hides: (path: string, removal: Operation) => string | undefined;
}

function waysOf({ operations, world, standing }: Case): Ways {
  const taken = new Set(standing.reached);
  const { original } = world.ground;
  return {
    journeys: operations.flatMap(({ operation }) => {
      const { from, to } = operation;
      return from !== undefined && to !== undefined && isRelocation(operation) ? [{ from, to }] : [];
    }),
    isTaken: path => taken.has(path) || original.has(path),
    hides: (path, removal) =>
      shadowedModule(path, original, module => standing.isBeside(module, { phase: removal.phase })),
  };
}

/** Where a file goes, or would go as another one does. */
interface Way extends Pick<Place, 'above'> {
  readonly from: string;
  readonly into: string;
}

const direct = ({ from, to }: Journey): Way => ({ from, into: folderOf(to) });

/** Where a folder goes with a file from elsewhere: `old/x/a.py → new/x/a.py` says `old/y → new/y`. */
function above({ from, to }: Journey, folder: string) {
  const [source, target] = [folderOf(from).split('/'), folderOf(to).split('/')];
  while (source.length > 1 && target.length > 1 && source.at(-1) === target.at(-1)) {
    source.pop();
    target.pop();
  }
  const [root, top] = [source.join('/'), target.join('/')];
  return root !== '' && `${folder}/`.startsWith(`${root}/`)
    ? [{ from, above: { root, top }, into: join(top, folder.slice(root.length + 1)) }]
    : [];
}
