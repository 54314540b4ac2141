import { ageSpan } from './ages.ts';
import type { HowToFacts, LearningFacts, PageFacts, TermsFacts } from './page-facts.ts';

/** What every page says of itself. Addresses are there only when the build knows where the kit stands. */
export interface DescribedPage {
  title: string;
  summary: string;
  lang: string;
  address?: string | undefined;
  picture?: string | undefined;
}

const LICENCES = {
  words: 'https://creativecommons.org/licenses/by/4.0/',
  blankForm: 'https://creativecommons.org/publicdomain/zero/1.0/',
} as const;

function learning(facts: LearningFacts, kind: string | undefined) {
  const { from, to } = ageSpan(facts.ages);
  return {
    '@type': 'LearningResource',
    learningResourceType: kind,
    teaches: facts.teaches,
    typicalAgeRange: `${from}-${to}`,
    timeRequired: facts.minutes === undefined ? undefined : `PT${facts.minutes}M`,
    audience: facts.audiences.map((audienceType) => ({ '@type': 'Audience', audienceType })),
    keywords: facts.topics,
    license: facts.isBlankForm ? LICENCES.blankForm : LICENCES.words,
  };
}

const howTo = ({ steps }: HowToFacts) => ({
  '@type': 'HowTo',
  step: steps.map((step) => ({ '@type': 'HowToStep', name: step.do, text: step.why })),
});

const definedTerms = ({ terms }: TermsFacts, address: string | undefined) => ({
  '@type': 'DefinedTermSet',
  hasDefinedTerm: terms.map(({ id, word, means }) => ({
    '@type': 'DefinedTerm',
    termCode: id,
    name: word,
    description: means,
    url: address && `${address}#${id}`,
  })),
});

function describe(about: NonNullable<PageFacts['about']>, kind: string | undefined, address: string | undefined) {
  if (about.type === 'learning') return learning(about, kind);
  return about.type === 'how-to' ? howTo(about) : definedTerms(about, address);
}

/**
 * A page in the words of schema.org, as an object for JSON-LD; undefined when there is nothing to say beyond its title.
 * Without a public address it names none.
 */
export function structuredData(page: DescribedPage, { kind, reviewed, about }: PageFacts) {
  if (!about) return undefined;
  return {
    '@context': 'https://schema.org',
    ...describe(about, kind, page.address),
    name: page.title,
    description: page.summary,
    inLanguage: page.lang,
    dateModified: reviewed,
    url: page.address,
    image: page.picture,
  };
}

/** JSON that may stand inside a script element: no "<", so neither "</script>" nor "<!--" can end or change it. */
export const jsonForScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
