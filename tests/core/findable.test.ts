import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { atomFeed, FEED_LENGTH, type FeedEntry } from '../../src/core/atom-feed.ts';
import { opening } from '../../src/core/opening.ts';
import { sitemapText } from '../../src/core/sitemap.ts';
import { jsonForScript, structuredData } from '../../src/core/structured-data.ts';
import { xmlText } from '../../src/core/xml-text.ts';

/** The text in each element of an XML document, by its name. */
function textsOf(xml: string, wanted: string): string[] {
  const found: string[] = [];
  let isOpen = false;
  const parser = new Parser(
    {
      onopentag(name) {
        isOpen = name === wanted;
        if (isOpen) found.push('');
      },
      ontext(text) {
        if (isOpen) found.push(`${found.pop() ?? ''}${text}`);
      },
      onclosetag() {
        isOpen = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

describe('xmlText', () => {
  it('escapes what XML reads as its own', () =>
    expect(xmlText(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos;&lt;/a&gt;'));
  it('leaves out what XML cannot hold', () => expect(xmlText('a\u0000b\u001fc\ud800d\uffffe')).toBe('abcde'));
  it('keeps every other sign', () => expect(xmlText('“ñ” 😀\n')).toBe('“ñ” 😀\n'));
  it('comes back from a reader as it was', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(textsOf(`<t>${xmlText(text)}</t>`, 't')).toEqual([text]);
      }),
      { numRuns: 50 },
    ));
});

describe('sitemapText', () => {
  it('lists pages in the order of their addresses, with the day they were reviewed when it is known', () => {
    const text = sitemapText([
      { address: 'https://a.example/b.html', reviewed: '2026-11-21', languages: [] },
      { address: 'https://a.example/?x=1&y=2', languages: [] },
    ]);
    expect(textsOf(text, 'loc')).toEqual(['https://a.example/?x=1&y=2', 'https://a.example/b.html']);
    expect(textsOf(text, 'lastmod')).toEqual(['2026-11-21']);
    expect(text).not.toContain('hreflang');
  });

  it('names the same page in the other languages', () => {
    const languages = [
      { lang: 'en', address: 'https://a.example/x.html' },
      { lang: 'es', address: 'https://a.example/es/x.html' },
    ];
    const text = sitemapText(languages.map(({ address }) => ({ address, languages })));
    expect(text.match(/hreflang="es" href="https:\/\/a\.example\/es\/x\.html"/g)).toHaveLength(2);
    expect(text.match(/hreflang="en"/g)).toHaveLength(2);
  });
});

describe('atomFeed', () => {
  const feed = {
    title: 'News & more',
    lang: 'en',
    author: 'Kit',
    address: 'https://a.example/feed.xml',
    home: 'https://a.example/',
  };
  const entry = (name: string, reviewed: string): FeedEntry => ({
    title: name,
    summary: `About <${name}>`,
    address: `https://a.example/${name}.html`,
    reviewed,
  });

  it('tells the newest first; of one day, in the order of the addresses', () => {
    const text = atomFeed(feed, [entry('b', '2026-01-02'), entry('old', '2025-12-31'), entry('a', '2026-01-02')]) ?? '';
    expect(textsOf(text, 'title')).toEqual(['News & more', 'a', 'b', 'old']);
    expect(textsOf(text, 'summary')).toEqual(['About <a>', 'About <b>', 'About <old>']);
    expect(textsOf(text, 'updated')).toEqual([
      '2026-01-02T00:00:00Z',
      '2026-01-02T00:00:00Z',
      '2026-01-02T00:00:00Z',
      '2025-12-31T00:00:00Z',
    ]);
    expect(textsOf(text, 'id')[1]).toBe('https://a.example/a.html');
  });

  it('keeps to its length and leaves out the oldest', () => {
    const days = Array.from({ length: FEED_LENGTH + 5 }, (_, index) =>
      entry(
        `p${index}`,
        `2026-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
      ),
    );
    const titles = textsOf(atomFeed(feed, days) ?? '', 'title').slice(1);
    expect(titles).toHaveLength(FEED_LENGTH);
    expect([titles[0], titles.at(-1)]).toEqual([`p${FEED_LENGTH + 4}`, 'p5']);
  });

  it('is none when nothing has a date', () => expect(atomFeed(feed, [])).toBeUndefined());
});

describe('structuredData', () => {
  const page = { title: 'Kind words', summary: 'How to help.', lang: 'en' };
  const about = {
    type: 'learning',
    ages: ['8-10', '11-13'],
    topics: ['kindness'],
    audiences: ['Parents'],
    minutes: 4,
  } as const;
  const written = (facts: Parameters<typeof structuredData>[1], where = {}): unknown =>
    JSON.parse(jsonForScript(structuredData({ ...page, ...where }, facts)));

  it('describes what can be learned, and names no address that nobody knows', () =>
    expect(written({ kind: 'Guide', reviewed: '2026-11-21', about })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'LearningResource',
      learningResourceType: 'Guide',
      typicalAgeRange: '8-13',
      timeRequired: 'PT4M',
      audience: [{ '@type': 'Audience', audienceType: 'Parents' }],
      keywords: ['kindness'],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      name: 'Kind words',
      description: 'How to help.',
      inLanguage: 'en',
      dateModified: '2026-11-21',
    }));

  it('names the address and the picture when the build knows them', () => {
    const where = { address: 'https://a.example/x.html', picture: 'https://a.example/previews/x.png' };
    expect(written({ about }, where)).toMatchObject({ url: where.address, image: where.picture });
  });

  it('gives a blank form to everybody', () =>
    expect(written({ about: { ...about, isBlankForm: true } })).toMatchObject({
      license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    }));

  it('describes what to do, in order', () => {
    const steps = [
      { do: 'Stop replying.', why: 'It rarely helps.' },
      { do: 'Keep the proof.', why: 'The police may need it.' },
    ];
    expect(written({ about: { type: 'how-to', steps } })).toMatchObject({
      '@type': 'HowTo',
      step: [
        { '@type': 'HowToStep', name: 'Stop replying.', text: 'It rarely helps.' },
        { '@type': 'HowToStep', name: 'Keep the proof.', text: 'The police may need it.' },
      ],
    });
  });

  it('explains words, each with its place on the page', () => {
    const terms = [{ id: 'vpn', word: 'VPN', means: 'A way round.', also: [] }];
    const term = { '@type': 'DefinedTerm', termCode: 'vpn', name: 'VPN', description: 'A way round.' };
    expect(written({ about: { type: 'terms', terms } })).toMatchObject({
      '@type': 'DefinedTermSet',
      hasDefinedTerm: [term],
    });
    expect(written({ about: { type: 'terms', terms } }, { address: 'https://a.example/g.html' })).toMatchObject({
      hasDefinedTerm: [{ ...term, url: 'https://a.example/g.html#vpn' }],
    });
  });

  it('says nothing of a page that is neither', () =>
    expect(structuredData(page, { reviewed: '2026-11-21' })).toBeUndefined());
});

describe('jsonForScript', () => {
  it('cannot end the script element, nor begin a comment in it', () =>
    fc.assert(
      fc.property(fc.constantFrom('</script>', '<!--', '<script', 'plain'), fc.string(), (sign, text) => {
        const json = jsonForScript({ text: text + sign });
        expect(json).not.toContain('<');
        expect(JSON.parse(json)).toEqual({ text: text + sign });
      }),
      { numRuns: 50 },
    ));
});

describe('opening', () => {
  it('takes whole sentences while they fit', () => {
    expect(opening(['One.', 'Two.', 'Three.'], 9)).toBe('One. Two.');
    expect(opening(['One.', 'Two.', 'Three.'], 8)).toBe('One.');
  });
  it('takes the first in any case', () => expect(opening(['A long sentence.'], 3)).toBe('A long sentence.'));
  it('skips none to fit a later one', () => expect(opening(['One.', 'A long one.', 'Two.'], 10)).toBe('One.'));
  it('is empty for none', () => expect(opening([], 10)).toBe(''));
});
