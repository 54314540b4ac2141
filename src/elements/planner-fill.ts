import { type FilledPlan, fillTime } from '../core/my-workshop/fill-time.ts';
import { partsOf, SESSION_MINUTES, SESSION_ROOMS, type Wishes } from '../core/my-workshop/my-workshop.ts';
import { startFromWishes } from '../core/my-workshop/new-workshop.ts';
import { refill } from '../core/my-workshop/refill.ts';
import type { PartNames } from '../core/my-workshop/session-frame.ts';
import { partWords, type Planner } from './planner.ts';
import type { PlannerTools } from './planner-tools.ts';

/** What filling the time has to say: what found no place, by how many minutes, and what stayed empty. */
function fillingLines(
  { catalogue, word }: Planner,
  { tooLong, emptyRooms, leftOver }: Omit<FilledPlan, 'blocks'>,
): string[] {
  const title = (slug: string) => catalogue.lessons.find((lesson) => lesson.slug === slug)?.title ?? slug;
  return [
    ...emptyRooms.map((room) => word(`no-lesson-${room}`)),
    ...tooLong.map(({ lesson, minutesMore }) =>
      word(minutesMore === undefined ? 'noFit' : 'tooLong', { title: title(lesson), minutes: minutesMore ?? 0 }),
    ),
    ...(leftOver > 0 ? [word('leftOver', { minutes: leftOver })] : []),
  ];
}

const namesOf = ({ word }: Planner): PartNames => ({
  arrive: partWords('arrive', word),
  break: partWords('break', word),
  close: partWords('close', word),
  waiting: { title: word('waiting'), note: '' },
});

function wishesOf(data: FormData): Wishes {
  const { least, most } = SESSION_MINUTES;
  return {
    minutes: Math.min(most, Math.max(least, Math.trunc(Number(data.get('minutes'))) || 0)),
    rooms: SESSION_ROOMS.find((one) => one === data.get('rooms')) ?? 'together',
    topics: data.getAll('topic').map(String),
    ages: data.getAll('age').map(String),
    audiences: [],
  };
}

export const startFromForm: PlannerTools['startFromForm'] = (planner, data, begin) => {
  const { workshop, plan } = startFromWishes(
    wishesOf(data),
    planner.catalogue,
    namesOf(planner),
    begin,
    planner.word('event'),
  );
  return { made: workshop, lines: fillingLines(planner, plan) };
};

export const fillAgain: PlannerTools['fillAgain'] = (planner, session) => {
  const { catalogue } = planner;
  const names = namesOf(planner);
  if (partsOf(session).some((part) => 'lesson' in part)) {
    const { session: made, leftOver, leftOut } = refill(session, catalogue, names);
    return { made, lines: fillingLines(planner, { leftOver, tooLong: leftOut, emptyRooms: [] }) };
  }
  const plan = fillTime(session.wishes, catalogue, names);
  return { made: { ...session, blocks: plan.blocks }, lines: fillingLines(planner, plan) };
};
