import { localDay } from '../core/dates.ts';
import { dayInWords } from '../core/my-workshop/paper-details.ts';
import { nextSaferInternetDay, type SaferInternetDayFact } from '../core/safer-internet-day.ts';
import { partOf } from './element-parts.ts';
import { fieldById, onAct, type Planner } from './planner.ts';

/** An address that ends so begins with the date of the next Safer Internet Day. */
const SID_HASH = '#safer-internet-day';

/**
 * The ways to begin a workshop. Every one takes the day that stands on top. True when a person came to begin one, though
 * another may be in hand.
 */
export function openStart(planner: Planner): boolean {
  const { root, signal, word } = planner;
  const day = fieldById(root, 'planner-day');
  const known: readonly SaferInternetDayFact[] = JSON.parse(root.dataset.days ?? '[]');
  const sid = nextSaferInternetDay(known, localDay(Date.now()));
  partOf(root, 'sid').textContent = word(sid.status === 'estimate' ? 'sidEstimate' : 'sid', {
    date: dayInWords(sid.date, planner.lang),
  });
  const beginning = () => ({ ...planner.beginning(), date: day.value });

  onAct(planner, 'sid', () => {
    day.value = sid.date;
  });
  const isForSid = location.hash === SID_HASH;
  if (isForSid) {
    day.value = sid.date;
    history.replaceState(null, '', location.pathname);
  }

  let isTaking = false;
  onAct(planner, 'take', async ({ dataset }) => {
    // A second press of an impatient finger does not begin a second workshop.
    if (isTaking) return;
    isTaking = true;
    const made = await (await planner.tools())?.startReadyMade(planner, dataset.slug ?? '', beginning());
    isTaking = false;
    if (made) planner.take(made, word('started'));
  });

  const form = partOf(root, 'wishes');
  form.addEventListener(
    'submit',
    async (event) => {
      event.preventDefault();
      if (!(form instanceof HTMLFormElement)) return;
      const data = new FormData(form);
      const filled = (await planner.tools())?.startFromForm(planner, data, beginning());
      if (filled) planner.take(filled.made, word('started'), filled.lines);
    },
    { signal },
  );
  return isForSid;
}
