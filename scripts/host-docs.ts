// node scripts/host-docs.ts: writes the server snippets into docs/hosting.md. Run it after changing a header.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { apacheSnippet, caddySnippet, headersFile, nginxSnippet } from '../src/core/host-files.ts';

const DOCUMENT = new URL('../docs/hosting.md', import.meta.url);

/** The snippets by the language that their block in the document names. */
const SNIPPETS: Readonly<Record<string, () => string>> = {
  headers: headersFile,
  nginx: nginxSnippet,
  apache: apacheSnippet,
  caddy: caddySnippet,
};

/** The document with every snippet as the source has it now. */
export const withSnippets = (document: string): string =>
  document.replace(/```(\w+)\n[\s\S]*?```/g, (block, name: string) => {
    const snippet = SNIPPETS[name];
    return snippet ? `\`\`\`${name}\n${snippet()}\`\`\`` : block;
  });

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(DOCUMENT, withSnippets(readFileSync(DOCUMENT, 'utf8')));
