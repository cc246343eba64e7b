import { literally } from '../../src/references/words.ts';
import type { Planned } from '../../src/revise/whole.ts';
import type { Engine } from '../../src/session/engine.ts';
import { choiceArgs } from '../../src/session/spoken.ts';
import { stepName } from '../../src/session/subject.ts';
import type { Item } from '../../src/session/types.ts';
import type { Unfinished } from '../../src/session/unfinished.ts';
import type { Next } from '../answer/give.ts';
import { type About, onPlan } from './about.ts';
import { dismissals } from './left.ts';
import { questionList } from './questions.ts';
import { itemsOf, openItems } from './steps.ts';

/** Choices that are named one by one; more of them would hide the others. */
const STEPS = 4;

/** What can be done now about a plan: decide what is open, commit what is decided, look at what is done. */
export function nextOn(engine: Engine, about: About, left: readonly Unfinished[]): Next[] {
  const all = itemsOf(engine);
  const open = openItems(engine);
  const auto = { args: onPlan(about, undefined, '--auto', '--brief') };
  if (left.length === 0) return ended(about);
  const taken = together(open, about, all);
  const apart = taken.length > 0 ? [...open].sort((a, b) => Number(isSimple(a)) - Number(isSimple(b))) : open;
  const decided = [
    ...taken,
    ...inTurn(
      bySteps(apart)
        .slice(0, STEPS)
        .map(item => choices(item, about, open, all)),
    ),
  ];
  const lines = linesLeft(left, engine, about);
  const commits = left.some(({ kind }) => kind === 'phase' || kind === 'step');
  const why = open.length > 0 ? 'once these are decided: commits what is whole' : 'commits what is decided';
  return [
    ...questionList({ items: open, left }, plannedOf(engine), about),
    ...decided,
    ...lines,
    ...(commits ? [{ ...auto, why }] : []),
    ...(decided.length + lines.length === 0 ? broken(left, engine, about) : []),
    ...(decided.length + lines.length === 0 && !commits
      ? [...dismissals(engine, about), ...ended(about)]
      : []),
  ];
}

/** The plan of a session as it stands. */
const plannedOf = (engine: Engine): Planned => ({
  reading: engine.reading,
  lines: engine.planLines(),
  paths: engine.opened.paths,
});

/** After the last phase. */
const ended = (about: About): Next[] => [
  {
    args: onPlan(about, 'check', '--brief'),
    why: 'says whether the branch is what was decided, and what still names an old path',
  },
  {
    args: onPlan(about, 'report', '--markdown', '--out', 'description.md'),
    why: 'writes the description of the request, with how the branch may land',
  },
];

/** Of a step of which nothing but leaving it can be chosen, one item. */
function bySteps(all: readonly Item[]): readonly Item[] {
  const bare = ({ proposal, copies = [], operation }: Item) =>
    !proposal && copies.length + (operation.alternatives ?? []).length === 0;
  return all.filter(
    (item, at) =>
      !bare(item) || !all.slice(0, at).some(one => bare(one) && one.operation.step === item.operation.step),
  );
}

/** A step's name for a choice that is made for one file: short where no other file of the step is open. */
function nameOf({ operation: { id, step } }: Item, open: readonly Item[]): string {
  return open.filter(({ operation }) => operation.step === step).length === 1 ? step : id;
}

/** A step's name for a choice that is made for all that it does: short where all of that is open. */
function wholeName({ operation: { id, step } }: Item, open: readonly Item[], all: readonly Item[]): string {
  const isOwn = ({ operation }: Item) => operation.step === step;
  return all.filter(isOwn).length === open.filter(isOwn).length ? step : id;
}

/** Whether one word takes what is proposed. */
const canBeTaken = ({ proposal, decision }: Item): boolean =>
  proposal !== undefined && decision === undefined && choiceArgs(proposal.choice) !== undefined;

/** Whether what is proposed can simply be taken: the plan does mean it. */
const isSimple = (item: Item): boolean => canBeTaken(item) && item.operation.certainty !== 'unclear';

/** The first of each, then the second of each, and so on. */
function inTurn<T>(all: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...all.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => all.flatMap(own => own.slice(at, at + 1))).flat();
}

