const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as text that may stand in an address (RFC 4648, section 5), without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = bytes.subarray(index, index + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digits = b === undefined ? 2 : c === undefined ? 3 : 4;
    for (let digit = 0; digit < digits; digit++) text += DIGITS[(bits >> (18 - 6 * digit)) & 63];
  }
  return text;
}

/** The bytes of such a text, or undefined when it is none. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index += 4) {
    const digits = [...text.slice(index, index + 4)];
    const bits = digits.reduce((sum, digit, place) => sum | (DIGITS.indexOf(digit) << (18 - 6 * place)), 0);
    for (let byte = 0; byte < digits.length - 1; byte++) bytes.push((bits >> (16 - 8 * byte)) & 255);
  }
  return Uint8Array.from(bytes);
}

/** A text as UTF-8 bytes. Halves of a pair of surrogates must have been taken out before. */
export function toUtf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text).match(/%[\dA-F]{2}|[^%]/g) ?? [];
  return Uint8Array.from(escaped, (one) => (one.length === 3 ? Number.parseInt(one.slice(1), 16) : one.charCodeAt(0)));
}

/** The text of UTF-8 bytes, or undefined when they are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return undefined;
  }
}
