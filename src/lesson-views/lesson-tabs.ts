import { type Language, localPath } from '../i18n/languages.ts';
import { fill, strings } from '../i18n/strings.ts';

export type LessonView = 'plan' | 'slides' | 'present' | 'run-sheet' | 'no-projector' | 'handouts';

/** The views of one lesson as sibling pages, for the tabs above each of them. */
export function lessonTabs(lang: Language, slug: string, handouts: number, current: LessonView) {
  const { lesson: t, noProjector } = strings(lang);
  const plan = localPath(lang, `/lessons/${slug}`);
  const views: { view: LessonView; href: string; text: string; keepsLength: boolean }[] = [
    { view: 'plan', href: plan, text: t.plan, keepsLength: true },
    { view: 'slides', href: `${plan}/slides`, text: t.slides, keepsLength: true },
    { view: 'present', href: `${plan}/present`, text: t.present, keepsLength: true },
    { view: 'run-sheet', href: `${plan}/run-sheet`, text: t.runSheet, keepsLength: true },
    { view: 'no-projector', href: `${plan}/no-projector`, text: noProjector.tab, keepsLength: true },
    { view: 'handouts', href: `${plan}/handouts`, text: fill(t.handouts, { count: handouts }), keepsLength: false },
  ];
  return views.map(({ view, ...tab }) => ({ ...tab, current: view === current }));
}
