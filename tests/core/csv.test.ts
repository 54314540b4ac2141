import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, formatCsv } from '../../src/core/csv.ts';

/** A reader of RFC 4180, written apart from the writer: one sign after the other. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[at++];
    else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at++;
    } else cell += sign;
  }
  return rows;
}

describe('a CSV file', () => {
  it('begins with a byte order mark and ends each row with CR LF', () => {
    expect(
      formatCsv([
        ['Answer', 'Count'],
        ['Sí, claro', 3],
        ['say "hi"', undefined],
      ]),
    ).toBe('\uFEFFAnswer,Count\r\n"Sí, claro",3\r\n"say ""hi""",\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1', '=cmd|" /C calc"!A0'])(
    'does not let a spreadsheet run %j',
    (text) => expect(parseCsv(formatCsv([[text]]).slice(1))).toEqual([[`'${text}`]]),
  );

  it('leaves numbers and other words alone', () =>
    expect(formatCsv([[-5, 0, 'a=b', '1-2', "'quoted'"]])).toBe("\uFEFF-5,0,a=b,1-2,'quoted'\r\n"));

  it('comes back from a reader as it was, but for the apostrophes', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'=+-@,"\r\n\ta') }));
    const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.nat(9999), fc.constant(undefined));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const read = parseCsv(formatCsv(rows).slice(1));
        const plain = read.map((row) => row.map((value) => value.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')));
        expect(plain).toEqual(
          rows.map((row) => row.map((value) => String(value ?? '').replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))),
        );
        expect(read.flat().some((value) => /^[=+\-@\t\r\n＝＋－＠]/.test(value))).toBe(false);
      }),
    );
  });
});
