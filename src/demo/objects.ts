import { createHash } from 'node:crypto';
import { addressOf, authors } from './authors.ts';
import type { Commit } from './story.ts';
import type { Files } from './tell.ts';

/**
 * A history as git objects, in memory: id → bytes with their header, not yet compressed (Pro Git, chapter 10, "Git Objects").
 * isomorphic-git can encode them too, but needs about a millisecond for each, and a history has hundreds.
 */
export class Objects extends Map<string, Buffer> {
  readonly #blobs = new Map<string, string>();

  /** The trees of all files. Answers the id of the outermost. */
  tree(files: Files): string {
    const entries: Entry[] = [];
    const folders = new Map<string, Map<string, string>>();
    for (const [path, content] of files) {
      const slash = path.indexOf('/');
      const name = slash < 0 ? path : path.slice(0, slash);
      if (slash < 0) entries.push({ mode: '100644', name, id: this.#blob(content) });
      else folders.set(name, (folders.get(name) ?? new Map()).set(path.slice(slash + 1), content));
    }
    for (const [name, inner] of folders) entries.push({ mode: '40000', name, id: this.tree(inner) });
    return this.#add('tree', encodeTree(entries));
  }

  /** A commit by its author, committed at the same moment. Answers its id. */
  commit({ by, at, message }: Commit, tree: string, parent: string | undefined): string {
    const person = `${authors[by]} <${addressOf(by)}> ${Date.parse(at) / 1000} ${offset(at)}`;
    const headers = [
      `tree ${tree}`,
      ...(parent === undefined ? [] : [`parent ${parent}`]),
      `author ${person}`,
      `committer ${person}`,
    ];
    return this.#add('commit', Buffer.from(`${headers.join('\n')}\n\n${message}\n`));
  }

  #blob(content: string): string {
    const id = this.#blobs.get(content) ?? this.#add('blob', Buffer.from(content));
    this.#blobs.set(content, id);
    return id;
  }

  #add(type: string, content: Buffer): string {
    const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
    const id = createHash('sha1').update(bytes).digest('hex');
    this.set(id, bytes);
    return id;
  }
}

interface Entry {
  readonly mode: '100644' | '40000';
  readonly name: string;
  readonly id: string;
}

/** git sorts the entries of a tree by bytes, folders as if their names ended with `/`. */
const sortKey = ({ mode, name }: Entry) => Buffer.from(mode === '40000' ? `${name}/` : name);

const encodeTree = (entries: readonly Entry[]): Buffer =>
  Buffer.concat(
    entries
      .toSorted((a, b) => Buffer.compare(sortKey(a), sortKey(b)))
      .flatMap(({ mode, name, id }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]),
  );

/** The offset from UTC of an ISO time as git writes it: `+0100`. */
const offset = (at: string): string => at.slice(-6).replace(':', '');
