import { saveAsFile } from '../browser/files.ts';
import { formatCalendar } from '../core/calendar-file.ts';
import type { MyWorkshop } from '../core/my-workshop/my-workshop.ts';
import type { Timeline } from '../core/my-workshop/timeline.ts';
import { calendarSequence, openTaskEvents, sessionEvents } from '../core/my-workshop/workshop-tasks.ts';
import { localDay } from '../core/dates.ts';
import { fillText } from './page-data.ts';
import type { ShownTask } from './shown-tasks.ts';

/** Saves the sessions, and with a timeline its open tasks, as a calendar file. Returns how many entries it has. */
export function saveCalendar(
  workshop: MyWorkshop,
  timeline: Timeline<ShownTask> | undefined,
  words: Readonly<Record<string, string>>,
): number {
  const { details } = workshop;
  const nowMs = Date.now();
  const name = details.title || words.eventName || '';
  const description = [
    details.school,
    details.contact && fillText(words.contact, { contact: details.contact }),
    details.lead && fillText(words.lead, { lead: details.lead }),
  ];
  const sessions = sessionEvents(workshop, Intl.DateTimeFormat().resolvedOptions().timeZone, {
    title: name,
    description: description.filter(Boolean).join('\n'),
  });
  const tasks = timeline
    ? openTaskEvents(timeline, localDay(nowMs), (task) => task, fillText(words.dayTasks, { title: name }))
    : [];
  const events = [...sessions, ...tasks];
  const sequence = calendarSequence(workshop.changedAtMs);
  saveAsFile(
    formatCalendar(events, { name, workshopId: workshop.id, nowMs, sequence }),
    'family-night.ics',
    'text/calendar',
  );
  return events.length;
}
