/** The address of a classic script, as it knows it while it first runs. It stands for import.meta.url, which only modules have. */
export const OWN_ADDRESS = 'document.currentScript.src';

/** A Vite plugin for scripts that a page fetches later (`?worker&url`): Vite would give them the address of the page. */
export const ownAddressPlugin = () => ({
  name: 'own-address',
  transform: (code: string) =>
    code.includes('import.meta.url') ? { code: code.replaceAll('import.meta.url', OWN_ADDRESS), map: null } : undefined,
});
