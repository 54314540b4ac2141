/**
 * Lets browsers install the kit, by a link to its manifest. A script adds it and not the page, because over file://
 * nothing can be installed and Chromium calls a manifest there an error (docs/decisions/017).
 */
const href = document.getElementById('manifest')?.dataset.href;

if (href && location.protocol !== 'file:') {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = href;
  document.head.append(link);
}
