import type { Material } from '../content-model/lesson.ts';
import type { Language } from '../i18n/languages.ts';
import { fill, strings } from '../i18n/strings.ts';

/** A material as people read it: "pens: 1 for each family", with "(if you have it)" when the lesson works without. */
export function materialWords(lang: Language, { item, count, per, need }: Material): string {
  const t = strings(lang);
  const amount = fill(per === 'room' ? t.lesson.itemRoom : t.lesson.itemPer, { item, count, per: t.per[per] });
  return need === 'nice' ? `${amount} ${t.lesson.nice}` : amount;
}
