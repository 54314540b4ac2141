import { buildNode, giveWay } from '../browser/sheets.ts';
import type { PrintPiece } from '../core/print-plan.ts';
import type { SheetFile } from '../core/printable.ts';
import { coverPages } from './print-cover.ts';
import type { PrintRequest } from './print-tools.ts';

/** Prints of one piece that are copied before the browser may do something else. */
const AT_ONCE = 5;

function part(name: string, ...children: readonly Node[]): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.append(...children);
  return element;
}

/** A page on which nothing stands: the back of the one before. */
const blank = (): HTMLElement => part('print-blank');

/** One print of a piece: its sheets, or several of each on a page, with empty backs where they belong. */
function onePrint({ perPage, blanks, pages }: PrintPiece, sheets: readonly Node[]): Node[] {
  const made = sheets.map((sheet) => {
    if (perPage === 1) return sheet;
    const cells = part('print-cells', ...Array.from({ length: perPage }, () => sheet.cloneNode(true)));
    cells.dataset.cells = String(perPage);
    return cells;
  });
  if (blanks === 'each') return made.flatMap((sheet) => [sheet, blank()]);
  return blanks === 'end' && pages % 2 === 1 ? [...made, blank()] : made;
}

/** All prints of a piece, into the job. */
async function addPiece({ into, sheets, signal }: PrintRequest, piece: PrintPiece, nodes: readonly Node[]) {
  const pillar = sheets.get(piece.id)?.pillar ?? 'connect';
  for (let print = 0; print < piece.times && !signal.aborted; print += 1) {
    const made = onePrint(
      piece,
      // The last print takes the sheets themselves.
      print === piece.times - 1 ? nodes : nodes.map((node) => node.cloneNode(true)),
    );
    const section = part(`print-piece p-${pillar}`, ...made);
    section.dataset.piece = piece.id;
    section.dataset.part = piece.part;
    into.append(section);
    if (print % AT_ONCE === AT_ONCE - 1) await giveWay();
  }
}

function addCover({ plan, options, sheets, words, school, day, into }: PrintRequest): void {
  into.append(...coverPages(plan, sheets, words, { school, day }));
  if (options.sides === '2' && plan.cover.length % 2 === 1) into.append(blank());
}

/** Nothing needs an empty page behind it at the very end. */
function dropLastBlank(into: HTMLElement): void {
  const blanks = into.querySelectorAll('.print-blank');
  const last = blanks.item(blanks.length - 1);
  if (last && last.parentElement === into.lastElementChild && last === last.parentElement?.lastElementChild)
    last.remove();
}

const nodesOf = (found: SheetFile['sheets'], which: PrintPiece['part']): Node[] =>
  found.filter(({ isAnswers }) => isAnswers === (which === 'answers')).map(({ node }) => buildNode(node));

/**
 * Builds a job piece by piece, and lets the browser breathe between them. Answers the ids of the printables whose sheets
 * did not come; the others are there. When it is stopped, nothing is there.
 */
export async function prepare(request: PrintRequest): Promise<string[]> {
  const { plan, options, sheets, into, load, onStep, signal } = request;
  const missing = new Set<string>();
  into.replaceChildren();
  for (const [name, choice] of Object.entries(options)) into.dataset[name] = choice;
  addCover(request);
  for (const [index, piece] of plan.pieces.entries()) {
    if (signal.aborted) break;
    onStep(index, sheets.get(piece.id)?.title ?? '');
    try {
      const nodes = nodesOf(await load(piece.id), piece.part);
      await giveWay();
      await addPiece(request, piece, nodes);
    } catch {
      missing.add(piece.id);
    }
    await giveWay();
  }
  if (signal.aborted) into.replaceChildren();
  else dropLastBlank(into);
  return [...missing];
}
