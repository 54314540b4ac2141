import { expect, it } from 'vitest';
import type { KitFile } from '../../../src/core/offline/kit-list.ts';
import { groupPages } from '../../../src/core/offline/page-groups.ts';

const page = (url: string, title?: string): KitFile => ({
  url,
  hash: '',
  bytes: 1,
  core: false,
  needs: [],
  ...(title && { title }),
});
const about = page('about.html', 'About this kit');
const lessons = page('lessons.html', 'All lessons');
const one = page('lessons/one.html', 'One');
const slides = page('lessons/one/slides.html', 'Slides: One');
const young = page('ages/5-7.html', 'For ages 5 to 7');

it('puts pages under the page that their folder is named after, and all others last', () =>
  expect(groupPages([young, lessons, slides, about, one], [about, lessons, one, slides, young])).toEqual([
    { title: 'All lessons', pages: [lessons, slides, one] },
    { title: '', pages: [young, about] },
  ]));

it('names a group after a page that is not among them', () =>
  expect(groupPages([one], [lessons, one])).toEqual([{ title: 'All lessons', pages: [one] }]));

it('makes no group of a page that has nothing below it', () =>
  expect(groupPages([about, lessons], [about, lessons, one])).toEqual([{ title: '', pages: [about, lessons] }]));

it('has no group when there is no page', () => expect(groupPages([], [lessons])).toEqual([]));
