import { expect, test } from 'vitest';
import { carryOut } from '../../../support/toolchain.ts';

/** A site with pages, styles, scripts and components, served from `public`. */
const site: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "site", "type": "module" }\n',
  'public/index.html':
    '<!doctype html>\n<link rel="stylesheet" href="/css/main.css">\n<script type="importmap">{ "imports": { "menu": "/js/menu.js" } }</script>\n<script type="module" src="js/start.js"></script>\n<img src="img/logo.svg" srcset="img/logo.svg 1x, img/logo@2x.png 2x">\n<a href="pages/about.html#team">About</a> <a href="https://example.org/css/main.css">Else</a>\n',
  'public/pages/about.html':
    '<link rel="stylesheet" href="../css/main.css?v=1"><a href="/pages/contact.html">Contact</a> <a href="../index.html">Home</a>\n',
  'public/pages/contact.html': '<img src="../img/map.png"><a href="about.html">About</a>\n',
  'public/css/main.css':
    '@import "parts/grid.css";\nbody { background: url("../img/logo.svg"); }\n@font-face { src: url(/fonts/a.woff2); }\n',
  'public/css/parts/grid.css': '.grid { background: url(../../img/map.png); }\n',
  'public/js/start.js': "import { open } from './menu.js';\n\nopen('/img/logo.svg');\n",
  'public/js/menu.js': 'export const open = path => path;\n',
  'public/img/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><image href="map.png"/></svg>\n',
  'public/img/logo@2x.png': 'x\n',
  'public/img/map.png': 'x\n',
  'public/fonts/a.woff2': 'x\n',
  'styles/site.scss': '@use "parts/colours";\n@use "parts";\n.a { color: colours.$red; }\n',
  'styles/parts/_colours.scss': '$red: red;\n',
  'styles/parts/_index.scss': '@forward "colours";\n',
  'components/Card.vue':
    '<template><img src="./card.png"><Badge /></template>\n<script>\nimport Badge from \'./parts/Badge.vue\';\nexport default { components: { Badge } };\n</script>\n<style lang="scss">\n@use "../styles/parts/colours";\n</style>\n',
  'components/card.png': 'x\n',
  'components/parts/Badge.vue': '<template><b /></template>\n<style src="./badge.css"></style>\n',
  'components/parts/badge.css': 'b { color: red; }\n',
  'components/List.svelte':
    '<script>\n  import Item from \'./Item.svelte\';\n</script>\n<Item /><style>@import "parts/badge.css";</style>\n',
  'components/Item.svelte': '<i />\n',
};

const PLAN = `# Plan

## Phase 1: Files

1. Move \`public/img/logo.svg\` → \`public/img/brand/logo.svg\`
2. Move \`public/js/menu.js\` → \`public/js/parts/menu.js\`
3. Move \`styles/parts/_colours.scss\` → \`styles/theme/_colours.scss\`
4. Move \`components/Item.svelte\` → \`components/list/Item.svelte\`
5. Update all references

## Phase 2: Folders

1. Move \`public/pages/\` → \`public/site/pages/\`
2. Move \`public/css/\` → \`public/assets/css/\`
3. Move \`components/\` → \`src/components/\`
4. Move \`public/fonts/\` → \`public/assets/fonts/\`
5. Update all references
`;

test('a site resolves at every commit of the main line', () => {
  const { exit, output, failures, commits, paths } = carryOut(
    site,
    PLAN,
    `"${process.execPath}" "${import.meta.dirname}/resolve.mjs"`,
  );
  expect(failures).toEqual([]);
  expect([exit, commits], output).toEqual([0, 2]);
  expect(paths).toContain('src/components/list/Item.svelte');
}, 300_000);
