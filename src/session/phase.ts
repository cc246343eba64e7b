import type { Decision, Dismissal } from '../decisions/types.ts';
import { sentence } from '../findings/operation.ts';
import { subjects as newestSubjects } from '../git/calls/log.ts';
import type { Repository } from '../git/repository.ts';
import type { Trees } from '../git/tree.ts';
import { type Origin, Prover } from '../history/kept.ts';
import { eldestFirst } from '../history/lives.ts';
import { similarity } from '../history/similarity.ts';
import type { Proof } from '../history/types.ts';
import { changes } from '../phase/files.ts';
import { linear } from '../phase/linear.ts';
import { subjects } from '../phase/message.ts';
import { type Rehearsal, rehearse, tip } from '../phase/rehearse.ts';
import type { Files, Style } from '../phase/types.ts';
import { weave } from '../phase/weave.ts';
import type { Phase } from '../plan/types.ts';
import type { FacadeStyle } from '../references/facade/types.ts';
import type { Memory } from '../references/proof.ts';
import type { Reference } from '../references/types.ts';
import { addedTexts } from './added.ts';
import { byHand } from './by-hand.ts';
import type { Combined } from './combine.ts';
import { type Composed, compose } from './compose.ts';
import { documentNotes, documentTexts, unaskedPlaces } from './documents.ts';
import { facadeUsers } from './facade-users.ts';
import { freed } from './freed.ts';
import { withLost } from './judge.ts';
import { canWait } from './later.ts';
import { type Layout, layout } from './layout.ts';
import { askedPlaces, brokenThing, noteLines, provePhase, stops } from './prove.ts';
import { refutedBy } from './refuted.ts';
import type { Rewriter } from './rewriter.ts';
import type { PhaseStudy, Studied } from './study.ts';
import { surroundings } from './surroundings.ts';
import { ofReferences, placeOf, type Unfinished, undismissed } from './unfinished.ts';
import { unreadFiles } from './unread-files.ts';
import type { Watch } from './watch.ts';
import { count } from './words.ts';

export interface PhaseInput {
  readonly repository: Repository;
  readonly phase: Phase;
  readonly style: Style;
  readonly plan: string;
  readonly record: string;
  /** The commit that the plan was read against. */
  readonly base: string;
  readonly trees: Trees;
  readonly study: PhaseStudy;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly dismissals: readonly Dismissal[];
  readonly away: ReadonlyMap<string, string>;
  /** A step of this phase or of a later one asks for documents, whatever was decided about it. */
  readonly documentsAsked: boolean;
  readonly removeAfter?: string;
  readonly facadeStyle?: FacadeStyle;
  readonly rewriter?: Rewriter;
  readonly memory: Memory;
  readonly watch: Watch;
}

/** A phase as commits, with what is known before anything is measured. */
export interface PlannedPhase {
  readonly rehearsal: Rehearsal;
  /** `Operation.id` of all that it settles. */
  readonly operations: readonly string[];
  readonly before: Files;
  readonly layout: Layout;
  readonly origins: readonly Origin[];
  readonly references: readonly Reference[];
  /** What stops it: open decisions, unresolved names, lost definitions. */
  readonly problems: readonly Unfinished[];
  /** What is left to a person once it is committed: places to look at, languages that nothing here judges. */
  readonly left: readonly Unfinished[];
  /** What becomes of each document that a step names, in a sentence. */
  readonly documents: readonly string[];
  /** Worth knowing, but nothing fails. */
  readonly notes: readonly string[];
}

/** The same just after it was built, with all its texts. */
export interface BuiltPhase extends PlannedPhase {
  readonly composed: Composed;
}

/** A phase built as objects, and measured. */
export interface RehearsedPhase extends PlannedPhase {
  /** Knows the blame before the phase. */
  readonly prover: Prover;
  /** Of everything that moved, was combined, or was touched by the gather; what is edited in place is measured after the commit. */
  readonly proof: readonly Proof[];
  /** Those of the problems that a person may know better. */
  readonly broken: readonly Unfinished[];
  /** `Operation.id` of steps that cannot be as they are decided → what each would break, in sentences. */
  readonly refuted: ReadonlyMap<string, readonly string[]>;
}

