import { type CountKind, type CountRow, headCount } from '../core/my-workshop/head-count.ts';
import type { MyWorkshop } from '../core/my-workshop/my-workshop.ts';
import { partOf } from './element-parts.ts';
import { type Planner, range } from './planner.ts';

const KINDS: readonly CountKind[] = ['handout', 'material', 'paper', 'furniture', 'volunteer'];

const element = (name: string, text: string): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

/** Lists what to copy, bring and ask for, from the families that may come. */
export function showBring({ root, catalogue, word }: Planner, workshop: MyWorkshop): void {
  const { from, to } = workshop.details.families;
  const hasNumbers = Math.max(from, to) > 0;
  const rows = hasNumbers ? headCount(workshop, catalogue) : [];
  const named = (row: CountRow): string =>
    row.kind === 'handout'
      ? (catalogue.handouts.find(({ slug }) => slug === row.what)?.title ?? row.what)
      : row.kind === 'material'
        ? row.what
        : word(row.what);
  const counted = (row: CountRow): string => {
    const count = range(row.from, row.to);
    const unit = row.unit === 'copies' || row.unit === 'sheets' ? word(row.unit, { range: count }) : count;
    return row.need === 'nice' ? `${unit} (${word('nice')})` : unit;
  };
  const group = (kind: CountKind): HTMLElement[] => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    const list = document.createElement('dl');
    list.className = 'num';
    for (const row of own) {
      const line = document.createElement('div');
      line.append(element('dt', named(row)), element('dd', counted(row)));
      list.append(line);
    }
    return [element('h3', word(kind)), list];
  };
  partOf(root, 'bring-none').hidden = hasNumbers;
  partOf(root, 'bring-rule').hidden = !hasNumbers;
  const title = partOf(root, 'bring-for');
  title.textContent = hasNumbers ? word('families', { range: range(Math.min(from, to), Math.max(from, to)) }) : '';
  partOf(root, 'bring').replaceChildren(...KINDS.flatMap(group));
}
