import { describe, expect, test } from 'vitest';
import { isNoFacade } from '../../src/findings/names.ts';

describe('isNoFacade', () => {
  test.each([
    ['defines something', 'import os\n\n\ndef load():\n    pass\n', true],
    ['defines a class behind a docstring', '"""Loads."""\n\nclass Loader:\n    pass\n', true],
    ['defines nothing public', 'from new.place import load\n\n\ndef _warn():\n    pass\n', false],
    [
      'shows code in its docstring only',
      '"""Use:\n\ndef f():\n    load()\n"""\nfrom new import load\n',
      false,
    ],
    [
      'says that it is deprecated',
      '"""Deprecated."""\nfrom new import load\n\n\ndef old():\n    pass\n',
      false,
    ],
    [
      'warns when it is imported',
      'from new import load\n\n\ndef old():\n    pass\n\n\nwarnings.warn("moved")\n',
      false,
    ],
    ['warns in a function only', 'def old():\n    warnings.warn("no")\n', true],
  ])('of a text that %s', (_, text, expected) => {
    expect(isNoFacade('old/module.py', text)).toBe(expected);
  });

  test('says nothing of other languages', () => {
    expect(isNoFacade('old/module.ts', 'class A {}\n')).toBe(false);
  });
});
