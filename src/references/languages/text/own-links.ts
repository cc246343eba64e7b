import { captured } from '../../captured.ts';
import { base } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import { type Mentions, REPOSITORY, type Verdict } from './mentions.ts';
import type { Mark, Span } from './scan.ts';

/** Where in an address on a forge the path stands to which it leads on a branch. */
interface Address {
  readonly path: string;
  readonly start: number;
  /** Whether it leads to a branch that has the moves only when something is released from it. */
  readonly isLater: boolean;
}

const BRANCH = '(?:refs/heads/)?(?:main|master|HEAD|trunk|develop|dev|next|stable|latest|canary)';
const LATER = /\/(?:stable|latest|canary)\/$/;
const FORMS = [
  new RegExp(`^(?:https?:)?//[\\w.-]+/([\\w.-]+/[\\w.-]+)/(?:-/)?(?:blob|tree|raw|edit)/${BRANCH}/`),
  new RegExp(`^(?:https?:)?//[\\w.-]+/(?:s/|p/)?(?:github|gh)/([\\w.-]+/[\\w.-]+)/(?:blob|tree)/${BRANCH}/`),
  new RegExp(`^(?:https?:)?//raw\\.githubusercontent\\.com/([\\w.-]+/[\\w.-]+)/${BRANCH}/`),
];
const MANIFESTS =
  /^(package\.json|pyproject\.toml|setup\.(py|cfg)|Cargo\.toml|composer\.json|mkdocs\.ya?ml|[^/]*\.gemspec)$/;

/** Finds in an address the path of a file on a branch of this very repository, as its manifests call it. */
export function ownLinks(files: readonly SourceFile[]): (words: string) => Address | undefined {
  const said = files.filter(({ path }) => MANIFESTS.test(base(path))).map(({ text }) => text);
  const known = new Map<string, boolean>();
  const isOwn = (repository: string): boolean => {
    const name = new RegExp(`[/:"]${repository.replaceAll('.', '\\.')}(?![\\w-])`, 'i');
    const own = known.get(repository) ?? said.some(text => name.test(text));
    known.set(repository, own);
    return own;
  };
  return words => {
    const match = FORMS.map(form => form.exec(words)).find(each => each !== null);
    if (!match || !isOwn(match[1]!)) return undefined;
    const start = match[0].length;
    const path = /^[^?#]*/.exec(words.slice(start))![0];
    return { start, path, isLater: LATER.test(match[0]) };
  };
}

/** What becomes of such an address, where it stands; it begins at an offset of the text. */
export function judgeOwnLink(
  address: Address,
  start: number,
  mentions: Mentions,
): (Verdict & Span) | undefined {
  const path = address.path.replace(/\/$/, '');
  // Such a link leads to a branch, and is right when the moves are there.
  const verdict = mentions.judge(path, [REPOSITORY], undefined, true);
  if (!verdict) return undefined;
  const from = start + address.start;
  const place = { start: from, end: from + path.length };
  if (!address.isLater) return { ...verdict, ...place };
  const { replacement: _, ...rest } = verdict;
  return { ...rest, ...place, decision: 'asked', reason: 'it leads to a branch that has the moves later' };
}

const ADDRESS = /((?:https?:)?\/\/[^\s"'`<>()\\]+)/g;

/** What becomes of such addresses in a text in which they stand as they are. */
export function ownLinkMarks(files: readonly SourceFile[], mentions: Mentions): (text: string) => Mark[] {
  const ownLink = ownLinks(files);
  return text =>
    captured(text, ADDRESS).flatMap(({ words, start }): Mark[] => {
      const address = ownLink(words);
      const found = address && judgeOwnLink(address, start, mentions);
      return found ? [{ kind: 'path', ...found }] : [];
    });
}
