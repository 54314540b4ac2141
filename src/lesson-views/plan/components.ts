import type { LessonTag } from '../authoring.ts';
import Activity from '../script/Activity.astro';
import Handout from '../script/Handout.astro';
import Helpline from '../script/Helpline.astro';
import NoTech from '../script/NoTech.astro';
import Note from '../script/Note.astro';
import Say from '../script/Say.astro';
import Slide from './Slide.astro';
import SlideHeading from './SlideHeading.astro';
import Step from './Step.astro';
import WhatIf from '../script/WhatIf.astro';

/** How the plan shows each tag: the presenter reads everything. */
const tags = { Step, Slide, Say, Note, Activity, NoTech, WhatIf, Handout, Helpline } satisfies Record<
  LessonTag,
  unknown
>;

export const planComponents = { ...tags, h2: SlideHeading };
