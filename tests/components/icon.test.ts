import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Icon from '../../src/components/Icon.astro';
import { ICONS } from '../../src/components/icons.ts';

const [name] = Object.keys(ICONS);

it('draws an icon that readers of the screen pass over', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(Icon, { props: { name } });
  expect(html).toMatch(/^<svg[^>]*aria-hidden="true"/);
  expect(html).toContain('<path d="');
});
