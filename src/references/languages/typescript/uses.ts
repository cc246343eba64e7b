import type { AnyNode } from './parse.ts';

/**
 * What a string in a script is for.
 * `import`: resolved as a module. `mock`: the same, as an argument of a test library. `url`: relative to this file. `beside`: the
 * same, where `./` may be left out. `route`: a module with a name in it, `./a#B`. `stub`: what another module calls a third,
 * `proxyquire('./a', { './b': fake })`. `code`: what code in a string loads. `unknown`: any other string. `comment`: words of a
 * comment, of a title, or the address that a server answers to.
 */
export type Use = 'import' | 'mock' | 'url' | 'beside' | 'route' | 'stub' | 'code' | 'unknown' | 'comment';

const MOCKS =
  /^(jest|vi|vitest|td|mock|moduleMocker)\.(mock|unmock|doMock|doUnmock|dontMock|deepUnmock|setMock|requireActual|requireMock|importActual|importMock|unstable_mockModule|unstable_unmockModule|genMockFromModule|createMockFromModule|replace|replaceEsm|module)$/;
const REQUIRES = /^(require|require\.resolve|require\.resolveWeak|import\.meta\.resolve|module\.require)$/;

/** Calls whose first argument says in words what is tested. */
const TITLED =
  /^(describe|context|suite|it|test|specify)(\.(only|skip|todo|concurrent|sequential|failing))*$/;

/** Calls that hand a server a function for an address: `app.get('/a', f)`. */
const ANSWERS = /\.(all|delete|get|head|options|patch|post|put|route|use)$/;

/** Calls of AMD, whose lists are modules. */
const LISTS = /^(?:define|require|requirejs)$/;

/** What a string is for, by the nodes that it stands in, the nearest first: four are enough. */
export function purposeOf(node: AnyNode, above: readonly AnyNode[], text: string): Use {
  const [parent, next] = above;
  if (parent !== undefined && chooses(parent, node)) {
    const use = purposeOf(parent, above.slice(1), text);
    return use === 'import' || use === 'mock' ? use : 'unknown';
  }
  const words = ({ start, end }: AnyNode) => text.slice(start, end).replace(/\s+/g, '');
  switch (parent?.type) {
    case 'TSExternalModuleReference':
    case 'TSImportType':
    case 'ImportExpression':
      return 'import';
    case 'TSModuleDeclaration':
      return parent.id === node ? 'import' : 'unknown';
    case 'CallExpression':
      return inCall(node, parent, words);
    case 'NewExpression': {
      const args = parent.arguments as AnyNode[];
      const isUrl = words(parent.callee as AnyNode) === 'URL' && args[0] === node && args[1];
      return isUrl && words(args[1] as AnyNode) === 'import.meta.url' ? 'url' : 'unknown';
    }
    case 'ArrayExpression':
      if (next?.type === 'Property') return inProperty(next, above.slice(2), words);
      return next?.type === 'CallExpression' && isModuleList(parent, next, words) ? 'import' : 'unknown';
    case 'Property':
      if (parent.value !== node) return 'unknown';
      if (keyOf(parent) === 'loadChildren') return words(node).includes('#') ? 'route' : 'unknown';
      return inProperty(parent, above.slice(1), words);
    default:
      return 'unknown';
  }
}

/** Whether a node is one of those that another one has the value of: `x || '..'`, `c ? x : '..'`. */
const chooses = (parent: AnyNode, node: AnyNode): boolean =>
  /^(?:LogicalExpression|ParenthesizedExpression)$/.test(parent.type) ||
  (parent.type === 'ConditionalExpression' && parent.test !== node);

type Words = (node: AnyNode) => string;

function inCall(node: AnyNode, call: AnyNode, words: Words): Use {
  const args = call.arguments as AnyNode[];
  const callee = words(call.callee as AnyNode);
  if (args[0] !== node) return isJoin(callee, args, node, words) ? 'url' : 'unknown';
  if (TITLED.test(callee) || (args.length > 1 && ANSWERS.test(callee) && /^["'`]\//.test(words(node))))
    return 'comment';
  if (REQUIRES.test(callee) || /^createRequire\(.*\)$/.test(callee)) return 'import';
  return MOCKS.test(callee) || /^proxyquire\b/.test(callee) ? 'mock' : 'unknown';
}

/** `join(__dirname, './x')`, `path.resolve(import.meta.dirname, '../x')`, with nothing after it. */
const isJoin = (callee: string, args: readonly AnyNode[], node: AnyNode, words: Words): boolean =>
  args.length === 2 &&
  args[1] === node &&
  /^(path\.)?(posix\.)?(join|resolve)$/.test(callee) &&
  /^(__dirname|import\.meta\.dirname)$/.test(words(args[0]!));

/** `define(['./a'], …)`, `define('name', ['./a'], …)`, `require(['./a'], …)`. */
function isModuleList(list: AnyNode, call: AnyNode, words: Words): boolean {
  const args = call.arguments as AnyNode[];
  const callee = words(call.callee as AnyNode);
  return LISTS.test(callee) && (args[0] === list || (callee === 'define' && args[1] === list));
}

const keyOf = ({ key }: AnyNode): string => String((key as AnyNode).name ?? (key as AnyNode).value);

/** The template and the styles of a component of Angular. */
function inProperty(property: AnyNode, [, call]: readonly AnyNode[], words: Words): Use {
  const isComponent = call?.type === 'CallExpression' && words(call.callee as AnyNode) === 'Component';
  return isComponent && /^(?:templateUrl|styleUrls?)$/.test(keyOf(property)) ? 'beside' : 'unknown';
}
