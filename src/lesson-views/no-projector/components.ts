import type { LessonTag } from '../authoring.ts';
import Activity from '../script/Activity.astro';
import Handout from '../script/Handout.astro';
import Helpline from '../script/Helpline.astro';
import Note from '../script/Note.astro';
import Say from '../script/Say.astro';
import NoTech from './NoTech.astro';
import SheetHeading from './SheetHeading.astro';
import Slide from './Slide.astro';
import Step from './Step.astro';
import WhatIf from './WhatIf.astro';

/** How a lesson without a projector shows each tag: script and paper, with slides as big sheets and stand-up votes. */
const tags = { Step, Slide, Say, Note, Activity, NoTech, WhatIf, Handout, Helpline } satisfies Record<
  LessonTag,
  unknown
>;

export const noProjectorComponents = { ...tags, h2: SheetHeading };
