import type { LessonTag } from '../authoring.ts';
import Activity from '../script/Activity.astro';
import Handout from '../script/Handout.astro';
import Helpline from '../script/Helpline.astro';
import NoTech from '../script/NoTech.astro';
import Note from '../script/Note.astro';
import Say from '../script/Say.astro';
import WhatIf from '../script/WhatIf.astro';
import Slide from './Slide.astro';
import SlideHeading from './SlideHeading.astro';
import Step from './Step.astro';

/** How the presenter's window shows each tag: everything, the slide small. */
const tags = { Step, Slide, Say, Note, Activity, NoTech, WhatIf, Handout, Helpline } satisfies Record<
  LessonTag,
  unknown
>;

export const presenterComponents = { ...tags, h2: SlideHeading };
