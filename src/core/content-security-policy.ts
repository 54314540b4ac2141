/**
 * The one Content-Security-Policy of the kit, sent as a meta tag in every page and as a header where a host allows it.
 * 'wasm-unsafe-eval' is for the search engine. Script addresses pass through the one Trusted Types policy, "kit".
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types kit',
].join('; ');
