import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { type CheckResult, checkContent } from './check-content.ts';
import { summarize } from './report.ts';
import { createLiveCheck } from './live-check.ts';
import { reportPage } from './report-page.ts';

const toDay = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Checks the content before a build, which it stops, and again at each change while developing.
 * @param options.now the clock to judge dates by
 */
export function contentCheck({ now = () => new Date() }: { now?: () => Date } = {}): AstroIntegration {
  let root = '';
  const check = () => checkContent({ root, today: toDay(now()) });
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command === 'build') stopOnErrors(check(), (text) => logger.error(text));
      },
      'astro:server:setup': ({ server, logger }) => {
        const watched = [`${root}content`, `${root}src/components/drawings`];
        const live = createLiveCheck({
          check,
          reload: () => server.ws.send({ type: 'full-reload' }),
          print: (text) => logger.info(text),
        });
        server.middlewares.use((request, response, next) => {
          const report = live.standingReport();
          if (report === undefined || !request.headers.accept?.includes('text/html')) return next();
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
          response.end(reportPage(report));
        });
        server.watcher.add(watched);
        server.watcher.on('all', (_event, path) => {
          if (watched.some((folder) => path.startsWith(folder))) live.contentChanged();
        });
        live.run();
      },
    },
  };
}

function stopOnErrors({ hasErrors, problems, report, fileCount }: CheckResult, print: (text: string) => void): void {
  if (!hasErrors) return;
  print(`content check\n${report}`);
  const error = new AstroError(
    `The content has mistakes: ${summarize(problems, fileCount)}.`,
    'Mend the lines listed above and build again.',
  );
  error.stack = '';
  throw error;
}
