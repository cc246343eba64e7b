import { givenAway, landingAdvice } from '../../src/history/advice.ts';
import { total } from '../../src/history/total.ts';
import { type Ledger, ledgerLine, ledgerOf } from '../../src/references/ledger.ts';
import type { Reference } from '../../src/references/types.ts';
import { checkLine } from '../../src/session/check-line.ts';
import type { Engine } from '../../src/session/engine.ts';
import { staying } from '../../src/session/staying.ts';
import type { Landing } from '../../src/session/types.ts';
import { joined, ofPhase, type Unfinished } from '../../src/session/unfinished.ts';
import { forPrograms, give } from '../answer/give.ts';
import { type RehearsedAnswer, rehearseAnswer } from '../answers/rehearse.ts';
import { checkOf } from '../check.ts';
import type { Command, Io } from '../command.ts';
import { percent, printable, proofLine } from '../figures.ts';
import { openPlan } from '../open-plan.ts';
import { aboutOf, onlyPlan, readPlanOptions } from '../plan-options.ts';
import { rewriterOf } from '../reader.ts';
import { printUnfinished } from '../unfinished.ts';

export const command: Command = {
  help: `reorg-tui rehearse PLAN

Builds the commits of every phase as objects and measures what default \`git blame\` makes of them.
Touches neither branch, index nor work tree, and writes no record. Steps that nobody decided yet are taken as
proposed; those that need a person are left out. At the end all places that name moved files are added up, and everything
that is left to a person is named.

Options:
  --landing            also what landing by fast-forward, merge commit, rebase, squash, or one request for
                       each commit does
  --ledger             also count the places that name files which stay in the folders that files are taken out of
  --style weave|linear
  --record FILE        take decisions from this record
  --remove-after WHEN  a date or version, written into facades
  --facades forwarding|plain   whether a facade hands every access on, so that patching the old name works (default), or
                       binds the names once
  --check COMMAND      also run COMMAND, in a work tree of its own, on every main-line commit that was built
  --json               one JSON object: phases, commits, files, proof, landing, places, ledger, unfinished, next
  --brief              a few lines, the most important first, and the commands that make sense now

Examples:
  reorg-tui rehearse docs/plan.md
  reorg-tui rehearse docs/plan.md --landing --style linear

Exit codes: 0 everything can be committed, 1 the check failed, 2 wrong usage, 3 a person is needed.
`,

  async run(args, io) {
    const options = readPlanOptions(args, [
      'json',
      'brief',
      'landing',
      'ledger',
      'style',
      'record',
      'remove-after',
      'facades',
      'check',
    ]);
    const plan = onlyPlan(options.operands, io);
    const engine = await openPlan(plan, options, io, {
      ...(options.checkCommand === undefined ? {} : await checkOf(options, io)),
      ...(await rewriterOf(io)),
      change: false,
    });
    const run: Unfinished[] = [];
    let failed = false;
    const references: Reference[] = [];
    const gone = new Set<string>();
    const quiet = forPrograms(options);
    const answers: RehearsedAnswer[] = [];
    let told = Promise.resolve();
    for (const { number, title } of engine.reading.plan.phases) {
      if (engine.overview().phases.find(one => one.number === number)?.state === 'committed') continue;
      const left = await proposeAll(engine, number);
      run.push(...left);
      const checked = options.checkCommand !== undefined;
      failed ||= checked && (await engine.check(number, text => io.err(printable(text)))) !== undefined;
      for (const path of (await engine.built(number)).layout.moves.keys()) gone.add(path);
      const measured = Promise.all([
        told,
        engine.review(number),
        options.landing ? engine.landing(number) : [],
        engine.rehearsal(number),
      ]);
      told = measured.then(([, review, landing, { problems }]) => {
        references.push(...review.references);
        run.push(...problems, ...(review.left ?? []));
        answers.push({ phase: number, title, review, landing });
        if (quiet) io.err(`phase ${number} is measured\n`);
        else print(io, `phase ${number}  ${title}`, review, landing);
      });
      // What goes wrong there is heard of below.
      told.catch(() => {});
      // While git blames what was built, the next phase is built on it.
      await engine.pretend(number);
    }
    await told;
    const stay = options.ledger ? await staying(engine.opened, gone) : undefined;
    const unfinished = joined(run, engine.unfinished());
    const ledger = ledgerOf(references);
    if (quiet) {
      const about = aboutOf(plan, options);
      give(rehearseAnswer(answers, { staying: stay, unfinished }, engine, about), options, io);
    } else {
      printLedger(io, ledger, stay);
      printUnfinished(unfinished, io);
    }
    if (failed) return 1;
    return unfinished.length === 0 ? 0 : 3;
  },
};

/** Takes every sure proposal of a phase in memory, and skips the rest. Returns what was skipped. */
async function proposeAll(engine: Engine, phase: number): Promise<Unfinished[]> {
  await engine.settle(phase);
  const status = engine.overview().phases.find(one => one.number === phase);
  if (!status) return [];
  const sure = status.items.filter(({ state, proposal }) => state === 'open' && proposal?.sure);
  const open = status.items.filter(item => !sure.includes(item));
  const left = ofPhase({ ...status, items: open }, engine.reading).filter(({ kind }) => kind === 'step');
  const skipped = open.filter(({ state }) => state === 'open' || state === 'person');
  await engine.decideAll([
    ...sure.map(({ operation, proposal }) => ({ operation: operation.id, choice: proposal!.choice })),
    ...skipped.map(({ operation }) => ({ operation: operation.id, choice: { kind: 'skip' } as const })),
  ]);
  return left;
}

type Reviewed = Awaited<ReturnType<Engine['review']>>;

function print(io: Io, name: string, review: Reviewed, landing: readonly Landing[]): void {
  io.out(`${printable(name)}\n  ${proofLine(total(review.proof))}; ${review.files.length} files\n`);
  if (review.references.length > 0) io.out(`  ${ledgerLine(ledgerOf(review.references))}\n`);
  for (const commit of review.commits) {
    io.out(
      `  ${commit.role === 'side' ? '│ ' : '● '}${commit.id.slice(0, 10)} ${printable(commit.subject)}\n`,
    );
  }
  for (const one of landing) {
    const { way, lines = 0, kept, restored } = one;
    const sign = givenAway(one, landing) > 0 ? '!' : '✓';
    io.out(
      `  ${sign} landing by ${way}: kept ${percent(kept, lines)}, restored ${percent(restored, lines)}\n`,
    );
  }
  const advice = landingAdvice(landing);
  if (advice !== undefined) io.out(`  ${advice}\n`);
  const line = checkLine(review.check?.results ?? []);
  if (line !== undefined) io.out(`  ${printable(line)}\n`);
  for (const one of review.problems) io.out(`  ✗ ${printable(one)}\n`);
  for (const one of review.notes ?? []) io.out(`  · ${printable(one)}\n`);
}

/** What became of every place that names a moved file, over all phases, and what names those that stay beside them. */
function printLedger(io: Io, ledger: Ledger, stay: readonly Reference[] | undefined): void {
  io.out(`\nNames of moved files, all phases: ${ledgerLine(ledger)}\n`);
  if (stay) io.out(`Names of files that stay beside them: ${ledgerLine(ledgerOf(stay))}\n`);
}
