import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

/** Things a browser may do for a page. The kit keeps the screen awake and fills it; it asks for nothing else. */
const PERMISSIONS = [
  'fullscreen=(self)',
  'screen-wake-lock=(self)',
  ...['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'hid', 'midi', 'display-capture'].map(
    (name) => `${name}=()`,
  ),
];

/**
 * The headers that every answer of a host should carry: the one source for `_headers`, for the servers of
 * docs/hosting.md and for `npm run serve`. HSTS counts for this host alone: what stands beside it is not ours to decide.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': PERMISSIONS.join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** The folder of files that carry a hash in their name, as an address below the kit. */
export const HASHED_FOLDER = '_astro/';

/** How long a browser may keep a file without asking: for ever when its name changes with its content, else not at all. */
export const CACHING = { hashed: 'public, max-age=31536000, immutable', others: 'no-cache' } as const;
