import type { LessonTag } from '../authoring.ts';
import Activity from './Activity.astro';
import Handout from './Handout.astro';
import Helpline from './Helpline.astro';
import NoTech from './NoTech.astro';
import Note from './Note.astro';
import Say from './Say.astro';
import Slide from './Slide.astro';
import SlideHeading from './SlideHeading.astro';
import Step from './Step.astro';
import WhatIf from './WhatIf.astro';

/** How the plan shows each tag: the presenter reads everything. */
const tags = { Step, Slide, Say, Note, Activity, NoTech, WhatIf, Handout, Helpline } satisfies Record<
  LessonTag,
  unknown
>;

export const planComponents = { ...tags, h2: SlideHeading };
