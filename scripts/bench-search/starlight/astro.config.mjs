// Starlight as its own starter sets it up, apart from the sidebar: a list of 3,000 links would slow down each page.
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'http://localhost',
  integrations: [starlight({ title: 'Family Night Kit', sidebar: [{ label: 'Home', link: '/' }] })],
});
