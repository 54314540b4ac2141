/** What a family can learn from a page, as schema.org describes a LearningResource. */
export interface LearningFacts {
  type: 'learning';
  /** Age bands: "8-10". */
  ages: readonly string[];
  topics: readonly string[];
  /** Who it is for, in words: "Parents". */
  audiences: readonly string[];
  /** What people can do afterwards. */
  teaches?: string;
  /** How long it takes, in minutes. */
  minutes?: number;
  /** A blank form belongs to everybody; anything with words of ours is CC BY (LICENSE-content). */
  isBlankForm?: boolean;
}

/** What to do, in order, as schema.org describes a HowTo. */
export interface HowToFacts {
  type: 'how-to';
  steps: readonly { do: string; why: string }[];
}

/** Words and what they mean, as schema.org describes a DefinedTermSet. */
export interface TermsFacts {
  type: 'terms';
  /** `id` is the anchor of the word on its page. */
  terms: readonly { id: string; word: string; means: string }[];
}

/** What search engines, feeds and link previews are told of a page, beside its title and summary. */
export interface PageFacts {
  /** What it is, in the language of the page: "Guide". */
  kind?: string;
  /** The day somebody last read it whole and found it right: "2026-11-21". */
  reviewed?: string;
  pillar?: 'connect' | 'reflect' | 'protect';
  /** A drawing in src/components/drawings. */
  drawing?: string;
  /** Left out on pages that are neither lesson, nor steps to follow, nor words explained. */
  about?: LearningFacts | HowToFacts | TermsFacts;
}
