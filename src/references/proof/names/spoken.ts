import { isPython, isScript } from '../../file-kinds.ts';
import { textKind } from '../../languages/text/kinds.ts';
import type { Ground } from './ground.ts';
import { joinedBehind } from './joined-behind.ts';
import { loadedFolders } from './loaded-folders.ts';
import { withoutComments } from './masks.ts';
import { type Placing, saidToPlacing } from './placing.ts';
import { saidAnywhere } from './said-anywhere.ts';
import { type Addresses, saidInAddresses } from './said-in-addresses.ts';
import { saidInCommands } from './said-in-commands.ts';
import { saidInDirectives } from './said-in-directives.ts';
import { saidInListings } from './said-in-listings.ts';
import { saidInPython } from './said-in-python.ts';
import { saidInRoles } from './said-in-roles.ts';
import { saidInScript } from './said-in-script.ts';
import { saidInSettings } from './said-in-settings.ts';
import { saidInUsages } from './said-in-usages.ts';

/** A word of a text, and what it named. */
export interface Spoken {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly target: string;
}

/** What is known of the repository to whoever reads words in it. */
export interface Known {
  readonly grounds: readonly [then: Ground, now: Ground];
  /** Those of the names of modules, before. */
  readonly roots: readonly string[];
  /** The functions of a state that put what they are given behind a folder. */
  readonly placing: (ground: Ground) => Placing;
  readonly addresses: Addresses;
  /** What a file of a state has. */
  readonly textOf: (path: string, ground: Ground) => string | undefined;
}

/** What words named where a program puts names together itself, or an address leads to it, and name no more. */
export function spokenIn(
  path: string,
  text: string,
  old: { readonly path: string; readonly text: string },
  { grounds: [then, now], roots, placing, addresses, textOf }: Known,
): Spoken[] {
  const code = withoutComments(path, text);
  const inProgram = isScript(path)
    ? [...saidInScript(text), ...saidInListings(text, path), ...loadedFolders(code)]
    : isPython(path)
      ? [
          ...saidInPython(text, old.text, roots),
          ...joinedBehind(text, [old.path, then], [path, now]),
          ...saidToPlacing(text, placing, then),
          ...saidInCommands(text, textOf),
          ...saidInListings(text, path),
          ...saidInRoles(text),
        ]
      : textKind(path) === 'configuration'
        ? saidInSettings(text)
        : [];
  const said = [
    ...inProgram,
    ...saidInAddresses(path, text, addresses),
    ...saidInDirectives(path, text),
    ...saidAnywhere(path, code, old.path, then),
    ...(isScript(path) || isPython(path) ? saidInUsages(code) : []),
  ];
  const found = new Map<number, Spoken>();
  for (const { start, words, names } of said) {
    const target = found.has(start) ? undefined : names(old.path, then);
    if (target === undefined || names(path, now) !== undefined) continue;
    found.set(start, { start, end: start + words.length, words, target });
  }
  return [...found.values()];
}
