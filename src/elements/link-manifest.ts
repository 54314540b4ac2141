/**
 * Lets browsers install the kit, by making a link the one to its manifest. A script does it and not the page, because
 * over file:// nothing can be installed and Chromium calls a manifest there an error (docs/decisions/017).
 */
const link = document.querySelector<HTMLLinkElement>('link[type$=manifest\\+json]');

if (link && location.protocol !== 'file:') link.rel = 'manifest';
