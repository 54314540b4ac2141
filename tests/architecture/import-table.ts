/**
 * Who may import what (design, section 3). A file belongs to the row with the longest path that fits it. A target fits
 * when it begins with one of the paths. `types` may be imported only as types. "package:*" is any package.
 */
export interface Row {
  path: string;
  may: readonly string[];
  types?: readonly string[];
}

export const IMPORT_TABLE: readonly Row[] = [
  // Pure TypeScript: no DOM, no Node, no Astro, no package.
  { path: 'src/core/', may: ['src/core/'] },
  { path: 'src/content-model/', may: ['src/content-model/', 'src/core/', 'astro/zod'] },
  { path: 'src/content.config.ts', may: ['src/content-model/', 'astro:content', 'astro/loaders'] },
  { path: 'src/queries/', may: ['src/queries/', 'src/content-model/', 'src/core/', 'src/i18n/', 'astro:content'] },
  { path: 'src/i18n/', may: ['src/i18n/', 'src/core/', 'content/ui/'] },
  // Styles that only some pages need are imported where they are needed (docs/decisions/025).
  {
    path: 'src/components/',
    may: [
      'src/components/',
      'src/styles/',
      'src/content-model/',
      'src/core/',
      'src/i18n/',
      'src/elements/',
      'lean-qr',
      'lean-qr/extras/svg',
    ],
    types: ['src/lesson-views/authoring.ts', 'astro/types'],
  },
  {
    path: 'src/lesson-views/',
    may: [
      'src/lesson-views/',
      'src/styles/',
      'src/components/',
      'src/content-model/',
      'src/core/',
      'src/i18n/',
      'src/elements/',
    ],
    types: ['src/queries/', 'astro/types'],
  },
  {
    path: 'src/layouts/',
    may: [
      'src/layouts/',
      'src/styles/',
      'src/components/',
      'src/content-model/',
      'src/core/',
      'src/i18n/',
      'src/elements/',
    ],
  },
  { path: 'src/styles/', may: ['src/styles/'] },
  // A route wires things together, so it may take anything but the build, the worker and what only layouts take.
  {
    path: 'src/pages/',
    may: [
      'src/layouts/',
      'src/styles/',
      'src/lesson-views/',
      'src/components/',
      'src/queries/',
      'src/content-model/',
      'src/core/',
      'src/i18n/',
      'src/elements/',
      'astro:content',
      'astro',
    ],
  },
  {
    path: 'src/elements/',
    may: ['src/elements/', 'src/browser/', 'src/core/', 'lean-qr/nano', 'lean-qr/extras/svg'],
  },
  // A page saves files under the same names and with the same checks as the worker.
  { path: 'src/browser/', may: ['src/browser/', 'src/core/', 'src/offline/kept-files.ts'] },
  { path: 'src/offline/', may: ['src/offline/', 'src/core/'] },
  {
    path: 'src/integrations/',
    may: [
      'src/integrations/',
      'src/content-model/',
      'src/core/',
      'src/lesson-views/authoring.ts',
      'src/components/icons.ts',
      'package:*',
    ],
  },
  { path: 'src/env.d.ts', may: [], types: ['src/queries/'] },
];
