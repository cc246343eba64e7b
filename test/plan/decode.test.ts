import { describe, expect, test } from 'vitest';
import { decodePlan, LARGEST_PLAN } from '../../src/plan/decode.ts';
import { PlanError } from '../../src/plan/errors.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decodePlan', () => {
  test('takes UTF-8, with and without its mark', () => {
    expect(decodePlan(bytes('# Plän →'), 'p')).toBe('# Plän →');
    expect(decodePlan(bytes([0xef, 0xbb, 0xbf], '# Plan'), 'p')).toBe('# Plan');
  });

  test('takes UTF-16 in both orders', () => {
    const little = Buffer.from('# Plan →', 'utf16le');
    expect(decodePlan(bytes([0xff, 0xfe], [...little]), 'p')).toBe('# Plan →');
    expect(decodePlan(bytes([0xfe, 0xff], [...Buffer.from(little).swap16()]), 'p')).toBe('# Plan →');
  });

  test.each([
    ['binary', bytes([0x89, 0x50, 0, 1, 0xff]), /is not text/],
    ['NUL', bytes('a', [0], 'b'), /NUL/],
    ['Latin 1', bytes('Pl', [0xe4], 'n'), /is not UTF-8/],
    ['half UTF-16', bytes([0xff, 0xfe, 0x41]), /is not UTF-16/],
    ['empty', bytes(' \n\t'), /is empty/],
    ['too large', new Uint8Array(LARGEST_PLAN + 1), /not read/],
  ])('refuses %s with a sentence', (_, content, message) => {
    expect(() => decodePlan(content, 'plan.md')).toThrow(PlanError);
    expect(() => decodePlan(content, 'plan.md')).toThrow(message);
    expect(() => decodePlan(content, 'plan.md')).toThrow(/^plan\.md .*\.$/);
  });
});
