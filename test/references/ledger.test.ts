import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerLine, ledgerOf } from '../../src/references/ledger.ts';
import type { Reference } from '../../src/references/types.ts';

const place = fc.record({
  path: fc.constant('a.py'),
  line: fc.nat(),
  start: fc.nat(),
  end: fc.nat(),
  text: fc.string(),
  target: fc.string(),
  reason: fc.string(),
  kind: fc.constantFrom('import', 'string', 'notebook', 'document'),
  decision: fc.constantFrom('rewritten', 'left', 'asked'),
}) as fc.Arbitrary<Reference>;

describe('a ledger', () => {
  it('adds up, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(place), references => {
        const { places, rewritten, left, asked, kinds } = ledgerOf(references);
        expect(rewritten + left + asked).toBe(places);
        expect(places).toBe(references.length);
        const each = Object.values(kinds);
        for (const name of ['places', 'rewritten', 'left', 'asked'] as const)
          expect(each.reduce((sum, counts) => sum + counts[name], 0)).toBe(ledgerOf(references)[name]);
      }),
    );
  });

  it('is told in one line, by decision and kind', () => {
    const [one] = fc.sample(place, 1) as [Reference];
    const of = (kind: Reference['kind'], decision: Reference['decision']) => ({ ...one, kind, decision });
    const all = [of('import', 'rewritten'), of('string', 'rewritten'), of('string', 'rewritten')];
    expect(ledgerLine(ledgerOf([...all, of('document', 'left')]))).toBe(
      '4 places: 3 rewritten (1 import, 2 strings), 1 left (1 document)',
    );
    expect(ledgerLine(ledgerOf([of('import', 'asked')]))).toBe('1 place: 1 asked (1 import)');
    expect(ledgerLine(ledgerOf([]))).toBe('0 places');
  });
});