/** All that is proposed and can simply be taken, in one command. */
function together(open: readonly Item[], about: About, all: readonly Item[]): Next[] {
  const taken = open.filter(isSimple);
  if (taken.length < 2) return [];
  // To accept once more what is accepted already changes nothing.
  const accepted = all.filter(
    ({ state, decision }) => state === 'decided' && decision?.choice.kind === 'accept',
  );
  const names = [...new Set(taken.map(item => wholeName(item, [...taken, ...accepted], all)))];
  return [
    {
      args: onPlan(about, 'decide', names.join(','), 'accept', '--brief'),
      why: `takes what is proposed for these ${names.length}`,
    },
  ];
}

/** What can be chosen for one step: what is proposed, one of the copies, another place, or nothing. */
function choices(item: Item, about: About, open: readonly Item[], all: readonly Item[]): Next[] {
  const { proposal, copies = [], operation } = item;
  const name = nameOf(item, open);
  const whole = wholeName(item, open, all);
  const choose = (words: readonly string[], why: string, step = name): Next => ({
    args: onPlan(about, 'decide', step, ...words, '--brief'),
    why,
  });
  const proposed = canBeTaken(item);
  const accept = proposed && proposal ? choose(['accept'], proposal.summary, whole) : undefined;
  const doubtful = accept && { ...accept, why: `if line ${operation.line} does mean it: ${accept.why}` };
  const isSure = isSimple(item);
  const keep = proposed ? [] : copies.map(path => choose(['keep', path], 'takes this text whole'));
  const merge = proposed || copies.length === 0 ? [] : [mergeHint(name, about)];
  const offered = operation.alternatives ?? [];
  const places = (proposed || offered.length === 0 ? offered : [operation.to ?? [], ...offered].flat()).map(
    path => choose(['to', path], 'the plan offers it'),
  );
  return [
    ...(accept && isSure ? [accept] : []),
    ...merge,
    ...keep,
    ...places,
    choose(
      ['skip'],
      `leaves ${name === operation.step ? 'it' : (operation.from ?? operation.to ?? 'it')} as it is`,
    ),
    ...(doubtful && !isSure ? [doubtful] : []),
  ];
}

/** Both texts of a pair that only a person can make one. */
const mergeHint = (name: string, about: About): Next => ({
  args: onPlan(about, 'copies', '--step', name, '--merged'),
  why: 'prints both as one with conflict markers: settle them in a file, then decide … merge FILE',
});

/** What would be broken by a phase as it is decided: its step can be decided otherwise. */
function broken(left: readonly Unfinished[], engine: Engine, about: About): Next[] {
  const phases = new Set(left.flatMap(({ kind, phase }) => (kind === 'problem' ? (phase ?? []) : [])));
  const words = left.map(({ what, why }) => `${what} ${why}`).join('\n');
  const named = itemsOf(engine).filter(
    ({ operation: { step, line, phase }, state }) =>
      phases.has(phase) &&
      state === 'decided' &&
      new RegExp(`\\bstep ${literally(stepName({ step, line }))}\\b`).test(words),
  );
  return [...new Set(named.map(({ operation }) => operation.step))].slice(0, STEPS).map(step => ({
    args: onPlan(about, 'decide', step, 'skip', '--brief'),
    why: 'leaves it, since as decided it would break what is named; or put that right in your editor',
  }));
}

/** Lines of the plan of which nothing was made, and what they ask for that cannot be. */
function linesLeft(left: readonly Unfinished[], { reading }: Engine, about: About): Next[] {
  const asking = new Set(reading.operations.flatMap(({ lines }) => lines));
  return left
    .filter(
      ({ kind, file, line }) =>
        (kind === 'line' || kind === 'error') && file === reading.plan.path && line !== undefined,
    )
    .slice(0, STEPS)
    .flatMap(({ line, what }) => {
      // Where something of the line was made, what is left of it is no matter for a reason that only a person knows.
      if (asking.has(line!)) return [];
      const why = `if “${what.slice(0, 60)}” asks for nothing; else: read 'move A -> B'`;
      return [{ args: onPlan(about, 'decide', `:${line}`, 'nothing', '--brief'), why }];
    });
}
