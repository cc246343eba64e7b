import { describe, expect, test } from 'vitest';
import { fromLines, fromRecords } from '../../scripts/conformance/gold.mjs';
import { calibration, score } from '../../scripts/conformance/score.mjs';

const gold = fromLines(
  'move a.py -> lib/a.py\ndelete old.py\nremove-directory empty\ncreate lib/__init__.py\n',
);

describe('what is right', () => {
  test('is read from lines: what is neither a place nor a removal is not scored', () => {
    expect([...gold.places]).toEqual([['a.py', new Set(['lib/a.py'])]]);
    expect([...gold.gone]).toEqual(['old.py']);
  });

  test('is read from records: a file by itself says more than its folder, and what is not mechanical is open', () => {
    const records = [
      { op: 'move', level: 'file', resolved_from: ['in/'], resolved_to: ['out/'], to: ['out/'] },
      {
        op: 'move',
        level: 'file',
        resolved_from: ['in/x.py'],
        resolved_to: ['top/'],
        to: ['elsewhere/x.py'],
      },
      { op: 'delete', level: 'file', resolved_from: ['gone/'] },
      { op: 'split', level: 'content', resolved_from: ['big.py'] },
    ];
    const files = ['in/x.py', 'in/deep/y.py', 'gone/z.py', 'big.py'];
    const found = fromRecords(records.map(record => JSON.stringify(record)).join('\n'), files);
    expect(Object.fromEntries(found.places)).toEqual({
      'in/x.py': new Set(['top/x.py', 'elsewhere/x.py']),
      'in/deep/y.py': new Set(['out/deep/y.py']),
    });
    expect(found.gone).toEqual(new Set(['gone/z.py']));
    expect(found.open).toEqual(new Set(['big.py']));
  });
});

describe('a score', () => {
  test('counts what is missed, what is wrong, and what of the sure is right', () => {
    const said = score(gold, [
      { kind: 'move', from: 'a.py', to: 'lib/a.py', certainty: 'sure' },
      { kind: 'delete', from: ['b.py'], certainty: 'likely' },
    ]);
    expect(said).toMatchObject({ said: 2, wanted: 2, right: 1, sure: 1, sureRight: 1, f1: 0.5 });
    expect(said.missed).toEqual(['delete old.py']);
    expect(said.wrong).toEqual(['delete b.py']);
  });

  test('is full where nothing is wanted and nothing said, and nothing where something is said', () => {
    const nothing = fromLines('');
    expect(score(nothing, []).f1).toBe(1);
    expect(score(nothing, [{ kind: 'delete', from: 'a.py' }]).f1).toBe(0);
  });

  test('of a reader that does not say how sure it is takes all for sure', () => {
    expect(score(gold, [{ kind: 'move', from: 'a.py', to: 'b.py' }])).toMatchObject({
      sure: 1,
      sureRight: 0,
    });
  });

  test('weighs a plan of thousands as a hundred', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ kind: 'delete', from: `f${index}` }));
    const large = score(fromLines(''), many);
    const small = score(gold, [{ kind: 'move', from: 'a.py', to: 'lib/a.py' }]);
    expect(calibration([large, small]).right).toBeCloseTo(1 / 101);
  });
});
