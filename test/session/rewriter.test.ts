import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSession } from '../../src/session/start.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

/** A session on files that nothing here reads, with a rewriter that answers so. */
async function session(answer: unknown) {
  repo.commit('begin', {
    'lib/a.ex': 'defmodule A do\nend\n',
    'lib/use.ex': 'Code.require_file("lib/a.ex")\n',
    'plan.md': '# Plan\n\n## Phase 1: Do\n\n1. Move `lib/a.ex` → `lib/b/a.ex`\n',
  });
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return JSON.stringify(answer);
  };
  const engine = await startSession({
    directory: repo.root,
    plan: 'plan.md',
    environment: repo.environment,
    tool: 'test',
    change: false,
    style: 'weave',
    rewriter: { command: 'follow', ask },
  });
  await engine.study(1);
  const [item] = engine.overview().phases[0]!.items;
  await engine.decideAll(
    engine.reading.operations.map(({ id }) => ({ operation: id, choice: { kind: 'accept' } })),
  );
  return { item: item!, review: await engine.review(1), asked, engine };
}

test('texts that nothing here reads follow by a rewriter, which is asked once', async () => {
  const { item, review, asked, engine } = await session({
    edits: [{ path: 'lib/use.ex', line: 1, old: 'lib/a.ex', new: 'lib/b/a.ex' }],
  });
  expect(item.proposal?.sure).toBe(true);
  expect(review.problems).toEqual([]);
  const own = review.references.filter(({ path }) => path === 'lib/use.ex');
  expect(own.map(({ decision, reason }) => [decision, reason])).toEqual([
    ['rewritten', '`follow` writes it so'],
  ]);
  await engine.review(1);
  expect(asked.length).toBe(1);
});

test('what it says of other texts stops the phase', async () => {
  const { review } = await session({ edits: [{ path: '../x', text: '' }] });
  expect(review.problems.join()).toContain('The rewriter `follow`: ../x is no text of the repository');
});
