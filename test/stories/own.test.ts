import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, it } from 'vitest';
import { TestRepository } from '../support/repository.ts';
import { stories } from '../support/story.ts';

const { story, home } = stories();

let repository: TestRepository;
afterEach(() => repository?.remove());

it('commands of one’s own run in the background and on the terminal, and those of a repository do not', async () => {
  repository = new TestRepository();
  repository.commit('begin', {
    'src/a.py': 'A = 1\n',
    'plan.md': '# Plan\n\n## Phase 1: Go\n\n1. Move `src/a.py` to `lib/a.py`\n',
    '.reorg-tui.yaml': 'keys:\n  commands: [{ key: Y, command: touch from-the-repository }]\n',
  });
  const settings = join(home(), 'settings', 'reorg-tui');
  mkdirSync(settings, { recursive: true });
  writeFileSync(
    join(settings, 'config.yaml'),
    `keys:
  commands:
    - { key: X, command: 'echo "step {step} is" {file}', label: say }
    - { key: B, command: 'echo "on the terminal: "{to}', where: terminal }
    - { key: F, command: 'exit 7' }
    - { key: j, command: 'echo never' }
`,
  );
  const told = story({
    root: repository.root,
    args: ['plan.md'],
    columns: 100,
    rows: 30,
    env: { XDG_CONFIG_HOME: join(home(), 'settings') },
  });
  await told.see('is ignored in the settings of a repository');
  told.press('enter');
  await told.see('Step 1.1');
  told.press('X');
  await told.see('say is done. step 1.1 is src/a.py');
  told.press('F');
  await told.see('✗ exit 7 ended with 7.');
  told.press('B');
  await told.see(/on the terminal: lib\/a\.py[\s\S]*ended with 0; enter goes back/);
  told.press('enter');
  await told.see('Step 1.1');
  told.press('Y');
  await told.see('Y does nothing here');
  told.press('?');
  told.type('your own');
  await told.see('3 commands');
  told.press('esc', 'q');
  await told.ended();
});
