import { captured } from '../../captured.ts';
import { base, below } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import { type Mentions, REPOSITORY, type Verdict } from './mentions.ts';
import type { Mark, Span } from './scan.ts';

/** Where in an address on a forge the path stands to which it leads on a branch. */
interface Address {
  /** From the top of the repository. */
  readonly path: string;
  /** The folder in front of it that the address leaves out. */
  readonly implied: string;
  readonly start: number;
  /** Whether it leads to a branch that has the moves only when something is released from it. */
  readonly isLater: boolean;
}

const NAMES = '(?:main|master|HEAD|trunk|develop|dev|next|stable|latest|canary)';
const BRANCH = `(?:refs/heads/)?${NAMES}`;
const LATER = /\/(?:stable|latest|canary)\/$/;
const FORMS = [
  new RegExp(`^(?:https?:)?//[\\w.-]+/([\\w.-]+/[\\w.-]+)/(?:-/)?(?:blob|tree|raw|edit)/${BRANCH}/`),
  new RegExp(`^(?:https?:)?//[\\w.-]+/(?:s/|p/)?(?:github|gh)/([\\w.-]+/[\\w.-]+)/(?:blob|tree)/${BRANCH}/`),
  new RegExp(`^(?:https?:)?//raw\\.githubusercontent\\.com/([\\w.-]+/[\\w.-]+)/${BRANCH}/`),
];
/** Addresses that call a workflow by its file, which lies in a folder that all of them lie in: its runs, a badge of its state. */
const WORKFLOWS = [
  /^(?:https?:)?\/\/[\w.-]+\/(?:api\/v3\/)?(?:repos\/)?([\w.-]+\/[\w.-]+)\/actions\/workflows\/(?=[\w.-]+\.ya?ml(?![\w.-]))/,
  /^(?:https?:)?\/\/[\w.-]*shields\.io\/github\/(?:actions\/)?workflow\/status\/([\w.-]+\/[\w.-]+)\/(?=[\w.-]+\.ya?ml(?![\w.-]))/,
];
const WORKFLOW_FOLDER = '.github/workflows/';
/** A path with a state of the repository behind it: of a workflow as signatures have it, and of what a workflow uses. */
const WITH_STATE = [
  /^(?:https?:)?\/\/[\w.-]+\/([\w.-]+\/[\w.-]+)\/(?=\.github\/workflows\/[\w.-]+\.ya?ml@)/,
  /^([\w.-]+\/[\w.-]+)\/(?=[\w./-]+@)/,
];
const ON_BRANCH = new RegExp(`^(?:refs/heads/)?${NAMES}$`);
/** A state that never changes, which has what it has under its old name. */
const FIXED = /^(?:refs\/tags\/)?v?\d+(?:\.\d+)+(?![^\s\w.+-])|^[0-9a-f]{40}$/;
/** Whether a text may have an address of one of these forms. */
export const mayHaveAddress = (text: string): boolean =>
  /\/(?:blob|tree|raw|edit|actions\/workflows|workflow\/status|\.github\/workflows)\/|\/\/raw\.|\buses\b/.test(
    text,
  );
const MANIFESTS =
  /^(package\.json|pyproject\.toml|setup\.(py|cfg)|Cargo\.toml|composer\.json|mkdocs\.ya?ml|[^/]*\.gemspec)$/;

/** Finds in an address the path of a file on a branch of this very repository, as its manifests call it. */
export function ownLinks(files: readonly SourceFile[]): (words: string) => Address | undefined {
  const said = files.flatMap(({ path, text }) =>
    base(path) === 'go.mod'
      ? [...(/^module\s.*/m.exec(text) ?? [])]
      : MANIFESTS.test(base(path))
        ? [text]
        : [],
  );
  const known = new Map<string, boolean>();
  const isOwn = (repository: string): boolean => {
    const name = new RegExp(`[/:"]${repository.replaceAll('.', '\\.')}(?![\\w-])`, 'i');
    const own = known.get(repository) ?? said.some(text => name.test(text));
    known.set(repository, own);
    return own;
  };
  return words => {
    const find = (forms: readonly RegExp[]) =>
      forms.map(form => form.exec(words)).find(each => each !== null && isOwn(each[1]!));
    const workflow = find(WORKFLOWS);
    const match = workflow ?? find(FORMS);
    if (!match) return inState(words, find(WITH_STATE));
    const start = match[0].length;
    const rest = words.slice(start);
    if (!workflow)
      return { start, path: /^[^?#]*/.exec(rest)![0], implied: '', isLater: LATER.test(match[0]) };
    const path = WORKFLOW_FOLDER + /^[\w.-]+/.exec(rest)![0];
    return { start, path, implied: WORKFLOW_FOLDER, isLater: false };
  };
}

function inState(words: string, match: RegExpExecArray | null | undefined): Address | undefined {
  if (!match) return undefined;
  const start = match[0].length;
  const [path = '', state = ''] = words.slice(start).split(/@(.*)/s);
  return FIXED.test(state) ? undefined : { start, path, implied: '', isLater: !ON_BRANCH.test(state) };
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
  const place = { start: from, end: from + path.length - address.implied.length };
  const { replacement, ...rest } = verdict;
  const asked = (reason: string) => ({ ...rest, ...place, decision: 'asked' as const, reason });
  if (address.isLater) return asked('it leads to a branch or a version that has the moves later');
  if (replacement === undefined) return { ...verdict, ...place };
  const said = below(replacement, address.implied.replace(/\/$/, ''));
  if (said === undefined || (address.implied !== '' && said.includes('/')))
    return asked('a workflow lies in no other folder');
  return { ...verdict, ...place, replacement: said };
}

const ADDRESS = /((?:https?:)?\/\/[^\s"'`<>()\\]+)/g;
/** What a workflow uses, of whatever repository. */
const USED = /\buses["']?[ \t]*:[ \t]*["']?(?<used>[\w.-]+\/[\w.-]+\/[\w./-]+@[^\s"'`#,}]*)/g;

/** What becomes of such addresses in a text in which they stand as they are. */
export function ownLinkMarks(files: readonly SourceFile[], mentions: Mentions): (text: string) => Mark[] {
  const ownLink = ownLinks(files);
  return text =>
    (mayHaveAddress(text) ? [...captured(text, ADDRESS), ...captured(text, USED)] : []).flatMap(
      ({ words, start }): Mark[] => {
        const address = ownLink(words);
        const found = address && judgeOwnLink(address, start, mentions);
        return found ? [{ kind: 'path', ...found }] : [];
      },
    );
}

/** Where a text says what a workflow uses of other repositories, or of this one as if it were another. */
export const usedIn = (text: string): Span[] =>
  captured(text, USED).map(({ words, start }) => ({ start, end: start + words.length }));
