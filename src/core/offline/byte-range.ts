/** The bytes that a Range header asks for: from the first to before the end. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads a Range header for a file of this many bytes (RFC 9110, section 14.1.2). 'none' for one that is to be passed over
 * (another unit, several ranges, badly written), 'outside' for one that no byte fits.
 */
export function parseByteRange(header: string, size: number): ByteRange | 'none' | 'outside' {
  const [whole, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (!whole || from + to === '' || (from && to && Number(to) < Number(from))) return 'none';
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  const end = from && to ? Math.min(size, Number(to) + 1) : size;
  return start < end ? { start, end } : 'outside';
}
