import { MOST_SESSIONS, type MyWorkshop, type Session } from '../core/my-workshop/my-workshop.ts';
import { dayInWords } from '../core/my-workshop/paper-details.ts';
import { fieldById, onAct, type Planner } from './planner.ts';

/** Another session, as long and in the same rooms as the last one, with nothing in it. */
function nextSession({ sessions }: MyWorkshop): Session | undefined {
  const last = sessions.at(-1);
  if (!last || sessions.length >= MOST_SESSIONS) return undefined;
  const numbers = sessions.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0));
  return { ...last, id: `s${Math.max(...numbers) + 1}`, title: '', date: '', blocks: [] };
}

/** The days of a workshop, and filling the time of the one in hand. */
export function openSessions(planner: Planner): (workshop: MyWorkshop) => void {
  const { root, signal, store, word } = planner;
  const choose = fieldById(root, 'planner-session');
  choose.addEventListener('change', () => planner.chooseSession(choose.value), { signal });

  onAct(planner, 'add-session', () => {
    const workshop = store.open();
    const session = workshop && nextSession(workshop);
    if (!session) return planner.say(word('nothing'));
    planner.changeSessions(
      ({ sessions }) => [...sessions, session],
      () => word('dayAdded'),
    );
    planner.chooseSession(session.id);
  });
  onAct(planner, 'remove-session', () =>
    planner.changeSessions(
      (workshop) =>
        workshop.sessions.length > 1
          ? workshop.sessions.filter((one) => one !== planner.session(workshop))
          : workshop.sessions,
      () => word('dayRemoved'),
    ),
  );
  onAct(planner, 'refill', async () => {
    const tools = await planner.tools();
    const workshop = store.open();
    if (!tools || !workshop) return;
    const own = planner.session(workshop);
    const { made, lines } = tools.fillAgain(planner, own);
    planner.changeSessions(
      ({ sessions }) => sessions.map((one) => (one.id === own.id ? made : one)),
      () => word('filled'),
    );
    planner.say(word('filled'), lines);
  });

  return (workshop) => {
    const { sessions } = workshop;
    const isSeries = sessions.length > 1;
    for (const part of root.querySelectorAll<HTMLElement>('[data-series]')) part.hidden = !isSeries;
    const named = ({ title, date }: Session, index: number) =>
      [title || word('day', { count: index + 1 }), dayInWords(date, planner.lang)].filter(Boolean).join(', ');
    choose.replaceChildren(...sessions.map((one, index) => new Option(named(one, index), one.id)));
    choose.value = planner.session(workshop).id;
  };
}
