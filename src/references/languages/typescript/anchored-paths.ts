import { below, join, normalize, parent } from '../../path.ts';
import { overlap, type Span } from '../text/scan.ts';
import type { Binding } from './bindings.ts';
import type { AnyNode } from './parse.ts';
import { leadIn, literalIn, type Piece, respelled } from './pieces.ts';
import type { Fates } from './places.ts';

/** A place that an expression stands for: a repository path now, and what the expression, as it will be written, stands for then. */
interface Place {
  readonly before: string;
  readonly after: string;
  /** Whether it ends in a slash: a URL goes on from there in it, and else beside it. */
  readonly isFolder?: boolean;
}

/** A string of a path that is built from a place, and the whole path. */
interface Part extends Piece {
  readonly at: string | undefined;
}

/** An edit that keeps an expression at what it named. */
export interface Anchored {
  readonly start: number;
  readonly end: number;
  readonly target: string;
  /** Absent where no words are right. */
  readonly replacement?: string;
  readonly reason: string;
}

/**
 * Paths that are built from the place of a script: `path.join(__dirname, 'a', 'b')`, `${import.meta.dirname}/a`,
 * `new URL('./a/', import.meta.url)`, `path.resolve(process.cwd(), 'a')`, and constants of these. The script may move, what
 * it names may, and both.
 */
export class AnchoredPaths {
  readonly #text: string;
  readonly #file: Place;
  readonly #places: Fates;
  readonly #bindings: ReadonlyMap<string, readonly Binding[]>;
  readonly #known = new Map<AnyNode, Place | undefined>();
  readonly found: Anchored[] = [];
  /** Where a bundler starts the paths of its settings, by their `context`. */
  readonly contexts: Place[] = [];
  /** The strings that are parts of such paths: they name nothing by themselves. */
  readonly #parts: Part[] = [];

  constructor(
    text: string,
    from: string,
    to: string,
    places: Fates,
    bindings: ReadonlyMap<string, readonly Binding[]>,
  ) {
    this.#text = text;
    this.#bindings = bindings;
    this.#file = { before: from, after: to };
    this.#places = places;
  }

  /** Remembers where the paths of settings start. */
  start(value: AnyNode): void {
    const place = this.#place(value, 0);
    if (place) this.contexts.push(place);
  }

  /** Looks at an expression that may be a place; what has to change in it is among `found` afterwards. */
  visit(node: AnyNode): void {
    if (BUILDS.has(node.type)) this.#place(node, 0);
  }

  /** Whether words are a part of a path that is built so. */
  covers(words: Span): boolean {
    return this.#parts.some(part => overlap(words, part));
  }

  /** The path that words are a part of. */
  leadsTo(words: Span): string | undefined {
    return this.#parts.find(part => overlap(words, part))?.at;
  }

  #place(node: AnyNode | null | undefined, depth: number): Place | undefined {
    if (!node || depth > 20) return undefined;
    if (this.#known.has(node)) return this.#known.get(node);
    const place = this.#evaluate(node, depth + 1);
    this.#known.set(node, place);
    return place;
  }

