// Bundles the programs: the extension and its server (for Node and for the web), and the command line.
//   node scripts/build.mjs [--watch] [--development]
import { chmod, rm } from 'node:fs/promises';
import { context } from 'esbuild';
import { writeCitationStyles } from './citation-styles.mjs';
import { programs } from './programs.mjs';

const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--development');

await rm('dist', { recursive: true, force: true });
const contexts = await Promise.all(programs({ development }).map(program => context({ ...program, outdir: 'dist' })));
await Promise.all(contexts.map(each => each.rebuild()));
await writeCitationStyles('dist');
await chmod('dist/cli.js', 0o755).catch(() => {});
if (watch) await Promise.all(contexts.map(each => each.watch()));
else await Promise.all(contexts.map(each => each.dispose()));
