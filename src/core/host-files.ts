import { CACHING, HASHED_FOLDER, SECURITY_HEADERS } from './security-headers.ts';

const headers = Object.entries(SECURITY_HEADERS);
const lines = (write: (name: string, value: string) => string): string =>
  headers.map(([name, value]) => write(name, value)).join('\n');

/**
 * The `_headers` file of Netlify and Cloudflare Pages. Where several rules fit an address, these hosts put the values of
 * one header together, so no header stands in two rules. Pages have their caching from the host itself: both send
 * `max-age=0, must-revalidate`, which asks every time, as `no-cache` does.
 */
export const headersFile = (): string => `/*
${lines((name, value) => `  ${name}: ${value}`)}

/${HASHED_FOLDER}*
  Cache-Control: ${CACHING.hashed}
`;

/**
 * A server block for nginx. `add_header` in a location drops those of the block around it, so the caching is one header
 * whose value a map chooses.
 */
export const nginxSnippet = (): string => `map $uri $kit_caching {
  default "${CACHING.others}";
  "~/${HASHED_FOLDER}" "${CACHING.hashed}";
}

server {
  # listen, server_name, ssl_certificate and root are yours.
${lines((name, value) => `  add_header ${name} "${value}" always;`)}
  add_header Cache-Control $kit_caching always;
  types_hash_max_size 2048;
  include mime.types;
  types { application/manifest+json webmanifest; }
  # Files made ready for this with: find . -type f ! -name '*.zip' -exec gzip -9 -k {} +
  gzip_static on;
  error_page 404 /404.html;
  location / {
    try_files $uri $uri.html $uri/index.html =404;
  }
}
`;

/** An .htaccess for Apache, beside index.html. Needs mod_headers and, for addresses without .html, mod_rewrite. */
export const apacheSnippet = (): string => `Options -Indexes
DirectorySlash Off
ErrorDocument 404 /404.html
AddType application/manifest+json .webmanifest
AddType application/wasm .wasm
<IfModule mod_headers.c>
${lines((name, value) => `  Header always set ${name} "${value}"`)}
  Header always set Cache-Control "${CACHING.others}"
  Header always set Cache-Control "${CACHING.hashed}" "expr=%{REQUEST_URI} =~ m#/${HASHED_FOLDER}#"
</IfModule>
<IfModule mod_brotli.c>
  AddOutputFilterByType BROTLI_COMPRESS text/html text/css text/javascript text/plain application/json application/manifest+json image/svg+xml
</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{REQUEST_FILENAME} !-f
  RewriteCond %{REQUEST_FILENAME}.html -f
  RewriteRule ^(.+[^/])$ $1.html [L]
</IfModule>
`;

/** A site for Caddy, which fetches its own certificate. */
export const caddySnippet = (): string => `kit.example.org {
  root * /srv/family-night-kit
  encode zstd gzip
  header {
${lines((name, value) => `    ${name} "${value}"`)}
  }
  @hashed path */${HASHED_FOLDER}*
  header @hashed Cache-Control "${CACHING.hashed}"
  @manifest path *.webmanifest
  header @manifest Content-Type application/manifest+json
  @others not path */${HASHED_FOLDER}*
  header @others Cache-Control "${CACHING.others}"
  try_files {path} {path}.html {path}/index.html
  file_server
  handle_errors {
    rewrite * /404.html
    file_server
  }
}
`;
