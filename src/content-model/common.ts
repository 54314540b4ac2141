import { z } from 'astro/zod';

/** A short name used in file names and addresses: small letters, digits and single dashes. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single dashes, as in "one-good-thing"');

/** A calendar day written as 2026-11-21. (Some YAML readers hand over a Date; both become text.) */
export const day = z
  .union([z.string(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value))
  .pipe(z.iso.date('write a date as 2026-11-21'));

/** A sentence or two of plain words: no empty text, no spaces at the ends. */
export const words = z
  .string()
  .min(1, 'write at least a word')
  .refine((text) => text === text.trim(), 'remove the spaces at the start or end');

/** A web address that starts with http:// or https://. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'write a whole web address that starts with https://' });

/** The three groups of topics. Connect: people. Reflect: mind and truth. Protect: locks and safety. */
export const pillar = z.enum(['connect', 'reflect', 'protect']);
export type Pillar = z.infer<typeof pillar>;

/** The three groups of readers. Each has a hub page. */
export const audience = z.enum(['pta-leaders', 'parents', 'teachers']);
export type Audience = z.infer<typeof audience>;

/** Age bands, in years. Name every band the thing works for. */
export const ageBand = z.enum(['5-7', '8-10', '11-13', '14-17']);
export type AgeBand = z.infer<typeof ageBand>;

/** Who sits in the room. */
export const room = z.enum(['together', 'adults', 'children']);
export type Room = z.infer<typeof room>;

/** `draft` shows "not yet reviewed by an expert; check before use". `reviewed` needs a person who did it. */
export const status = z.enum(['draft', 'reviewed']);

/** A topic, as a slug: "sleep", "group-chats". Its name for readers stands in content/topics. */
export const topic = slug;

/** The name of a line drawing: a file in src/components/drawings, without ".svg". */
export const drawing = slug;

/** How many sheets of paper, without answers, it fills in large print (18 points): the same on Letter and A4. */
export const largePrintPages = z.int().min(1).max(9);

/** Fields that every piece of written content has. */
export const written = {
  /** The name of the thing, as a person would say it. Sentence case, no full stop. */
  title: words.max(80),
  /** One sentence that answers "is this what I need?". Shown in lists and in search. */
  summary: words.max(200),
  /** Which of the three groups it belongs to: connect, reflect or protect. */
  pillar,
  /** Everyday topics, as slugs. Related things are found by these. */
  topics: z.array(topic).min(1),
  /** Who it is for: pta-leaders, parents, teachers. */
  audiences: z.array(audience).min(1),
  /** The children it is about: 5-7, 8-10, 11-13, 14-17. */
  ages: z.array(ageBand).min(1),
  /** The drawing that goes with it. */
  drawing,
  /** Ids from content/sources.yaml. Every fact in the text is in one of them. */
  sources: z.array(slug),
  /** The day somebody last read it whole and found it right. */
  reviewed: day,
  /** `draft` until an expert has read it; then `reviewed`. */
  status,
};
