import { ReferencesError } from '../../errors.ts';
import { untilOf } from '../../facade/until.ts';
import { base, parent } from '../../path.ts';
import { siteMarks } from '../../sites/marks.ts';
import { treeOf } from '../../spaces/tree/layout.ts';
import { treeMarks } from '../../spaces/tree/rewrite.ts';
import type { Adapter } from '../adapter.ts';
import { answer } from '../text/scan.ts';
import { isCargo, isRust, modules } from './crates.ts';
import { rustSites } from './sites.ts';
import { unresolvedRust } from './unresolved.ts';

/** Rust, with the manifests of Cargo. */
export const rust: Adapter = {
  name: 'Rust',
  accepts: path => isRust(path) || isCargo(path),
  prepare(context) {
    const [code, paths] = [treeMarks(modules, context), siteMarks(rustSites, context)];
    return file => answer(file, [...(isRust(file.path) ? code(file) : []), ...paths(file)], context.moves);
  },
  unresolved: unresolvedRust,
  additions: context => treeOf(modules, context).additions,
  names(context) {
    const layout = treeOf(modules, context);
    return [...layout.before.libraries].flatMap(([name, crate]) =>
      [...context.moves.keys()].flatMap(path => {
        const [before, after] = [layout.before.places.get(path), layout.after(path)];
        if (before?.program !== crate || after?.program !== crate || before.names.length === 0) return [];
        const called = (names: readonly string[]) => [name, ...names].join('::');
        const renamed = { before: called(before.names), after: called(after.names), target: path };
        return renamed.before === renamed.after ? [] : [renamed];
      }),
    );
  },
  facade({ from, to, removeAfter }, context) {
    const layout = treeOf(modules, context);
    const [before, after] = [layout.before.places.get(from), layout.after(from)];
    if (!before || before.program !== after?.program || after.names.length === 0)
      throw new ReferencesError('no-facade', `${to} is no module of the crate that ${from} is one of`);
    const path = ['crate', ...after.names].join('::');
    return `//! Moved to [\`${path}\`].${untilOf(removeAfter)}\n#![allow(unused_imports)]\n\npub use ${path}::*;\n`;
  },
  /** A module's own directory, which its file stands beside. */
  companions(path, { paths }) {
    if (!isRust(path) || base(path) === 'mod.rs' || base(parent(path)) === 'bin') return [];
    const below = `${path.slice(0, -'.rs'.length)}/`;
    return [...paths].filter(other => other.startsWith(below) && isRust(other));
  },
};