  #evaluate(node: AnyNode, depth: number): Place | undefined {
    const words = this.#words(node);
    const { before, after } = this.#file;
    // What a module calls `__dirname` itself is what it says, which may be corrected there.
    const bound = node.type === 'Identifier' ? this.#constant(words, depth) : undefined;
    if (bound) return bound;
    if (/^(__dirname|import\.meta\.dirname)$/.test(words))
      return { before: parent(before), after: parent(after) };
    if (/^(__filename|import\.meta\.(filename|url))$/.test(words)) return this.#file;
    if (/^(process\.cwd|(path\.)?(posix\.)?resolve)\(\)$/.test(words)) return { before: '', after: '' };
    switch (node.type) {
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'AwaitExpression':
        return this.#place((node.expression ?? node.argument) as AnyNode, depth);
      case 'MemberExpression':
        return /\.(pathname|href)$/.test(words) ? this.#place(node.object as AnyNode, depth) : undefined;
      case 'ConditionalExpression':
        return this.#agreed([node.consequent as AnyNode, node.alternate as AnyNode], depth);
      case 'BinaryExpression':
        return this.#sum(node, depth);
      case 'TemplateLiteral':
        return this.#template(node, depth);
      case 'NewExpression':
        return this.#url(node, depth);
      case 'CallExpression':
        return this.#call(node, depth);
      case 'ImportExpression':
        return this.#beside(node.source as AnyNode);
      default:
        return undefined;
    }
  }

  /** What a name stands for. Of what goes back to itself, and of what is bound to different places, nobody knows. */
  #constant(name: string, depth: number): Place | undefined {
    return this.#agreed(this.#bindings.get(name) ?? [], depth);
  }

  /** The place that all of these are. */
  #agreed(nodes: readonly Binding[], depth: number): Place | undefined {
    const [first, ...others] = nodes.map(node => this.#place(node, depth));
    const isFirst = (other: Place | undefined) =>
      other?.before === first?.before && other?.after === first?.after && other?.isFolder === first?.isFolder;
    return others.every(isFirst) ? first : undefined;
  }

  #call(node: AnyNode, depth: number): Place | undefined {
    const callee = this.#words(node.callee as AnyNode);
    const args = node.arguments as AnyNode[];
    const name = /(?:^|\.)(\w+)$/.exec(callee)?.[1] ?? '';
    if (/^(fileURLToPath|String|pathToFileURL|realpathSync|normalize)$/.test(name))
      return this.#place(args[0], depth);
    if (callee === 'require') return args[0] && this.#beside(args[0]);
    if (name === 'toString') return this.#place((node.callee as AnyNode).object as AnyNode, depth);
    if (name === 'dirname') return this.#above(node, this.#place(args[0], depth));
    if (name !== 'join' && name !== 'resolve') return undefined;
    const isOwn = /^(\w*path\w*\.)?((posix|win32)\.)?(join|resolve)$/i.test(callee);
    const anchor = isOwn ? this.#place(args[0], depth) : undefined;
    if (!anchor) return undefined;
    const pieces: Piece[] = [];
    let isWhole = true;
    for (const arg of args.slice(1)) {
      const piece = literalIn(this.#text, arg);
      const lead = piece ?? leadIn(this.#text, arg);
      if (lead) pieces.push(lead);
      if (piece) continue;
      isWhole = false;
      break;
    }
    if (pieces.length === 0) return args.length === 1 ? anchor : undefined;
    const between = pieces[1] && this.#text.slice(pieces[0]!.end + 1, pieces[1].start - 1);
    const separator = /^,\s+$/.test(between ?? '') ? between! : ', ';
    const place = this.#named(anchor, pieces, separator, name === 'join' && endsInSlash(pieces));
    return isWhole ? place : undefined;
  }

  /** `dirname(place)`; what that leads to outside of the repository has no words for what was meant. */
  #above({ start, end }: AnyNode, place: Place | undefined): Place | undefined {
    if (place?.before !== '' && place?.after === '') {
      const reason = 'leads out of the repository afterwards';
      this.#add([{ start, end, value: '' }], this.#file.before, undefined, reason);
      return undefined;
    }
    return place && { before: parent(place.before), after: parent(place.after) };
  }

  /** `import(`./a/${name}.js`)`: what is loaded starts at the directory of the script, and which it is nobody knows. */
  #beside(node: AnyNode): undefined {
    const piece = leadIn(this.#text, node);
    if (!piece || !/^\.{1,2}(\/|$)/.test(piece.value)) return undefined;
    const { before, after } = this.#file;
    this.#named({ before: parent(before), after: parent(after) }, [piece], '');
    return undefined;
  }

  /** `new URL('./a', import.meta.url)`: from the directory of what is a file, and of a directory with its slash. */
  #url(node: AnyNode, depth: number): Place | undefined {
    const args = node.arguments as AnyNode[];
    const literal = args[0] && literalIn(this.#text, args[0]);
    const piece = literal ?? (args[0] && leadIn(this.#text, args[0]));
    if (this.#words(node.callee as AnyNode) !== 'URL' || !args[1])
      return args[0] && !args[1] && this.#words(node.callee as AnyNode) === 'URL'
        ? this.#place(args[0], depth)
        : undefined;
    const base = this.#place(args[1], depth);
    if (!base || !piece?.value || /^[\w+.-]+:|^\//.test(piece.value)) return undefined;
    if (base.before === '' && !base.isFolder) return undefined;
    const anchor = base.isFolder ? base : { before: parent(base.before), after: parent(base.after) };
    const place = this.#named(anchor, [piece], '', /(^|\/)\.{0,2}$/.test(piece.value));
    return literal ? place : undefined;
  }

  /** `__dirname + '/a/b'` */
  #sum(node: AnyNode, depth: number): Place | undefined {
    if (node.operator !== '+') return undefined;
    const anchor = this.#place(node.left as AnyNode, depth);
    const piece = anchor && literalIn(this.#text, node.right as AnyNode);
    return anchor && piece && goesOn(anchor, piece.value) ? this.#named(anchor, [piece], '') : undefined;
  }

  /** `${__dirname}/a/${name}`: as far as the words after the place are known. */
  #template(node: AnyNode, depth: number): Place | undefined {
    const [first, second] = node.quasis as AnyNode[];
    const expressions = node.expressions as AnyNode[];
    const anchor = this.#place(expressions[0], depth);
    if (!anchor || !first || !second || !/^(file:\/\/)?$/.test(this.#raw(first))) return undefined;
    const whole = this.#raw(second);
    const isEnd = expressions.length === 1;
    const value = isEnd ? whole : whole.slice(0, whole.lastIndexOf('/'));
    if (!goesOn(anchor, value) || /[\\?#]/.test(value)) return undefined;
    const start = second.start + (this.#text.slice(second.start).startsWith(whole) ? 0 : 1);
    const place = this.#named(anchor, [{ start, end: start + value.length, value }], '');
    return isEnd ? place : undefined;
  }

  #raw(quasi: AnyNode): string {
    return (quasi.value as { raw: string }).raw;
  }

  #words(node: AnyNode): string {
    return this.#text.slice(node.start, node.end).replace(/\s+/g, '');
  }

  /** What words from a place name, and what they must be to name it still. */
  #named(
    anchor: Place,
    pieces: readonly Piece[],
    separator: string,
    isFolder = endsInSlash(pieces),
  ): Place | undefined {
    const written = pieces.map(piece => piece.value.replace(/^\//, '')).join('/');
    const at = normalize(join(anchor.before, written));
    this.#parts.push(...pieces.map(piece => ({ ...piece, at })));
    if (at === undefined) return undefined;
    const named = this.#places.find(at) ?? this.#outside(anchor, at);
    const then = normalize(join(anchor.after, written));
    if (!named) return then === undefined ? undefined : { before: at, after: then, isFolder };
    if (named.to === undefined) {
      this.#add(pieces, named.target, undefined, named.reason);
      return { before: at, after: then ?? at, isFolder };
    }
    if (named.to !== then) {
      const between = this.#quote(pieces) + separator + this.#quote(pieces);
      const words = respelled(anchor.after, named.to, pieces, between);
      const isOpen = isFolder && !/(^|\/)\.{0,2}$/.test(words);
      this.#add(pieces, named.target, isOpen ? `${words}/` : words, named.reason);
    }
    return { before: at, after: named.to, isFolder };
  }

  /** What is not in the repository, or named without its ending, goes along with a folder that it lies in; above the file's own folder, and where it is known to be made, it stays where it is. */
  #outside(anchor: Place, at: string) {
    const found = this.#places.findAbove(at);
    const isDeeper =
      found !== undefined && (below(found.target, anchor.before) ?? '') !== '' && found.target !== at;
    const climbs = below(at, anchor.before) === undefined && anchor.before === parent(this.#file.before);
    return isDeeper || climbs || this.#places.isMade(at) ? found : undefined;
  }

  #quote(pieces: readonly Piece[]): string {
    return this.#text[pieces[0]!.start - 1] ?? "'";
  }

  #add(pieces: readonly Piece[], target: string, replacement: string | undefined, reason: string): void {
    const [start, end] = [pieces[0]!.start, pieces.at(-1)!.end];
    if (this.found.some(other => other.start === start)) return;
    this.found.push({ start, end, target, reason, ...(replacement !== undefined && { replacement }) });
  }
}

const endsInSlash = (pieces: readonly Piece[]): boolean => pieces.at(-1)?.value.endsWith('/') === true;

/** Whether words that are put behind a place are a path from there. */
const goesOn = ({ isFolder = false }: Place, words: string): boolean =>
  words.startsWith('/') || (isFolder && words !== '');

/** Expressions that may be places. */
const BUILDS: ReadonlySet<string> = new Set([
  'CallExpression',
  'ImportExpression',
  'NewExpression',
  'TemplateLiteral',
  'BinaryExpression',
]);