/** Builds the commits of a phase from what was decided. Writes objects; touches neither branch, index nor work tree. */
export async function buildPhase(input: PhaseInput): Promise<BuiltPhase> {
  const { repository, phase, study, style } = input;
  const { git } = repository;
  const { tree, world, lives } = study;
  const items = [...study.items.values()];
  const decided = items.map(({ operation, outcome }) =>
    input.decisions.has(operation.id) ? outcome : ({ kind: 'nothing', why: 'open' } as const),
  );
  const wanted = layout(decided, world.paths, paths => eldestFirst(paths, lives), input.away, study.made);
  const combined = results(items, wanted);
  const added = await addedTexts({ ...input, git, layout: wanted, results: combined });
  const plan = { ...wanted, facades: added.facades };
  const asking = documentSteps(items, input.decisions);
  const named = new Set(asking.map(({ from, at = from }) => at!));
  const documents = plan.documents
    ? await documentTexts(await input.trees.at(input.base), study, input.away, named)
    : undefined;
  const composed = await compose({
    git,
    tree,
    world,
    layout: plan,
    results: combined,
    byHand: byHand(items, input.decisions),
    texts: added.texts,
    style,
    ...(input.facadeStyle && { facadeStyle: input.facadeStyle }),
    plan: input.plan,
    ...(input.rewriter && { rewriter: input.rewriter }),
    ...(documents && { documents: documents.texts }),
  });
  const made = [...composed.references, ...(documents?.references ?? [])];
  const references = input.documentsAsked ? made : unaskedPlaces(made, plan.moves, plan.facades);
  const messages = subjects({
    phase,
    plan: input.plan,
    record: input.record,
    done: doneLines(plan, composed),
    manner: await git.run(newestSubjects(tree.commit)),
  });
  const specs = unchanged(composed)
    ? []
    : style === 'weave'
      ? weave(composed.files, messages)
      : linear(composed.files, messages, tooDifferent(plan, composed));
  const rehearsal = await rehearse(git, tree.commit, tree.entries, specs);
  const around = await surroundings(repository, tree, rehearsal, composed, plan);
  return {
    operations: items.flatMap(({ operation: { id } }) => (input.decisions.has(id) ? [id] : [])),
    rehearsal,
    before: tree.entries,
    layout: plan,
    origins: await withLost(composed.origins, combinedOf(items, wanted)),
    references,
    documents: documentNotes(asking, references),
    problems: [
      ...open(items, input),
      ...[...added.problems, ...around.problems, ...composed.refused].map(what =>
        problem(what, phase.number),
      ),
    ],
    left: [
      ...ofReferences(references, plan.moves, composed.before, composed.changed, phase.number),
      ...unreadFiles(composed.before, tree.otherTexts(), plan.moves, phase.number),
    ],
    notes: [...added.notes, ...around.notes, ...facadeUsers(composed.references, plan)],
    composed,
  };
}

/** Steps that ask for one document to be brought up to date, and are decided so. */
const documentSteps = (items: readonly Studied[], decisions: PhaseInput['decisions']) =>
  items.flatMap(({ operation, outcome }) =>
    outcome.kind === 'documents' && operation.from !== undefined && decisions.has(operation.id)
      ? [operation]
      : [],
  );

/** Proves a phase that was built: what blame makes of its commits, and that nothing is broken by it. */
export async function measurePhase(
  input: PhaseInput,
  { composed, ...built }: BuiltPhase,
): Promise<RehearsedPhase> {
  const { repository, study, decisions, memory } = input;
  const { rehearsal, layout } = built;
  const prover = new Prover(repository.git, rehearsal.parent);
  const moved = built.origins.filter(origin => !origin.inPlace);
  const items = [...study.items.values()];
  // git blames while the texts are read.
  const doing = `asking git blame about phase ${input.phase.number}`;
  const [proof, found] = await Promise.all([
    input.watch.run(doing, moved.length, step => prover.prove(tip(rehearsal), moved, step)),
    provePhase(composed, study.world, layout, waived(items, decisions), items, memory),
  ]);
  const lost = askedPlaces(found, built.references, layout.moves);
  const breaking = found.filter(stops);
  const broken = undismissed(
    [
      ...breaking.map(one => brokenThing(one, input.phase.number)),
      ...freed(layout, built.before, input.style, input.phase.number),
    ],
    input.dismissals,
  );
  const refuted = refutedBy(breaking, input.phase.number, input.dismissals);
  return {
    ...built,
    references: [...built.references, ...lost],
    left: [...built.left, ...lost.map(one => placeOf(one, input.phase.number))],
    prover,
    proof,
    broken,
    refuted,
    problems: [...built.problems, ...broken],
    notes: [...built.notes, ...noteLines(found)],
  };
}

