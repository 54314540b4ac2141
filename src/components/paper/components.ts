import type { HandoutTag } from '../../lesson-views/authoring.ts';
import Big from './Big.astro';
import Box from './Box.astro';
import Card from './Card.astro';
import Cards from './Cards.astro';
import Columns from './Columns.astro';
import Fill from './Fill.astro';
import Orders from './Orders.astro';
import Picture from './Picture.astro';
import Space from './Space.astro';
import Ticks from './Ticks.astro';

/** How paper shows each tag of a handout. */
export const paperComponents = { Orders, Cards, Card, Columns, Box, Fill, Ticks, Big, Space, Picture } satisfies Record<
  HandoutTag,
  unknown
>;
