import { parseArgs } from 'node:util';
import { checkContent } from '../src/integrations/content-check/check-content.ts';

const { values } = parseArgs({ options: { root: { type: 'string' }, today: { type: 'string' } } });
const { report, hasErrors } = checkContent({
  root: values.root ?? process.cwd(),
  today: values.today ?? new Date().toISOString().slice(0, 10),
});
console.log(report);
process.exitCode = hasErrors ? 1 : 0;
