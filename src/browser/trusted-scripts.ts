/**
 * The one Trusted Types policy of the kit, "kit": it admits the address of a script only from the place the page itself
 * comes from. Everything that loads a script or registers a worker passes its address through here.
 */
interface ScriptPolicy {
  // A TrustedScriptURL where the browser has Trusted Types. lib.dom types the places that take one as string.
  createScriptURL(address: string): string;
}

declare global {
  var trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined;
  /** A policy name can be used once per page, and each script of a page is a bundle of its own: so they share it. */
  var kitScriptPolicy: ScriptPolicy | undefined;
}

/** A script address that may be given to `script.src` or `serviceWorker.register`. Throws on one from elsewhere. */
export function trustedScriptAddress(address: string): string {
  globalThis.kitScriptPolicy ??= createPolicy();
  return globalThis.kitScriptPolicy.createScriptURL(address);
}

/** Whether a script address belongs to the page's own site: the same origin, or a file beside a page opened from disk. */
export function isOwnScript(address: string, pageAddress: string): boolean {
  const page = new URL(pageAddress);
  const script = new URL(address, page);
  // A blob: address has the origin of its page, and a file: address has none.
  return script.protocol === page.protocol && (page.protocol === 'file:' || script.origin === page.origin);
}

/**
 * Runs a script of the kit and resolves with what it has handed over: the value of `property` on its own element
 * (`document.currentScript`). Works over file:// too, where fetch and import do not.
 */
export function loadScript(address: URL, property: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => {
      script.remove();
      resolve(Reflect.get(script, property));
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`The script ${address.pathname} did not load.`));
    });
    script.src = trustedScriptAddress(address.href);
    document.head.append(script);
  });
}

function createPolicy(): ScriptPolicy {
  const rules: ScriptPolicy = {
    createScriptURL(address) {
      if (!isOwnScript(address, location.href)) throw new TypeError(`"${address}" is not a script of this site.`);
      return address;
    },
  };
  return globalThis.trustedTypes?.createPolicy('kit', rules) ?? rules;
}