/** Whether the files are afterwards what they were: then there is nothing to commit. */
function unchanged({ files: { parent, after, gather } }: Composed): boolean {
  return gather === undefined && changes(parent, after).size === 0;
}

/** Texts of combined copies, by destination: the last of several that were folded in holds them all. */
function results(items: readonly Studied[], plan: Layout): Map<string, string> {
  return new Map(combinedOf(items, plan).flatMap(({ to, text }) => (text === undefined ? [] : [[to, text]])));
}

/** Copies that become one in this phase, as far as that is settled. */
function combinedOf(items: readonly Studied[], plan: Layout): Combined[] {
  const destinations = new Set(plan.groups.map(group => group.to));
  return items.flatMap(({ combined }) =>
    combined?.text !== undefined && destinations.has(combined.to) ? [combined] : [],
  );
}

/** Of `linear`: what would not be seen as a rename. */
function tooDifferent(plan: Layout, composed: Composed): Set<string> {
  const found = new Set<string>();
  for (const { to, sources } of plan.groups) {
    if (sources.length !== 1 || sources[0] === to) continue;
    const [before, after] = [composed.before.get(sources[0] ?? ''), composed.changed.get(to)];
    if (before !== undefined && after !== undefined && similarity(before, after) < 0.6) found.add(to);
  }
  return found;
}

function open(items: readonly Studied[], { decisions, plan, phase }: PhaseInput): Unfinished[] {
  return items.flatMap(({ operation, outcome: { kind }, combined, unmergeable }): Unfinished[] => {
    const choice = decisions.get(operation.id)?.choice;
    const step = (why: string): Unfinished => ({
      kind: 'step',
      what: `${operation.step} ${sentence(operation)}`,
      file: plan,
      line: operation.line,
      why,
      phase: phase.number,
    });
    if (!choice) return canWait(operation) ? [] : [step('not decided yet')];
    if (unmergeable && choice.kind !== 'skip' && choice.kind !== 'keep' && choice.kind !== 'edit')
      return [step('the files differ, and are no texts that can be merged')];
    if (choice.kind === 'skip' || kind !== 'bring' || !combined || combined.text !== undefined) return [];
    return [
      ...(combined.open > 0 ? [step(`${count(combined.open, 'conflict')} still open`)] : []),
      ...combined.refused.map(({ line }) =>
        step(`the edit at line ${line} of the result has no place any more`),
      ),
    ];
  });
}

const problem = (what: string, phase: number): Unfinished => ({ kind: 'problem', what, why: '', phase });

/** What the phase did, for the body of its commit message. */
function doneLines(plan: Layout, composed: Composed): string[] {
  const lines: string[] = [];
  const moved = plan.groups.filter(group => group.sources.length === 1).length;
  const combined = plan.groups.length - moved;
  const rewritten = composed.references.filter(reference => reference.decision === 'rewritten').length;
  if (moved > 0) lines.push(`${count(moved, 'file')} moved`);
  if (combined > 0) lines.push(`${count(combined, 'file')} combined from copies`);
  if (plan.removed.length > 0) lines.push(`${count(plan.removed.length, 'file')} removed`);
  if (plan.facades.size > 0) lines.push(`${count(plan.facades.size, 'facade')} left`);
  if (rewritten > 0) lines.push(`${count(rewritten, 'reference')} rewritten`);
  return lines.length > 0 ? [`${lines.join(', ')}.`] : ['Nothing was left to change.'];
}

/** Files that a person let go: their text was not chosen, or they are removed. */
function waived(items: readonly Studied[], decisions: ReadonlyMap<string, Decision>): Set<string> {
  const paths = new Set<string>();
  for (const { operation, outcome, combined, unmergeable } of items) {
    const choice = decisions.get(operation.id)?.choice;
    if (!choice) continue;
    if (outcome.kind === 'remove') paths.add(outcome.path);
    const pair = combined ?? unmergeable;
    if (pair && ['keep', 'edit', 'hunks'].includes(choice.kind))
      for (const path of [pair.left, pair.right]) paths.add(path);
    else if (choice.kind === 'edit' && outcome.kind === 'bring') paths.add(outcome.from);
  }
  return paths;
}
