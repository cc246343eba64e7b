import { baseName, folderOf } from '../gate/parts.ts';
import { error, few, note, type Problem, warning } from '../plan/resolve/problem.ts';
import { type Case, isRelocation } from './case.ts';
import { stepStarts, stepWords } from './step-words.ts';

/** What the document leaves open, says twice in different ways, or makes depend on an order. */
export function checkStatements(given: Case): Problem[] {
  return [
    ...open(given),
    ...names(given),
    ...contradictions(given),
    ...chains(given),
    ...order(given),
    ...outside(given),
    ...pieces(given),
  ];
}

function open({ operations }: Case): Problem[] {
  const told = new Set<string>();
  return operations.flatMap(({ operation, statement }) => {
    const problems: Problem[] = [];
    const common = { statement, operation: operation.id };
    if (statement.targets.length > 1 && operation.alternatives && isRelocation(operation))
      problems.push(
        error(
          'alternative',
          `The plan offers ${operation.to} or ${few(operation.alternatives)}: one has to be chosen.`,
          { ...common, path: operation.to!, evidence: operation.alternatives },
        ),
      );
    if (operation.conditional && !told.has(statement.step)) {
      told.add(statement.step);
      problems.push(
        warning(
          'conditional',
          `${stepStarts(operation)} holds only under a condition: "${short(statement.text)}".`,
          common,
        ),
      );
    }
    return problems;
  });
}

/** Several files put together "into" a folder: under which names? */
function names({ byStatement }: Case): Problem[] {
  return [...byStatement].flatMap(([statement, own]) => {
    const [source, target] = [statement.sources[0], statement.targets[0]];
    if (statement.kind !== 'merge' || !source?.glob || !target?.directory || own.length < 2) return [];
    const message = `The plan does not name the files in ${target.path}/: ${own.length} files keep their names.`;
    return [note('ambiguous', message, { statement, path: `${target.path}/` })];
  });
}

