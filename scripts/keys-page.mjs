// @ts-check
// The page of keys, from the program's own table.

import { listKeys, PLACES } from '../components/keys/places.ts';

/** @param {readonly import('../components/keys/binding.ts').Binding[]} table */
export function keysPage(table) {
  const listed = listKeys(table);
  const parts = Object.entries(PLACES).flatMap(([place, title]) => {
    const here = listed.filter(one => one.place === place);
    if (here.length === 0) return [];
    const rows = here.map(
      ({ keys, help, name }) => `| ${keys.map(code).join(' ')} | ${cell(help)} | ${code(name)} |\n`,
    );
    return [`## ${title}\n\n| keys | what they do | name |\n|---|---|---|\n${rows.join('')}`];
  });
  return `# Keys

Made from the program's table of keys by \`npm run generate\`; changes here are lost. In the program \`?\` lists the keys
that mean something where you are, and runs the one you choose. \`h\`, \`j\`, \`k\` and \`l\` only ever move. A key that cannot
act now says why. The name is what a key is called in the palette (\`:\`).

${parts.join('\n')}`;
}

/** @param {string} key */
function code(key) {
  if (key === '`') return '`` ` ``';
  return `\`${key.replaceAll('|', '\\|')}\``;
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|');
}
