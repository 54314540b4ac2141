import { xmlText } from './xml-text.ts';

/** The most entries a feed holds. */
export const FEED_LENGTH = 30;

/** A page in the feed of what changed. Its address is also its name for ever. */
export interface FeedEntry {
  title: string;
  summary: string;
  address: string;
  /** The day somebody last read it whole: "2026-11-21". */
  reviewed: string;
}

export interface Feed {
  title: string;
  lang: string;
  /** Who wrote what the feed tells of. */
  author: string;
  /** Where the feed itself stands. */
  address: string;
  /** The first page of the kit. */
  home: string;
}

/** Atom wants an instant; a day begins at midnight UTC. */
const instant = (day: string): string => `${day}T00:00:00Z`;

const entryText = ({ title, summary, address, reviewed }: FeedEntry): string =>
  [
    '<entry>',
    `<title>${xmlText(title)}</title>`,
    `<id>${xmlText(address)}</id>`,
    `<link href="${xmlText(address)}"/>`,
    `<updated>${instant(reviewed)}</updated>`,
    `<summary>${xmlText(summary)}</summary>`,
    '</entry>',
  ].join('');

/** Newest first; of one day in the order of the addresses. */
const newestFirst = (a: FeedEntry, b: FeedEntry): number =>
  a.reviewed === b.reviewed ? (a.address < b.address ? -1 : 1) : a.reviewed < b.reviewed ? 1 : -1;

/**
 * The text of an Atom feed (RFC 4287) of what changed, newest first, at most FEED_LENGTH entries. Undefined when there is
 * nothing to tell: a feed needs the day of its last change.
 */
export function atomFeed(feed: Feed, entries: readonly FeedEntry[]): string | undefined {
  const newest = entries.toSorted(newestFirst).slice(0, FEED_LENGTH);
  if (!newest[0]) return undefined;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.lang)}">`,
    `<title>${xmlText(feed.title)}</title>`,
    `<id>${xmlText(feed.address)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(feed.address)}"/>`,
    `<link href="${xmlText(feed.home)}"/>`,
    `<updated>${instant(newest[0].reviewed)}</updated>`,
    `<author><name>${xmlText(feed.author)}</name></author>`,
    ...newest.map(entryText),
    '</feed>',
    '',
  ].join('\n');
}
