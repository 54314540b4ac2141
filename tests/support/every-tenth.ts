/**
 * Whether hosts die at every tenth request of a long saving, as `EVERY_TENTH=1 npm run test:site` asks. Otherwise at some
 * places on the way: the kit has 1,300 files by now, and each place costs a second.
 */
export const EVERY_TENTH = process.env['EVERY_TENTH'] === '1';
