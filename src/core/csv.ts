/** One cell: a text, a number, or nothing. */
export type Cell = string | number | undefined;

/** Excel reads a CSV file without this mark in the code page of the computer, and turns é into Ã©. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Signs, half or full width, at which a spreadsheet takes a cell for a formula. Source: OWASP, "CSV Injection". */
const STARTS_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Writes rows as CSV (RFC 4180): commas, CR LF, quotes where needed, UTF-8 with a byte order mark for Excel. A text that
 * a spreadsheet would run as a formula gets an apostrophe in front; numbers are left alone.
 */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const text = STARTS_A_FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
