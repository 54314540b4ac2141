import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate';
import { expect, it } from 'vitest';
import { distFolder, distText, pages } from '../support/dist.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader([esmResolver()]));

it.each(pages)('%s is valid HTML', async (page) => {
  const { results } = await validator.validateString(distText(page), `${distFolder}/${page}`);
  const messages = results.flatMap((result) => result.messages);
  expect(messages.map(({ line, column, message, ruleId }) => `${line}:${column} ${message} (${ruleId})`)).toEqual([]);
});
