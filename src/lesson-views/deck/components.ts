import type { LessonTag } from '../authoring.ts';
import Activity from '../script/Activity.astro';
import Handout from '../script/Handout.astro';
import Helpline from '../script/Helpline.astro';
import NoTech from '../script/NoTech.astro';
import Note from '../script/Note.astro';
import Say from '../script/Say.astro';
import WhatIf from '../script/WhatIf.astro';
import Slide from './Slide.astro';
import Step from './Step.astro';

/** How the deck shows each tag: the slide to the room, everything after it only when the presenter asks for notes. */
export const deckComponents = {
  Step,
  Slide,
  Say,
  Note,
  Activity,
  NoTech,
  WhatIf,
  Handout,
  Helpline,
} satisfies Record<LessonTag, unknown>;
