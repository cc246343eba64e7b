import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moving } from '../../moving.ts';

/** A bit of everything that is looked at. */
const TEXT = `"""Docs of pkg.mod."""
from __future__ import annotations
import os, pkg.mod, pkg.two as t
from pkg import (
    TOP,  # top
    mod as m,
    two,
)
from .mod import f; from . import mod
try:
    from pkg.mod import *
except ImportError: import pkg.mod as mod
def u(x: "list[pkg.mod.T]" = pkg.mod.f, *, y=lambda pkg: pkg.mod):
    """pkg.mod"""
    patch(f"pkg.mod.{x}" "pkg.mod", 'pkg.' + "mod")
    run(["-m", "pkg.mod"]); run(f"python -m pkg.mod {pkg.mod.f!r:>{pkg.mod.w}}")
    return [pkg.mod.g for pkg in z if (w := pkg.mod)]
p = Path(__file__).parent / "pkg" / "mod.py"  # src/pkg/mod.py
match p:
    case pkg.mod.K(): pass
__all__ = ["mod", 'f']
`;

const FILES = {
  'src/pkg/__init__.py': 'TOP = 1\n',
  'src/pkg/mod.py': 'f = 1\n',
  'src/pkg/two.py': '',
};

/** Cuts something out, or writes something in, at random places. */
const damaged = fc
  .array(
    fc.record({
      at: fc.nat(TEXT.length),
      cut: fc.nat(12),
      word: fc.constantFrom(
        '',
        '(',
        ')',
        '"',
        "'",
        '"""',
        '\n',
        '    ',
        '\\',
        '{',
        '}',
        ',',
        'from ',
        'import ',
        '#',
        '\r\n',
        '\0',
        '🎉',
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(edits =>
    edits.reduce((text, { at, cut, word }) => text.slice(0, at) + word + text.slice(at + cut), TEXT),
  );

describe('texts with mistakes in them', () => {
  it.each(['src/pkg/user.py', 'src/pkg/__init__.py', 'src/pkg/mod.py'])('never stop it: %s', async path => {
    await fc.assert(
      fc.asyncProperty(damaged, async text => {
        const moves = { 'src/pkg/mod.py': 'src/new/mod.py' };
        const { changed, references } = await moving({ files: { ...FILES, [path]: text }, moves });
        const own = references.filter(reference => reference.path === path);
        for (const { start, end, text: words } of own) expect(text.slice(start, end)).toBe(words);
        if (changed[path] !== undefined)
          expect(own.some(({ decision }) => decision === 'rewritten')).toBe(true);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('lose no line that names nothing', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, fc.nat(TEXT.length), async (text, at) => {
        const line = `x_${at} = ${at}`;
        const place = text.indexOf('\n', at) + 1;
        const marked = `${text.slice(0, place)}${line}\n${text.slice(place)}`;
        const files = { ...FILES, 'src/user.py': marked };
        const { changed } = await moving({ files, moves: { 'src/pkg/mod.py': 'src/new/mod.py' } });
        expect(changed['src/user.py'] ?? marked).toContain(line);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('are asked about a place that can be read in two ways', async () => {
    const text = 'import pkg.mod\nrun(f"python -m pkg.mod {pkg.mod.f\\pkg.mod.w}}")\n';
    const { references } = await moving({
      files: { ...FILES, 'src/user.py': text },
      moves: { 'src/pkg/mod.py': 'src/new/mod.py' },
    });
    expect(references.map(({ reason }) => reason)).toContain('the text around it has mistakes');
  });
});
