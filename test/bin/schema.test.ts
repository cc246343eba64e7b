import { expect, test } from 'vitest';
import { main } from '../../bin/main.ts';

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const code = await main(args, {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    env: {},
    cwd: '/',
    interactive: false,
  });
  return { code, out, err };
}

test.each(['plan', 'settings', 'answer'])('the schema of %s is printed', async name => {
  const { code, out } = await run('schema', name);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toHaveProperty('$schema');
});

test('a schema that is not there is wrong usage', async () => {
  expect(await run('schema', 'toString')).toMatchObject({ code: 2 });
});

test('the page for assistants names no command that there is not', async () => {
  const { out } = await run('skill');
  const named = [...out.matchAll(/`reorg-tui ([a-z]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(4);
  for (const name of named) expect(await run(name!, '--help')).toMatchObject({ code: 0 });
});
