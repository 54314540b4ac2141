// Runs Astro with the settings every command of the kit wants, on every system: astro.ts dev | build | check
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DEV_BACKGROUND'] = '0';
// A build is a build, also when a test runner that sets NODE_ENV starts it.
if (process.argv[2] === 'build') process.env['NODE_ENV'] = 'production';

await import(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url).href);
