import { afterEach, expect, it } from 'vitest';
import { TestRepository } from '../support/repository.ts';
import { stories } from '../support/story.ts';

const { story } = stories();

let repo: TestRepository;
afterEach(() => repo?.remove());

it.each([
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
])(
  'what a phase leaves is dismissed with a reason, and the session ends with 0, at $columns by $rows',
  async size => {
    repo = new TestRepository();
    repo.commit('begin', {
      'load.py': 'import importlib\n\n\ndef load(name):\n    return importlib.import_module(f"src.{name}")\n',
      'src/apples.py': 'A = 1\n',
      'src/bread.py': 'B = 1\n',
      'plan.md': '# One library\n\n## Phase 1: Gather\n\n1. Move `src/apples.py` to `lib/apples.py`\n',
    });
    const told = story({ root: repo.root, args: ['plan.md'], ...size });
    await told.see('enter begins');
    told.press('enter');
    await told.see('Step 1.1');
    told.press('enter');
    await told.see('Phase 1 has no open step: c reviews it.');
    told.press('c');
    await told.see('This phase can be committed: press c');
    told.press('c');
    await told.see('Phase 1 is committed, exactly as rehearsed.');
    told.press('enter');
    await told.see(/─ the end ─[\s\S]*Left for a person: 1/);
    told.press('esc');
    await told.see('left for a person (1)');

    told.press('G');
    await told.see('n says that it is no matter, and why.');
    told.press('n', 'enter');
    await told.see('No reason given: nothing changed.');
    told.press('n');
    await told.see('No matter, because:');
    told.type('nobody asks for apples by name');
    told.press('enter');
    await told.see('No matter: the record keeps the reason.');
    told.notSee('left for a person');
    told.press('z');
    await told.see('left for a person (1)');
    told.press('Z');
    await told.see('Done again: load.py:5');
    told.press('q');
    expect(await told.ended()).toMatchObject({ exitCode: 0 });
    told.notSee('left for a person');
  },
);
