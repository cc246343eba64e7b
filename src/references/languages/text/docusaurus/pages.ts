import { once } from '../../../once.ts';
import { base, below, join } from '../../../path.ts';
import type { TextOf } from '../../../texts.ts';
import type { Moved } from '../../python/moved.ts';
import type { Verdict } from '../mentions.ts';
import { isPage, type Page, pageAt } from './page.ts';
import type { Documentation, Site } from './site.ts';

/** What words come to that name a page: nothing to do is an answer, too. */
export interface Named {
  readonly verdict?: Verdict;
}

/** Finds pages by what Docusaurus calls them, and says what it calls them after the moves. */
export class Pages {
  readonly #moved: Moved;
  readonly #textOf: TextOf;
  readonly #pages: (documentation: Documentation) => readonly (readonly [path: string, page: Page])[];

  constructor(moved: Moved, textOf: TextOf) {
    this.#moved = moved;
    this.#textOf = textOf;
    this.#pages = once(({ folder }) =>
      [...moved.world.paths].flatMap(path => {
        const rest = isPage(path) ? below(path, folder.before) : undefined;
        return rest === undefined ? [] : [[path, pageAt(rest, textOf(path) ?? '')] as const];
      }),
    );
  }

  /** The last words of what those pages are called that move. */
  words(documentation: Documentation): string[] {
    const moving = this.#pages(documentation).filter(([path]) => this.#moved.moves.has(path));
    return moving.flatMap(([, { id, address }]) => [base(id), base(address)]).filter(word => word !== '');
  }

  /** A page as sidebars name it. */
  id(words: string, documentation: Documentation): Named | undefined {
    return this.#find('id', words, documentation);
  }

  /** An address on a site, with the part before all its addresses or without: of a page, or of what is served as it is. */
  address(words: string, site: Site): Named | undefined {
    for (const lead of [...site.leads, '']) {
      const rest = words.startsWith('/') ? below(words, lead) : undefined;
      const found = rest === undefined ? undefined : this.#onSite(rest.replace(/^\//, ''), site);
      if (found) return inFront(lead, found);
    }
    return undefined;
  }

  #onSite(words: string, site: Site): Named | undefined {
    const [, plain = '', tail = ''] = /^(.*?)(\/?)$/s.exec(words)!;
    for (const documentation of site.documentations) {
      const page = below(plain, documentation.route);
      const found = page === undefined ? undefined : this.#find('address', page, documentation);
      if (found) return inFront(`/${documentation.route}`, found, tail);
    }
    return this.#served(plain, site);
  }

  #find(name: keyof Page, words: string, documentation: Documentation): Named | undefined {
    const found = this.#pages(documentation).find(([, page]) => page[name] === words);
    return found && this.#follow(found[0], documentation, name, words);
  }

  #follow(target: string, { folder }: Documentation, name: keyof Page, words: string): Named {
    const fate = this.#moved.file(target);
    if (fate.kind === 'gone') return asked(target, 'the file goes without successor');
    const to = fate.kind === 'goes' ? fate.to : target;
    const rest = isPage(to) ? below(to, folder.after) : undefined;
    if (rest === undefined) return asked(target, `${to} is in no folder that the site is built from`);
    return rewritten(target, words, pageAt(rest, this.#textOf(target) ?? '')[name]);
  }

  #served(path: string, { served }: Site): Named | undefined {
    const target = join(served.before, path);
    if (!this.#moved.world.paths.has(target)) return undefined;
    const fate = this.#moved.file(target);
    const to = below(fate.kind === 'goes' ? fate.to : target, served.after);
    if (fate.kind === 'gone' || to === undefined)
      return asked(target, `nothing names it from ${served.after}`);
    return inFront('', rewritten(target, path, to));
  }
}

const asked = (target: string, reason: string): Named => ({ verdict: { target, decision: 'asked', reason } });

const rewritten = (target: string, words: string, replacement: string): Named =>
  replacement === words
    ? {}
    : { verdict: { target, decision: 'rewritten', reason: `${target} moves`, replacement } };

/** The same with what stands around the words: a path from `/` on, before them, and a slash behind. */
function inFront(lead: string, named: Named, tail = ''): Named {
  const { verdict } = named;
  if (verdict?.replacement === undefined) return named;
  const path = `${lead}/${verdict.replacement}${tail}`;
  return { verdict: { ...verdict, replacement: path.replace(/\/{2,}/g, '/') } };
}