/** Without the middle: a condition stands at one of the ends. */
function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 38)}…${text.slice(-40)}` : text;
}

/** Lower-ranked statements that want something else with the same file. */
function contradictions({ operations, claims, others, statements, world, byFile }: Case): Problem[] {
  const problems: Problem[] = [];
  for (const { operation, statement } of operations) {
    const { from, to, id } = operation;
    if (from === undefined || operation.kind === 'facade' || operation.kind === 'manual') continue;
    for (const { statement: other, to: place, alternatives } of claims.of(from, statement)?.others ?? []) {
      const chosen = alternatives.includes(to ?? '') || other.targets.length > 1;
      const line = other.line;
      if (chosen)
        problems.push(
          note(
            'alternative',
            `Line ${line} also offers ${few([place ?? '', ...alternatives].filter(path => path !== '' && path !== to))} for ${from}.`,
            { statement, operation: id, path: from },
          ),
        );
      else if (place === undefined)
        problems.push(
          warning('contradiction', `Line ${line} deletes ${from}; ${stepWords(operation)} moves it.`, {
            statement,
            operation: id,
            path: from,
          }),
        );
      else
        problems.push(
          warning(
            'contradiction',
            `Line ${line} puts ${from} at ${place}, ${stepWords(operation)} at ${to ?? 'no place'}.`,
            { statement, operation: id, path: from },
          ),
        );
    }
  }
  for (const { operation, statement } of others.made) {
    if (operation.kind !== 'manual' || operation.from === undefined) continue;
    const fate = claims.fates.get(operation.from);
    if (!fate || statement.authority === 'diagnosis') continue;
    const own = byFile.get(operation.from)?.find(each => isRelocation(each.operation));
    problems.push(
      warning(
        'contradiction',
        `${operation.from} is split in line ${operation.line}, but ${fate.to === undefined ? 'deleted' : 'moved whole'} in line ${fate.claim.statement.line}.`,
        { statement, path: operation.from, ...(own && { operation: own.operation.id }) },
      ),
    );
  }
  for (const statement of statements) {
    if (statement.kind !== 'keep' || statement.facade || statement.authority === 'diagnosis') continue;
    for (const name of statement.sources) {
      const found = world.find(name, statement, 'before');
      if (!('files' in found) || found.kind !== 'file') continue;
      const own = byFile
        .get(found.path)
        ?.find(each => isRelocation(each.operation) || each.operation.kind === 'delete');
      if (own)
        problems.push(
          warning(
            'contradiction',
            `Line ${statement.line} keeps ${found.path} where it is; ${stepWords(own.operation)} ${own.operation.kind}s it.`,
            { statement: own.statement, path: found.path, operation: own.operation.id },
          ),
        );
    }
  }
  return problems;
}

function chains({ operations, claims }: Case): Problem[] {
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const { operation, statement } of operations) {
    for (const later of claims.of(operation.from ?? '', statement)?.chain ?? []) {
      const key = `${statement.step} ${later.step}`;
      if (told.has(key)) continue;
      told.add(key);
      problems.push(
        note(
          'chained-move',
          operation.to === undefined
            ? `${stepStarts(later)} deletes what ${stepWords(statement)} moves: ${operation.from} is deleted straight away.`
            : `${stepStarts(later)} moves on what ${stepWords(statement)} moved: ${operation.from} goes straight to ${operation.to}.`,
          { statement: later, operation: operation.id, path: operation.from! },
        ),
      );
      const [source, target] = [later.sources[0], later.targets[0]];
      if (
        source &&
        target &&
        baseName(source.path) !== baseName(target.path) &&
        baseName(source.path).toLowerCase() === baseName(target.path).toLowerCase()
      )
        problems.push(
          note(
            'case-only-rename',
            `${source.path} and ${target.path} differ only in case: on some disks they are one.`,
            { statement: later, path: target.path },
          ),
        );
    }
  }
  return problems;
}

/** A folder that is moved, and something in it that goes elsewhere: which comes first matters. */
function order({ byStatement }: Case): Problem[] {
  const moving = [...byStatement.keys()].filter(
    ({ kind }) => kind === 'move' || kind === 'merge' || kind === 'copy',
  );
  const folders = new Map(
    moving.flatMap(statement =>
      statement.sources
        .filter(name => !name.glob && name.path !== '')
        .map(name => [name.path, statement] as const),
    ),
  );
  const told = new Set<string>();
  return moving.flatMap(part =>
    part.sources.flatMap(({ path }) => {
      for (let outer = folderOf(path); outer !== ''; outer = folderOf(outer)) {
        const whole = folders.get(outer);
        if (!whole || whole === part || whole.phase !== part.phase || told.has(path)) continue;
        told.add(path);
        const message = `${path} lies in ${outer}: line ${part.line} has to be done before line ${whole.line}.`;
        return [note('order-dependent', message, { statement: whole, path })];
      }
      return [];
    }),
  );
}

/** Operations that only the diagnosis asks for, in a plan with phases. */
function outside({ operations, draft }: Case): Problem[] {
  if (draft.phases.length === 0) return [];
  return operations.flatMap(({ operation, statement }) => {
    if (statement.authority !== 'diagnosis') return [];
    const { id, from, to } = operation;
    const common = { statement, operation: id, path: from ?? to ?? '' };
    const { line, merging } = statement;
    if (operation.kind === 'facade') {
      const message = `No phase makes ${from} a facade of ${to}; only line ${line} asks for it.`;
      return [note('plan-versus-phases', message, common)];
    }
    const message = `Line ${line} says where ${from} should be, but not whether to merge, delete or leave it.`;
    return [
      warning('plan-versus-phases', `No phase deals with ${from}; only line ${line} asks for it.`, common),
      ...(merging ? [error('ambiguous', message, common)] : []),
    ];
  });
}

/** Files that a plan has created, and of which its next line says from which other file it is cut: that is done in an editor. */
function pieces({ operations, draft }: Case): Problem[] {
  const said = operations
    .flatMap(one => one.operation.lines.map(line => ({ ...one, line })))
    .sort((a, b) => a.line - b.line);
  const steps = draft.phases.flatMap(phase => phase.steps.map(({ line }) => line));
  return operations.flatMap(({ operation, statement }) => {
    const { kind, given, line, to = '', id } = operation;
    const next = said.find(one => one.line > line);
    if (kind !== 'create' || given || next?.operation.kind !== 'manual' || next.operation.from === to)
      return [];
    if (steps.some(other => line < other && other <= next.line)) return [];
    const message = `${to} is to hold what is cut out of ${next.operation.from}: it comes with that cut.`;
    const correction = { kind: 'skip' } as const;
    return [error('comes-with-a-cut', message, { statement, path: to, operation: id, correction })];
  });
}
