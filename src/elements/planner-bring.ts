import { type CountKind, type CountRow, headCount } from '../core/my-workshop/head-count.ts';
import type { MyWorkshop } from '../core/my-workshop/my-workshop.ts';
import { partOf, textElement } from './element-parts.ts';
import { type Planner, range } from './planner.ts';

const KINDS: readonly CountKind[] = ['handout', 'material', 'paper', 'furniture', 'volunteer'];

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
  const counted = ({ from: least, to: most, need }: CountRow): string =>
    range(least, most) + (need === 'nice' ? ` (${word('nice')})` : '');
  const titleOf = (slug: string): string => catalogue.lessons.find((lesson) => lesson.slug === slug)?.title ?? slug;
  const group = (kind: CountKind): HTMLElement[] => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    const list = textElement('dl');
    list.className = 'num';
    for (const row of own) {
      const line = textElement('div');
      line.append(textElement('dt', named(row)), textElement('dd', counted(row)));
      if (row.usedFor) line.append(textElement('dd', word('for', { uses: row.usedFor.map(titleOf).join(', ') })));
      list.append(line);
    }
    return [textElement('h3', word(kind)), list];
  };
  partOf(root, 'bring-none').hidden = hasNumbers;
  partOf(root, 'bring-rule').hidden = !hasNumbers;
  const title = partOf(root, 'bring-for');
  title.textContent = hasNumbers ? word('families', { range: range(Math.min(from, to), Math.max(from, to)) }) : '';
  partOf(root, 'bring').replaceChildren(...KINDS.flatMap(group));
}
