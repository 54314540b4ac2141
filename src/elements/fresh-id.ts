/** An id that nothing else has: 16 digits. crypto.randomUUID is missing on plain http. */
export const freshId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
