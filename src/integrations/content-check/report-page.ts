/**
 * The page an author sees in place of every other while the content has errors. Vite's client loads it again when they
 * are mended.
 */
export function reportPage(report: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Content check</title>
<script type="module" src="/@vite/client"></script>
<h1>Content check</h1>
<p>Mend these lines and save. This page comes back by itself.</p>
<pre style="white-space: pre-wrap; font-size: 1.1rem">${escapeHtml(report)}</pre>
</html>`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
