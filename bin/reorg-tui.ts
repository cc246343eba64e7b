#!/usr/bin/env node
import module from 'node:module';
import { main } from './main.ts';
import { drained, processIo } from './process-io.ts';

// git and its hooks get the environment as the user set it, without what is set for the screen below.
const io = processIo(process, { ...process.env });

// React chooses its build, and chalk its colours, when they are imported: chalk does not know NO_COLOR (no-color.org).
process.env.NODE_ENV = 'production';
if (process.env.NO_COLOR && process.env.FORCE_COLOR === undefined) process.env.FORCE_COLOR = '0';

module.enableCompileCache?.();

const code = await main(process.argv.slice(2), io);
// What a screen that was left early is still looking up does not keep the process alive.
await Promise.all([drained(process.stdout), drained(process.stderr)]);
process.exit(code);
