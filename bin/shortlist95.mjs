#!/usr/bin/env node
// Command line entry: makes the checkout ready, then runs services/cli/main.ts in this same process,
// so that whatever ends this process ends the product.
import { join } from 'node:path';
import './ready.mjs';

const root = join(import.meta.dirname, '..');
process.env.TSX_TSCONFIG_PATH = join(root, 'tsconfig.json');
// Only now: before ready.mjs there may be no packages to import.
const { register } = await import('tsx/esm/api');
register({ tsconfig: join(root, 'tsconfig.json') });
await import('../services/cli/main.ts');
