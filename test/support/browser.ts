import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];

/** The browser on this machine, if there is one. */
export const CHROMIUM = NAMES.find(name => spawnSync(name, ['--version']).status === 0);

type Answer = { result?: { value?: unknown }; data?: string };

/** A page in a headless Chromium, spoken to in the DevTools protocol. */
export class Browser {
  readonly #child: ChildProcess;
  readonly #socket: WebSocket;
  readonly #folder: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #events = new Map<string, () => void>();
  #next = 1;
  /** Errors of the page: exceptions, and what it wrote to its console or the browser about it. */
  readonly errors: string[] = [];

  private constructor(child: ChildProcess, socket: WebSocket, folder: string) {
    this.#child = child;
    this.#socket = socket;
    this.#folder = folder;
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data))));
  }

  static async start(): Promise<Browser> {
    const folder = mkdtempSync(join(tmpdir(), 'reorg-browser-'));
    const child = spawn(CHROMIUM!, [...FLAGS, `--user-data-dir=${join(folder, 'profile')}`, 'about:blank']);
    const endpoint = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', chunk => {
        said += chunk;
        const found = /listening on ws:\/\/([^/]+)/.exec(said);
        if (found) resolve(found[1]!);
      });
      child.on('exit', () => reject(new Error(`the browser ended: ${said}`)));
    });
    const targets = (await (await fetch(`http://${endpoint}/json/list`)).json()) as {
      type: string;
      webSocketDebuggerUrl: string;
    }[];
    const socket = new WebSocket(targets.find(({ type }) => type === 'page')!.webSocketDebuggerUrl);
    await new Promise(resolve => socket.addEventListener('open', resolve));
    const browser = new Browser(child, socket, folder);
    for (const domain of ['Page', 'Runtime', 'Log']) await browser.#send(`${domain}.enable`);
    return browser;
  }

  /** Shows this page, this many pixels wide. Resolves when it has loaded. */
  async open(page: string, width: number, dark = false): Promise<void> {
    const file = join(this.#folder, 'page.html');
    writeFileSync(file, page);
    await this.#send('Emulation.setDeviceMetricsOverride', {
      width,
      height: 900,
      deviceScaleFactor: 1,
      mobile: width < 600,
    });
    await this.#send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }],
    });
    const loaded = new Promise<void>(resolve => this.#events.set('Page.loadEventFired', resolve));
    await this.#send('Page.navigate', { url: `file://${file}` });
    await loaded;
  }

  /** The value of an expression on the page. */
  async evaluate(expression: string): Promise<unknown> {
    return (await this.#send('Runtime.evaluate', { expression, returnByValue: true })).result?.value;
  }

  /** The whole page as a PNG image. */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.#send('Page.captureScreenshot', { captureBeyondViewport: true });
    return Buffer.from(data ?? '', 'base64');
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.#child.once('exit', resolve));
    this.#socket.close();
    this.#child.kill();
    await ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }

  #send(method: string, params: object = {}): Promise<Answer> {
    const id = this.#next++;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise(resolve => this.#waiting.set(id, resolve));
  }

  #receive(message: { id?: number; method?: string; params?: unknown; result?: Answer }): void {
    if (message.id !== undefined) this.#waiting.get(message.id)?.(message.result ?? {});
    else if (message.method) {
      this.#events.get(message.method)?.();
      if (/^(Runtime\.exceptionThrown|Runtime\.consoleAPICalled|Log\.entryAdded)$/.test(message.method)) {
        this.errors.push(JSON.stringify(message.params));
      }
    }
  }
}
