import { describe, expect, test } from 'vitest';
import { docker } from '../../../../src/references/languages/docker/adapter.ts';
import { ledger, run } from '../typescript/support.ts';

const moves = {
  'bin/start.sh': 'scripts/bin/start.sh',
  'conf/app.ini': 'settings/main.ini',
  'server/main.py': 'services/server/main.py',
  'server/Dockerfile': 'services/server/Dockerfile',
  'server/static/a.css': 'services/server/static/a.css',
};
const others = [...Object.keys(moves), 'app/other.py', 'package.json'];

async function change(text: string, path = 'Dockerfile') {
  return (await run(docker, { [path]: text }, moves, others)).get(path)!;
}

describe('Dockerfiles', () => {
  test.each([
    [
      'the source is of the repository, the destination of the image',
      'COPY bin /bin',
      'COPY scripts/bin /bin',
    ],
    [
      'what a command runs there keeps its name',
      'COPY bin /bin\nCOPY conf/app.ini /etc/app.ini\nRUN bash /bin/start.sh',
      'COPY scripts/bin /bin\nCOPY settings/main.ini /etc/app.ini\nRUN bash /bin/start.sh',
    ],
    [
      'but where the whole repository is copied it has that of the repository',
      'WORKDIR /srv\nCOPY . .\nRUN bash bin/start.sh\nCMD ["/srv/bin/start.sh", "-c", "/etc/bin/start.sh"]',
      'WORKDIR /srv\nCOPY . .\nRUN bash scripts/bin/start.sh\nCMD ["/srv/scripts/bin/start.sh", "-c", "/etc/bin/start.sh"]',
    ],
    [
      'also the folder in which commands run',
      'WORKDIR /srv\nCOPY . .\nWORKDIR "/srv/server"\nRUN cat static/a.css',
      'WORKDIR /srv\nCOPY . .\nWORKDIR "/srv/services/server"\nRUN cat static/a.css',
    ],
    [
      'a file that is copied into a folder takes its new name with it',
      'COPY conf/app.ini /etc/\nENV CONFIG=/etc/app.ini',
      'COPY settings/main.ini /etc/\nENV CONFIG=/etc/main.ini',
    ],
    [
      'lists, options, several sources, continued lines',
      'COPY --chown=a:a ["bin/start.sh", "conf/app.ini", "/x/"]\nADD bin/ \\\n  conf/*.ini ./',
      'COPY --chown=a:a ["scripts/bin/start.sh", "settings/main.ini", "/x/"]\nADD scripts/bin/ \\\n  settings/*.ini ./',
    ],
    [
      'other stages',
      'FROM a AS b\nCOPY --from=b /bin/start.sh bin/',
      'FROM a AS b\nCOPY --from=b /bin/start.sh bin/',
    ],
    [
      'a later stage on an earlier one',
      'FROM x AS base\nWORKDIR /a\nCOPY . .\nFROM base\nRUN sh bin/start.sh',
      'FROM x AS base\nWORKDIR /a\nCOPY . .\nFROM base\nRUN sh scripts/bin/start.sh',
    ],
  ])('%s', async (_, before, after) => {
    expect((await change(before)).text).toBe(after);
  });

  test('with a context of their own move with it', async () => {
    const text = 'COPY main.py /app/\nCOPY static /app/static\n';
    expect((await change(text, 'server/Dockerfile')).text).toBe(text);
  });

  test('that copy all have the context in which the folders are that they enter', async () => {
    const text = 'WORKDIR /srv\nCOPY . .\nWORKDIR /srv/server\n';
    expect((await change(text, 'server/Dockerfile')).text).toBe(text.replace('/server', '/services/server'));
  });

  test('with the context of the repository name its files from the top', async () => {
    const text = 'COPY server/main.py /app/\nCOPY app /app/\n';
    expect((await change(text, 'server/Dockerfile')).text).toBe(text.replace('server/', 'services/server/'));
  });
});

test('a Compose file names contexts and the host sides of volumes', async () => {
  const text = `services:
  web:
    build:
      context: ./server
      dockerfile: Dockerfile
    volumes:
      - ./bin:/bin
      - "./conf/app.ini:/conf/app.ini:ro"
      - bin:/conf
    working_dir: /server
`;
  const changed = await change(text, 'docker-compose.yml');
  expect(ledger(changed)).toEqual([
    './server → ./services/server',
    'left Dockerfile: names the new place already',
    './bin → ./scripts/bin',
    './conf/app.ini → ./settings/main.ini',
  ]);
});
