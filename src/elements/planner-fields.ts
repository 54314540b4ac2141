import { localDay } from '../core/dates.ts';
import { checkDetails, type Finding } from '../core/my-workshop/check-details.ts';
import type { MyWorkshop } from '../core/my-workshop/my-workshop.ts';
import { fieldValue, withValue } from '../core/my-workshop/typed-fields.ts';
import type { Planner } from './planner.ts';

const FIELDS = '[data-ref="plan"] :is(.planner-fields) :is(input, select)';

/** Keeps what is typed in the form, and says beside each field what is wrong, odd or missing. */
export function openFields(planner: Planner): (workshop: MyWorkshop) => void {
  const { root, signal, store } = planner;
  const fields = [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>(FIELDS)];
  const keep = ({ target }: Event) => {
    const field = fields.find((one) => one === target);
    if (!field) return;
    store.change((workshop) => withValue(workshop, planner.session(workshop).id, field.name, field.value));
  };
  root.addEventListener('input', keep, { signal });
  root.addEventListener(
    'focusout',
    () => {
      const workshop = store.open();
      // A field shows what was kept only when a person has left it: a number may stand outside its limits until then.
      if (workshop) queueMicrotask(() => showValues(workshop));
    },
    { signal },
  );

  const showValues = (workshop: MyWorkshop) => {
    for (const field of fields) {
      const value = fieldValue(field.name, workshop, planner.session(workshop));
      if (field !== document.activeElement && field.value !== value && !field.validity.badInput) field.value = value;
    }
  };
  return (workshop) => {
    showValues(workshop);
    showFindings(planner, workshop, fields);
  };
}

/** The name of the field that a finding is about, if it is on the page. */
function fieldOf({ path }: Finding, index: number): string {
  const own = `sessions.${index}.`;
  if (path.startsWith(own))
    return path.startsWith(`${own}blocks`) ? 'session.blocks' : `session.${path.slice(own.length)}`;
  return path === 'details.families' ? 'to' : path.replace(/^details\./, '');
}

function showFindings(
  { root, word, session }: Planner,
  workshop: MyWorkshop,
  fields: readonly (HTMLInputElement | HTMLSelectElement)[],
): void {
  const index = workshop.sessions.indexOf(session(workshop));
  // A day like 31 February never leaves its field: the browser hands over nothing, and says that it is bad.
  const bad = fields.filter(({ validity }) => validity.badInput).map(({ name }) => name);
  const findings = checkDetails(workshop, localDay(Date.now())).filter(({ code }) => code !== 'over-time');
  for (const place of root.querySelectorAll<HTMLElement>('[data-say]')) {
    const name = place.dataset.say ?? '';
    const found = findings.find((finding) => fieldOf(finding, index) === name);
    const code = bad.includes(name) ? (name === 'session.start' ? 'impossible-time' : 'impossible-date') : found?.code;
    const isWrong = bad.includes(name) || (found !== undefined && found.weight !== 'missing');
    place.textContent = code
      ? word(code === 'missing' ? `missing-${name}` : code, { minutes: found?.minutes ?? 0 })
      : '';
    place.toggleAttribute('data-wrong', isWrong);
    root.querySelector(`[name="${name}"]`)?.toggleAttribute('data-wrong', isWrong);
  }
}
