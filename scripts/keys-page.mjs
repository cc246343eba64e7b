// @ts-check
// The page of keys, from the program's own table.

/** @typedef {import('../components/keys/binding.ts').Binding} Binding */
/** @typedef {import('../components/keys/binding.ts').Context} Context */

/** Titles of the places where keys mean something, in the order of the page. @type {Readonly<Record<Context, string>>} */
const PLACES = {
  list: 'The list of steps',
  pane: 'A step: plan, differences, blame, history, result',
  review: 'The review of a phase',
  merge: 'Merging',
  welcome: 'The first look',
  log: 'The command log',
  help: 'Help',
  palette: 'The palette of commands',
  menu: 'A menu',
  confirm: 'A question',
  prompt: 'A line to type',
};

/**
 * @param {readonly Binding[]} table
 * @param {(key: string) => string} shownKey
 */
export function keysPage(table, shownKey) {
  const parts = Object.entries(PLACES).flatMap(([context, title]) => {
    const here = table.filter(({ contexts }) => contexts.some(name => name === context));
    if (here.length === 0) return [];
    const rows = here.map(
      ({ keys, help, id }) =>
        `| ${keys.map(key => code(shownKey(key))).join(' ')} | ${cell(help)} | ${code(id)} |\n`,
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
