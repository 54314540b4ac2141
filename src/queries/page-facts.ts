import type { Guide } from '../content-model/guide.ts';
import type { LearningFacts, PageFacts } from '../core/page-facts.ts';
import type { Language } from '../i18n/languages.ts';
import { strings } from '../i18n/strings.ts';

/** The facts that every piece of written content has. */
type Written = Pick<Guide, 'pillar' | 'topics' | 'audiences' | 'ages' | 'drawing' | 'reviewed'>;

/**
 * What search engines, feeds and previews are told of a lesson, guide, checklist or handout. `kind` is its word in the
 * language of the page: "Guide". `own` holds what only its kind knows.
 */
export function factsOfWritten(
  lang: Language,
  { pillar, topics, audiences, ages, drawing, reviewed }: Written,
  kind: string,
  own: Pick<LearningFacts, 'teaches' | 'minutes' | 'isBlankForm'>,
): PageFacts {
  const names = audiences.map((audience) => strings(lang).audiences[audience]);
  return { kind, reviewed, pillar, drawing, about: { type: 'learning', ages, topics, audiences: names, ...own } };
}
