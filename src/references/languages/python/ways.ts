import type { Way } from '../../sites/ways.ts';

/** How Python names templates and what is served, in calls of Django, Flask and Jinja. */
export const CALLS: readonly Way[] = [
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
];
