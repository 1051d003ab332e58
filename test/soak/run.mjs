// An hour's worth of editing against the bundled server; see soak.ts.
//   node test/soak/run.mjs [--operations 10000] [--seed 1]
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { prepare, root } from '../../scripts/prepare.mjs';

const { values } = parseArgs({
  options: { operations: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
prepare();
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/soak'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SOAK_OPERATIONS: values.operations, SOAK_SEED: values.seed },
});
process.exit(status ?? 1);
