import { getCollection } from 'astro:content';
import { type Framework, fullCode } from '../content-model/standards.ts';
import { type Language, localPath } from '../i18n/languages.ts';
import { strings } from '../i18n/strings.ts';
import { listEntries } from './entries.ts';

/** Something that practices a standard. `kind` is its word in the language of the page: "Lesson". */
export interface Practice {
  kind: string;
  title: string;
  href: string;
}

/** A framework with what the kit has for each of its codes, and the codes nothing practices yet. */
export interface PracticedFramework {
  facts: Framework;
  practiced: { code: string; name: string | undefined; practices: Practice[] }[];
  unpracticed: Framework['codes'];
}

/** Every lesson, handout and quiz with the standards it names, lessons first. */
async function practicesOf(lang: Language): Promise<(Practice & { standards: readonly string[] })[]> {
  const { kinds } = strings(lang);
  const [lessons, handouts, quizzes] = await Promise.all([
    listEntries('lessons', lang),
    listEntries('handouts', lang),
    listEntries('quizzes', lang),
  ]);
  const things = [
    ...lessons.map((each) => ({ ...each, folder: 'lessons', kind: kinds.lesson })),
    ...handouts.map((each) => ({ ...each, folder: 'handouts', kind: kinds.handout })),
    ...quizzes.map((each) => ({ ...each, folder: 'quizzes', kind: kinds.quiz })),
  ];
  return things.map(({ slug, entry: { data }, folder, kind }) => ({
    kind,
    title: data.title,
    href: localPath(lang, `/${folder}/${slug}`),
    standards: data.standards,
  }));
}

/** The frameworks of content/standards.yaml by what stands before their codes, with what practices each code. */
export async function practicedFrameworks(lang: Language): Promise<PracticedFramework[]> {
  const practices = await practicesOf(lang);
  const frameworks = (await getCollection('standards')).map(({ data }) => data);
  const sorted = frameworks.sort((a, b) => a.short.localeCompare(b.short, lang));
  return sorted.map((facts) => {
    const codes = facts.codes.map(({ code, name }) => ({
      code,
      name,
      practices: practices.filter(({ standards }) => standards.includes(fullCode(facts.short, code))),
    }));
    return {
      facts,
      practiced: codes.filter(({ practices: found }) => found.length > 0),
      unpracticed: codes.filter(({ practices: found }) => found.length === 0),
    };
  });
}
