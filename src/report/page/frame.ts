import { html, Markup } from './html.ts';
import { STYLE } from './style.ts';

interface Framed {
  readonly title: string;
  readonly kicker: string;
  readonly heading: string;
  readonly facts: Markup;
  readonly contents: Markup;
  readonly main: Markup;
}

/**
 * One self-contained page: no script, nothing fetched. Its content security policy forbids both, should anything of
 * the repository's text ever get past the escaping.
 */
export function frame({ title, kicker, heading, facts, contents, main }: Framed): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header>
<p class="kicker">${kicker}</p>
<h1>${heading}</h1>
<p class="facts">${facts}</p>
</header>
<nav aria-label="Contents"><ul>
${contents}
</ul></nav>
<main>
${main}
</main>
</body>
</html>
`;
  return page.text;
}
