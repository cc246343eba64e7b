import { withEndings } from '../../sites/site.ts';
import type { Way } from '../../sites/ways.ts';
import { WITH_NAME } from './package-calls.ts';

/** How Python names what lies in its own package; templates and what is served, in calls of Django, Flask and Jinja; pages, in its documentation. */
export const CALLS: readonly Way[] = [
  {
    pattern: new RegExp(
      `\\b(?:${WITH_NAME})\\(\\s*(?:__package__|__name__)\\s*,\\s*["']([^"'\\n]+)["']|\\bfiles\\(\\s*(?:__package__|__name__)\\s*\\)\\s*(?:/\\s*|\\.joinpath\\(\\s*)["']([^"'\\n]+)["']`,
      'g',
    ),
    from: ({ own }) => [own],
  },
  {
    pattern:
      /\b(?:render_template|render_to_string|render_to_response|get_template|select_template|TemplateResponse|render)\(\s*(?:[\w.]+\s*,\s*)?(?:\w+\s*=\s*)?\[?["']([\w./-]+\.\w+)["']/g,
    from: ({ anywhere }) => anywhere('templates', 'jinja2'),
  },
  {
    pattern: /\btemplate(?:_name)?\s*=\s*["']([\w./-]+\.\w+)["']/g,
    from: ({ anywhere }) => anywhere('templates', 'jinja2'),
  },
  {
    pattern:
      /\burl_for\(\s*["']static["']\s*,\s*(?:filename|path)\s*=\s*["']([^"'\n]+)["']|\bstatic\(\s*["']([^"'\n]+)["']/g,
    from: ({ anywhere }) => anywhere('static'),
  },
  // Pages of the documentation, in what is made into it: with Sphinx, and with MkDocs.
  {
    pattern: /:doc:`(?:[^`<\n]*<)?\/([\w./-]+)>?`/g,
    from: ({ holding }) => holding('conf.py'),
    lookup: withEndings('.rst', '.md', '.txt', '.ipynb'),
  },
  {
    pattern: /^[ \t]*\[[^\]\n]+\]:[ \t]+\/([\w/-]*\w)\/?(?:#[\w-]+)?[ \t]*$/gm,
    from: ({ anywhere }) => anywhere('docs', 'doc'),
    lookup: withEndings('.md', '/index.md'),
  },
];
