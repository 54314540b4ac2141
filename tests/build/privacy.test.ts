import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/core/content-security-policy.ts';
import { distFiles, distText, pages } from '../support/dist.ts';
import { type Element, elementsOf } from '../support/html.ts';

/** Elements and attributes that make a browser fetch. A plain link fetches nothing until somebody follows it. */
const FETCHING = ['src', 'srcset', 'imagesrcset', 'poster', 'data', 'action', 'formaction', 'ping', 'background'];

const isElsewhere = (address: string): boolean => /^(?:https?:|wss?:)?\/\//i.test(address.trim());

/** Facts for search engines: a browser reads such an element as data, never as a script, and no policy is asked. */
const isData = ({ name, attributes }: Element): boolean =>
  name === 'script' && attributes['type'] === 'application/ld+json' && !('src' in attributes);

function fetchedBy({ name, attributes }: Element): string[] {
  const fetching = name === 'link' ? [...FETCHING, 'href'] : FETCHING;
  return fetching.flatMap((attribute) => (attributes[attribute] ?? '').split(/,\s+/));
}

const stylesheets = distFiles.filter((file) => file.endsWith('.css'));
const scripts = distFiles.filter((file) => file.endsWith('.js'));

describe.each(pages)('%s', (page) => {
  const elements = elementsOf(distText(page));

  it('fetches nothing from anybody else', () => {
    expect(elements.flatMap(fetchedBy).filter(isElsewhere)).toEqual([]);
    expect(
      elements.filter(
        ({ name, attributes }) => name === 'link' && /preconnect|dns-prefetch/.test(attributes['rel'] ?? ''),
      ),
    ).toEqual([]);
    expect(elements.filter(({ name }) => ['iframe', 'embed', 'object', 'base'].includes(name))).toEqual([]);
  });

  it('begins with the security policy, the same on every page', () => {
    const head = elements.slice(elements.findIndex(({ name }) => name === 'head') + 1);
    const policies = head.filter(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policies.map(({ attributes }) => attributes['content'])).toEqual([CONTENT_SECURITY_POLICY]);
    const fetching = head.findIndex(({ name }) => ['link', 'script', 'img'].includes(name));
    expect(head.findIndex(({ attributes }) => 'http-equiv' in attributes)).toBeLessThan(
      fetching === -1 ? head.length : fetching,
    );
  });

  it('has no script or style inside, which the policy would refuse', () => {
    const inline = elements.filter(
      (element) =>
        element.name === 'style' || (element.name === 'script' && !('src' in element.attributes) && !isData(element)),
    );
    expect(inline).toEqual([]);
    const attributes = elements.flatMap((element) => Object.entries(element.attributes));
    expect(attributes.filter(([name]) => name === 'style' || /^on[a-z]/.test(name))).toEqual([]);
    expect(attributes.filter(([, value]) => /^\s*(?:javascript|vbscript):/i.test(value))).toEqual([]);
  });

  it('loads its scripts in the one way that also works over file://', () => {
    const own = elements.filter((element) => element.name === 'script' && !isData(element));
    expect(
      own.filter(({ attributes }) => 'type' in attributes || 'crossorigin' in attributes || !('defer' in attributes)),
    ).toEqual([]);
  });

  it('sends nobody the address of the page', () => {
    const referrer = elements.filter(({ attributes }) => attributes['name'] === 'referrer');
    expect(referrer.map(({ attributes }) => attributes['content'])).toEqual(['no-referrer']);
  });
});

it.each(stylesheets)('%s fetches nothing from anybody else and brings no font', (file) => {
  expect(distText(file)).not.toMatch(/@font-face|@import|url\(\s*["']?(?:https?:)?\/\//i);
});

it('there is no font in the build', () => {
  expect(distFiles.filter((file) => /\.(?:woff2?|ttf|otf|eot)$/.test(file))).toEqual([]);
});

it.each(scripts)('%s sets no cookie and writes no HTML', (file) => {
  expect(distText(file)).not.toMatch(/document\.cookie|cookieStore|sendBeacon|document\.write/);
});
