// npm start: installs when needed, builds, and serves the result.
import { ensureInstalled, runScript } from './set-up.mjs';

// Ctrl+C reaches the server too. It ends first, and quietly.
process.on('SIGINT', () => {});

ensureInstalled();
const built = runScript('build');
process.exit(built === 0 ? runScript('serve') : built);
