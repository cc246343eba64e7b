import { tooDeep } from './depth.ts';
import { isPython, isScript } from './file-kinds.ts';
import { factsIn } from './languages/python/facts.ts';
import { loadPython } from './languages/python/parse.ts';
import { loadScripts, parseScript } from './languages/typescript/parse.ts';
import { askRuff, type Complaint } from './ruff/ask.ts';

/** Whether a text is well formed; else where the first mistake is (line from 1) and what. */
export type Parses =
  | { readonly ok: true }
  | { readonly ok: false; readonly line: number; readonly message: string };

const OK: Parses = { ok: true };

/** Whether `parses` can tell anything of a file of this name. */
export const isJudged = (path: string): boolean =>
  isPython(path) || isScript(path) || /\.(json|jsonc|ipynb|ya?ml)$/.test(path);

/**
 * Judges Python (ruff's parser, or tree-sitter's error nodes where ruff is not installed), TypeScript, JavaScript,
 * JSON (with comments and trailing commas where a tool reads it so) and YAML. Any other file is well formed.
 *
 * @param complaints what ruff says of a Python text, for a caller that remembers it; undefined without ruff
 */
export async function parses(
  path: string,
  text: string,
  complaints: (text: string) => Promise<readonly Complaint[] | undefined> = askRuff,
): Promise<Parses> {
  // What cannot be read is not judged.
  if (tooDeep(text)) return OK;
  if (isPython(path)) return python(text, await complaints(text));
  if (isScript(path)) return script(path, text);
  if (/\.(json|jsonc|ipynb)$/.test(path)) return json(path, text);
  if (/\.ya?ml$/.test(path)) return yaml(text);
  return OK;
}

async function python(text: string, complaints: readonly Complaint[] | undefined): Promise<Parses> {
  if (complaints) {
    const mistake = complaints.find(each => each.code === 'invalid-syntax');
    return mistake ? { ok: false, line: mistake.line, message: mistake.message } : OK;
  }
  await loadPython();
  // A text that is judged is mostly read as well: both are done on one tree.
  const { mistake } = factsIn(text);
  return mistake ? { ok: false, ...mistake } : OK;
}

async function script(path: string, text: string): Promise<Parses> {
  await loadScripts();
  const error = parseScript(path, text).errors.find(each => each.severity === 'Error');
  return error ? { ok: false, line: lineAt(text, error.labels[0]?.start ?? 0), message: error.message } : OK;
}

/** Read with comments and trailing commas by the tool they belong to. */
const WITH_COMMENTS =
  /\.jsonc$|(^|\/)(tsconfig[^/]*|jsconfig[^/]*|devcontainer|\.eslintrc|\.swcrc|api-extractor)\.json$|(^|\/)\.vscode\//;

async function json(path: string, text: string): Promise<Parses> {
  const bare = text.replace(/^\uFEFF/, '');
  try {
    JSON.parse(bare);
    return OK;
  } catch (error) {
    if (WITH_COMMENTS.test(path)) {
      const result = await script('x.js', `(${bare})`);
      return result;
    }
    const message = (error as SyntaxError).message;
    const at = /position (\d+)/.exec(message)?.[1];
    return { ok: false, line: lineAt(bare, at === undefined ? bare.length : Number(at)), message };
  }
}

async function yaml(text: string): Promise<Parses> {
  const { parseAllDocuments } = await import('./yaml.ts');
  const documents = parseAllDocuments(text, { logLevel: 'silent', strict: false });
  for (const document of Array.isArray(documents) ? documents : []) {
    const error = document.errors[0];
    if (error)
      return { ok: false, line: error.linePos?.[0].line ?? 1, message: error.message.split('\n')[0]! };
  }
  return OK;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
