import { describe, expect, it } from 'vitest';
import { field, listField, textField, textsIn } from '../../src/integrations/content-check/fields.ts';
import { readContent } from '../../src/integrations/content-check/read-content.ts';
import { distText } from '../support/dist.ts';
import { elementsOf } from '../support/html.ts';
import { projectFolder } from '../support/project.ts';

const { content } = readContent(projectFolder, '2026-11-22');
const lessons = content.entries.filter(({ collection }) => collection === 'lessons');
const sources = content.bySlug('sources');
/** Kinds of step in which the room does something, as the author's guide names them. */
const DOING = ['activity', 'discuss', 'reflect'];

/** Minutes of practice at one length, added up from what the author wrote. */
function practiceIn(data: unknown, length: number): number {
  const steps = listField(data, 'steps').filter((step) => DOING.includes(textField(step, 'kind') ?? ''));
  return steps.reduce<number>((sum, step) => sum + Number(field(field(step, 'minutes'), String(length)) ?? 0), 0);
}

const trimmed = (texts: readonly { text: string }[]): string[] => texts.map(({ text }) => text.trim());

it('there are lessons to look at', () => expect(lessons.length).toBeGreaterThan(10));

describe.each(lessons)('the plan of $slug says what it rests on:', ({ slug, data }) => {
  const [, rest = ''] = distText(`lessons/${slug}.html`).split('class="rests"');
  const block = elementsOf(rest.split('</section>')[0] ?? '');
  const named = (name: string) => block.filter((element) => element.name === name);

  it('its skill', () => expect(trimmed(named('p'))).toContain(textField(data, 'skill')));

  it('the practice in each length', () => {
    const lengths = listField(data, 'lengths').map(Number);
    expect(trimmed(named('dt'))).toEqual(lengths.map((length) => `In ${length} minutes`));
    const shares = lengths.map((length) => [practiceIn(data, length), length] as const);
    expect(trimmed(named('dd'))).toEqual(
      shares.map(([minutes, length]) => `${minutes} of practice, ${Math.round((minutes / length) * 100)}%`),
    );
    expect(shares.filter(([minutes, length]) => length >= 20 && minutes * 2 < length)).toEqual([]);
  });

  it('each source with its publisher, marked as leading out', () => {
    const cited = textsIn(data, 'sources').flatMap(({ text }) => sources.get(text)?.[0]?.data ?? []);
    expect(cited.length).toBeGreaterThan(0);
    const links = named('a').filter(({ attributes: { rel } }) => rel === 'external noreferrer');
    expect(links.map(({ attributes: { href } }) => href)).toEqual(cited.map((source) => textField(source, 'url')));
    const lines = trimmed(named('li'));
    for (const [index, source] of cited.entries()) {
      expect(lines[index]).toContain(`${textField(source, 'publisher')}:`);
      const year = String(field(source, 'published') ?? '').slice(0, 4);
      expect(lines[index]).toContain(year);
    }
  });
});
