import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageName, pagesLinkedIn, type Relatable, relatedFinder } from '../../src/core/related.ts';

const KINDS = ['lesson', 'guide', 'handout'];
const page = (name: string, topics: string[], ages = ['8-10']): Relatable => {
  const [kind = '', slug = ''] = name.split('/');
  return { kind, slug, title: slug, topics, ages };
};
const find = (own: Relatable, others: Relatable[], leaveOut?: ReadonlySet<string>) =>
  relatedFinder([own, ...others])(own, { kinds: KINDS, ...(leaveOut && { leaveOut }) }).map(pageName);

describe('pages that are related', () => {
  const own = page('guide/own', ['sleep', 'phones']);

  test('share a topic; the page itself and strangers to it are not among them', () => {
    expect(find(own, [page('guide/a', ['sleep']), page('guide/b', ['scams'])])).toEqual(['guide/a']);
  });

  test('share a rare topic rather than one that everybody has', () => {
    const many = Array.from({ length: 6 }, (_, index) => page(`help/${index}`, ['phones']));
    expect(find(own, [page('guide/common', ['phones']), page('guide/rare', ['sleep']), ...many])).toEqual([
      'guide/rare',
      'guide/common',
    ]);
  });

  test('share many topics rather than few', () => {
    expect(find(own, [page('guide/a', ['sleep']), page('guide/b', ['sleep', 'phones'])])).toEqual([
      'guide/b',
      'guide/a',
    ]);
  });

  test('are for the same ages rather than for others; a page without ages is for all', () => {
    expect(
      find(own, [
        page('guide/a', ['sleep'], ['14-17']),
        page('guide/b', ['sleep'], ['8-10', '14-17']),
        page('handout/c', ['sleep'], []),
      ]),
    ).toEqual(['guide/b', 'handout/c', 'guide/a']);
  });

  test('are not those that the page names by hand, nor of a kind that does not belong', () => {
    const others = [page('guide/a', ['sleep']), page('handout/b', ['sleep']), page('workshop/c', ['sleep'])];
    expect(find(own, others, new Set(['guide/a']))).toEqual(['handout/b']);
  });

  test('are four at most, and two of a kind while other kinds are left', () => {
    const guides = ['a', 'b', 'c', 'd', 'e'].map((slug) => page(`guide/${slug}`, ['sleep', 'phones']));
    expect(find(own, guides)).toEqual(['guide/a', 'guide/b', 'guide/c', 'guide/d']);
    expect(find(own, [...guides, page('lesson/x', ['phones']), page('handout/y', ['phones'])])).toEqual([
      'guide/a',
      'guide/b',
      'lesson/x',
      'handout/y',
    ]);
  });

  test('that are equally alike stand by kind, title and name', () => {
    const same = [
      { ...page('guide/z', ['sleep']), title: 'A' },
      { ...page('guide/y', ['sleep']), title: 'A' },
    ];
    expect(find(own, [page('handout/a', ['sleep']), ...same, page('lesson/b', ['sleep'])])).toEqual([
      'lesson/b',
      'guide/y',
      'guide/z',
      'handout/a',
    ]);
  });

  test('are none when nothing is shared', () => expect(find(own, [])).toEqual([]));
});

test('pages linked in a text are found, of every kind, with and without a part of the page', () => {
  const text =
    'Take [cards](/handouts/break-cards), [plan](/lessons/one-good-thing/slides#x) or [help](/help/bullied).';
  expect(pagesLinkedIn(text)).toEqual(['handout/break-cards', 'lesson/one-good-thing', 'help/bullied']);
  expect(pagesLinkedIn('See [search](/search) and /guides/sleep.')).toEqual([]);
});

test('the order of the files changes nothing', () => {
  const slug = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const topics = fc.uniqueArray(fc.constantFrom('sleep', 'phones', 'scams'), { minLength: 1 });
  const ages = fc.uniqueArray(fc.constantFrom('5-7', '8-10'));
  const any = fc.record({ kind: fc.constantFrom(...KINDS), slug, title: slug, topics, ages });
  const pages = fc.uniqueArray(any, { minLength: 1, selector: pageName });
  const twice = pages.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(twice, ([list, shuffled]) => {
      for (const own of list) {
        const related = relatedFinder(list)(own, { kinds: KINDS });
        expect(relatedFinder(shuffled)(own, { kinds: KINDS })).toEqual(related);
        expect(related.length).toBeLessThanOrEqual(4);
        expect(related).not.toContain(own);
      }
    }),
  );
});
