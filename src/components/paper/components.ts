import type { HandoutTag } from '../../lesson-views/authoring.ts';
import Big from './Big.astro';
import Bingo from './Bingo.astro';
import Booklet from './Booklet.astro';
import Box from './Box.astro';
import Card from './Card.astro';
import Cards from './Cards.astro';
import Columns from './Columns.astro';
import Day from './Day.astro';
import Fill from './Fill.astro';
import Orders from './Orders.astro';
import Panel from './Panel.astro';
import Picture from './Picture.astro';
import Space from './Space.astro';
import Square from './Square.astro';
import Ticks from './Ticks.astro';
import Week from './Week.astro';

/** How paper shows each tag of a handout. */
export const paperComponents = {
  Orders,
  Cards,
  Card,
  Columns,
  Box,
  Fill,
  Ticks,
  Big,
  Space,
  Picture,
  Booklet,
  Panel,
  Bingo,
  Square,
  Week,
  Day,
} satisfies Record<HandoutTag, unknown>;
