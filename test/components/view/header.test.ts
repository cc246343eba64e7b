import { expect, test } from 'vitest';
import type { Surroundings } from '../../../components/context.ts';
import { rowText } from '../../../components/text/row.ts';
import { headerRows } from '../../../components/view/header.ts';
import type { PhaseStatus } from '../../../src/session/types.ts';
import type { State } from '../../../store/state.ts';

const phase = (number: number, more: Partial<PhaseStatus> = {}) => ({
  number,
  items: [{ state: 'open' }, { state: 'decided' }],
  ...more,
});

function shown(phases: readonly object[], current: number | undefined): string {
  const repository = { branch: 'main', head: '0123456789' };
  const state = { title: 'Plan', overview: { phases, current, repository } } as unknown as State;
  const [first] = headerRows(state, { columns: 90, rows: 1 }, {} as Surroundings);
  return rowText(first!);
}

test.each([
  ['numbered from 1 on', [phase(1), phase(2)], 2, 'phase 2 of 2: 1 of 2 decided'],
  ['numbered otherwise', [phase(2), phase(3), phase(7)], 7, 'phase 7 (3 of 3): 1 of 2 decided'],
  ['outside of them', [phase(1), phase(2, { outside: true })], 2, 'outside the phases: 1 of 2 decided'],
  ['all committed', [phase(1), phase(2)], undefined, 'all 2 phases committed'],
] as const)('how far a plan is whose phases are %s', (_, phases, current, said) => {
  expect(shown(phases, current)).toContain(` ${said} `);
});
