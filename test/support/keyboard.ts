import { sent } from './keys.ts';

/** What keys go into: written as a terminal sends them, and waited for. */
export abstract class Keyboard {
  abstract write(text: string): Promise<void>;
  abstract idle(): Promise<this>;

  /** Presses keys one after the other, each as a write of its own, and waits until all is done. */
  async press(...keys: readonly string[]): Promise<this> {
    for (const key of keys) await this.write(sent(key));
    return this.idle();
  }

  /** Presses keys faster than anybody looks: all in one write. */
  async burst(...keys: readonly string[]): Promise<this> {
    await this.write(keys.map(sent).join(''));
    return this.idle();
  }

  async paste(text: string): Promise<this> {
    await this.write(`\x1b[200~${text}\x1b[201~`);
    return this.idle();
  }
}
