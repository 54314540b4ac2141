// npm run test:all: finds a browser and runs every test against the build. Last line: "N passed, N failed".
import { startVitest, type Vitest } from 'vitest/node';
import { findOrInstallBrowser } from './find-browser.ts';

interface Count {
  passed: number;
  failed: number;
}

/** Counts every test. A file that could not be read, and an error outside a test, each count as one failure. */
function countTests(vitest: Vitest): Count {
  const modules = vitest.state.getTestModules();
  const states = modules.flatMap((module) => Array.from(module.children.allTests(), (test) => test.result().state));
  const unreadable = modules.filter((module) => module.errors().length > 0);
  const outside = vitest.state.getUnhandledErrors();
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state === 'failed').length + unreadable.length + outside.length,
  };
}

async function testAll(): Promise<Count> {
  process.env['CHROME_PATH'] = findOrInstallBrowser();
  const vitest = await startVitest([], { watch: false });
  await vitest.close();
  return countTests(vitest);
}

const { passed, failed } = await testAll().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1 };
});
const code = failed === 0 && passed > 0 ? 0 : 1;
process.stdout.write(`${passed} passed, ${failed} failed\n`, () => process.exit(code));
