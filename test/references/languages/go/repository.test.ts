import { expect, test } from 'vitest';
import { carryOut, isInstalled } from '../../../support/toolchain.ts';
import { shop } from './shop.ts';

const PLAN = `# Plan

## Phase 1: Internal

1. Move \`money/\` → \`internal/money/\`
2. Move \`goods/\` → \`internal/stock/\`
3. Move \`about/\` → \`internal/about/\`
4. Update imports

## Phase 2: Tools

1. Move \`util/strs/strs.go\` → \`internal/text/strs.go\`
2. Move \`util/nums/extra.go\` → \`internal/extra/extra.go\`
3. Move \`util/nums/nums.go\` → \`internal/nums/nums.go\`
4. Update imports

## Phase 3: Program

1. Move \`till/\` → \`internal/checkout/\`
2. Move \`testdata/order.txt\` → \`internal/testdata/order.txt\`
3. Update imports

## Phase 4: One package

1. Move \`internal/nums/nums.go\` → \`internal/text/nums.go\`
2. Move \`internal/extra/extra.go\` → \`internal/text/extra.go\`
3. Update imports
`;

test.skipIf(!isInstalled('go'))(
  'a program in Go builds, vets and passes its tests at every commit of the main line',
  () => {
    const { exit, output, failures, commits, paths } = carryOut(
      shop,
      PLAN,
      'test -z "$(gofmt -l .)" && go build -o /dev/null ./... && go vet ./... && go test ./...',
    );
    expect(failures).toEqual([]);
    expect([exit, commits], output).toEqual([0, 4]);
    expect(paths).toContain('internal/stock/data/list.txt');
  },
  300_000,
);
