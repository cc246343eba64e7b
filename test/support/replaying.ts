import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../../bin/command.ts';
import { main } from '../../bin/main.ts';
import type { Engine } from '../../src/session/engine.ts';
import { type StartOptions, startSession } from '../../src/session/start.ts';
import { TestRepository } from './repository.ts';

/** A repository in which decisions are made, and another with the same history in which their record is replayed. */
export class Replaying {
  readonly first = new TestRepository();
  readonly clone = new TestRepository();

  start(repo = this.first, more: Partial<StartOptions> = {}): Promise<Engine> {
    return startSession({
      directory: repo.root,
      plan: 'plan.md',
      environment: repo.environment,
      tool: 'test',
      change: true,
      style: 'weave',
      ...more,
    });
  }

  /** Gives the clone the record, and the history as it was when the record began. */
  handOver({ opened }: Engine): void {
    const { base } = opened.record.head;
    this.clone.run('fetch', '-q', this.first.root, base);
    this.clone.run('reset', '-q', '--hard', base);
    copyFileSync(opened.journal.path, this.record);
  }

  get record(): string {
    return join(this.clone.root, '.git/record.jsonl');
  }

  /** Replays the record in the clone. Returns what became of the first phase. */
  async replay() {
    let said = '';
    const io: Io = {
      out: text => {
        said += text;
      },
      err: () => {},
      env: this.clone.environment,
      cwd: this.clone.root,
      interactive: false,
    };
    const code = await main(['replay', this.record, '--json'], io);
    const { phases, drift, unfinished } = JSON.parse(said);
    return { code, phase: { ...phases[0], drift, left: unfinished } };
  }

  remove(): void {
    this.first.remove();
    this.clone.remove();
  }
}
