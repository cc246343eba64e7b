/** Where a script writes the top of the repository. */
const TOP = /^(?:\$\(git rev-parse --show-toplevel\)|\$\{?\w*(?:ROOT|REPO)\w*\}?)\/?/i;

/** What a script has around it as it runs: the folder it is in, the variables it set. */
export class Surroundings {
  #folder = '';
  readonly #stack: string[] = [];
  readonly #variables = new Map<string, string>();
  readonly #fixed: ReadonlyMap<string, string>;

  /** @param fixed variables that keep their value, whatever the script sets them to. */
  constructor(fixed: ReadonlyMap<string, string> = new Map()) {
    this.#fixed = fixed;
  }

  set(name: string, value: string): void {
    this.#variables.set(name, value);
  }

  /** A word with its variables filled in, as far as they are known. */
  fill(text: string): string {
    return text.replace(
      /\$\{?([A-Za-z_]\w*)\}?/g,
      (whole, name: string) => this.#fixed.get(name) ?? this.#variables.get(name) ?? whole,
    );
  }

  /** Goes into a folder. One of the writer's machine is where the repository is. */
  enter(text: string, remember: boolean): void {
    if (remember) this.#stack.push(this.#folder);
    this.#folder = /^(?:~|\/|[A-Za-z]:)/.test(text) ? '' : this.path(text);
  }

  leave(): void {
    this.#folder = this.#stack.pop() ?? '';
  }

  /** A path as seen from the top of the repository. */
  path(text: string): string {
    if (text === '' || text === '-' || text === '~') return '';
    if (TOP.test(text)) return text.replace(TOP, '').replace(/\/$/, '');
    const slashed = text.replaceAll(/\\(?=[\w*.]|$)/g, '/');
    const parts = slashed.startsWith('/') ? [''] : this.#folder.split('/').filter(part => part !== '');
    for (const part of slashed.split('/')) {
      if (part === '' || part === '.') continue;
      if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
      else parts.push(part);
    }
    return parts.join('/');
  }
}
