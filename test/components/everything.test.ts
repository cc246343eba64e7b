import { describe, expect, test } from 'vitest';
import type { PLACES } from '../../components/keys/places.ts';
import { contextOf } from '../../components/keys/table.ts';
import { width } from '../../components/text/cells.ts';
import type { Pane } from '../../store/parts/pane.ts';
import { PANES } from '../../store/parts/pane.ts';
import { FakeLooking } from '../support/fake/looking.ts';
import { screens } from '../support/opened.ts';

const open = screens();

type Place = keyof typeof PLACES;

/** Decides a phase, commits it, and goes on. */
const PHASE = ['A', 's', 's', 's', 's', 'c', 'c', 'enter'];

/** For every place: the keys that lead there from the first step, and what is to be seen there. */
const WAYS: Readonly<Record<Place, readonly [keys: readonly string[], seen: RegExp]>> = {
  list: [[], /▶ Steps/],
  pane: [['tab'], /▶ Step 1\.1/],
  review: [['c'], /✗ Phase 1 cannot be committed yet/],
  change: [['c', '/', ...'removed', 'enter', 'enter'], /▶ Phase 1, file 2 of 3 jobs\/recipes\/units\.py/],
  merge: [['j', 'm'], /▶ Merge 1\.2/],
  welcome: [['i'], /first look/],
  log: [['@'], /git commands so far/],
  commit: [['3', 'tab', 'space'], /commit [0-9a-f]{10} /],
  end: [[...PHASE, ...PHASE, ...PHASE], /✓ 3 phases committed on tidy/],
  decisions: [['enter', 'd'], /decisions, oldest first/],
  help: [['?'], /keys that work here/],
  palette: [[':'], /type to filter/],
  menu: [['y'], /Copy/],
  confirm: [['A', 's', 's', 's', 's', 'c', 'c', 'enter', 'U'], /Take phase 1 back\?/],
  prompt: [['r'], /Line \d+ means/],
  audit: [[], /▶ Lines that lost their author/],
  histories: [['tab'], /▶ Where they came from/],
  reweave: [['A', 'c'], /▶ Give history back/],
};

const AUDITED: readonly Place[] = ['audit', 'histories', 'reweave'];

const SIZES = [
  { columns: 60, rows: 15 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 160, rows: 50 },
];

describe.each(SIZES)('at $columns by $rows', size => {
  test.each(Object.keys(WAYS) as Place[])(
    '%s is reached by keys, fills the window and is never wider',
    async place => {
      const [keys, seen] = WAYS[place];
      const looking = AUDITED.includes(place) ? { looking: new FakeLooking() } : {};
      const screen = await open({ ...size, ...looking });
      await screen.press(...keys);
      expect(contextOf(screen.state)).toBe(place);
      expect(screen.text()).toMatch(seen);
      expect(screen.lines()).toHaveLength(size.rows);
      for (const line of screen.lines()) expect(width(line), line).toBeLessThanOrEqual(size.columns);
    },
  );
});

/** What each pane shows of the first step. */
const SHOWN: Readonly<Record<Pane, RegExp>> = {
  plan: /What happens/,
  divergence: /≈ 1 line differs only in imports/,
  blame: /Ann Ahlberg/,
  history: /Both since they were one/,
  preview: / def scale_0/,
};

test.each(PANES)(
  'the pane %s is there by its number, whole when zoomed, and drawn anew the same',
  async pane => {
    const screen = await open();
    await screen.press(String(PANES.indexOf(pane) + 1), 'tab', '+');
    expect(screen.text()).toMatch(SHOWN[pane]);
    expect(screen.text()).not.toMatch(/ Steps ─/);
    const before = screen.text();
    await screen.redraw();
    expect(screen.text()).toBe(before);
  },
);

describe('what is too long', () => {
  test.each(['2', '3', '5'])('is moved sideways, and wrapped, by the same keys in pane %s', async pane => {
    const screen = await open({ columns: 80, rows: 30 });
    await screen.press(pane, 'tab', 'x', ...(pane === '2' ? ['w'] : []));
    const long = () => screen.linesWith('"flour": 5000').join();
    expect(screen.text()).not.toMatch(/"milk": 8000/);
    await screen.press('\\');
    expect(long()).not.toMatch(/›/);
    expect(screen.text()).toMatch(/↳ +.*"milk": 8000/);
    await screen.press('\\', ...Array.from({ length: 11 }, () => '>'));
    expect(screen.text()).toMatch(/"milk": 8000/);
    await screen.press(...Array.from({ length: 11 }, () => '<'));
    expect(long()).toMatch(/LIMITS = \{"flour": 5000/);
  });

  test('is moved sideways in the list, too, and in a merge', async () => {
    const screen = await open({ columns: 60, rows: 15 });
    await screen.press('>');
    expect(screen.text()).toMatch(/Steps «8/);
    await screen.press('<', 'j', 'm', 'g', '>', '>');
    expect(screen.text()).toMatch(/«16/);
  });
});
