// npm test: installs when needed, builds once, then runs every test. Its last line is "N passed, N failed".
import { ensureInstalled, runScript } from './set-up.mjs';

ensureInstalled();
if (runScript('build') !== 0) {
  console.log('The kit does not build, so no test was run.\n0 passed, 1 failed');
  process.exit(1);
}
process.env.SITE_IS_BUILT = '1';
process.exit(runScript('test:all'));
