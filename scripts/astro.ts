// Runs Astro with the settings every command of the kit wants, on every system: astro.ts dev | build | check
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DEV_BACKGROUND'] = '0';
// A build is a build, also when a test runner starts it, which leaves its own idea of import.meta.env in the environment.
if (process.argv[2] === 'build') {
  process.env['NODE_ENV'] = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete process.env[name];
}

await import(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url).href);
