import { saveAsFile } from '../browser/files.ts';
import type { MyWorkshop } from '../core/my-workshop/my-workshop.ts';
import { exportText } from '../core/my-workshop/saved-workshop.ts';
import { partOf } from './element-parts.ts';
import { fieldById, onAct, type Planner } from './planner.ts';
import { HAND_OVER_ACTS } from './planner-tools.ts';

/** The end of an address that holds a plan. */
const PLAN_HASH = '#plan=';

/** A name for the file, from what the plan is called: "lincoln-family-night-2027-02-09.json". */
function fileName({ details, sessions }: MyWorkshop): string {
  const words = [details.school, details.title, sessions[0]?.date ?? ''].join(' ').toLowerCase();
  const plain = words.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return `${[...plain].slice(0, 60).join('') || 'family-night'}.json`;
}

/**
 * Saving as a file, and choosing one of several workshops. What is seldom done comes with the tools; saving never does,
 * so that it works when nothing more can be loaded.
 */
export function openKeep(planner: Planner): (workshop: MyWorkshop) => void {
  const { root, signal, store, word } = planner;
  onAct(planner, 'save', () => {
    const workshop = store.open();
    if (!workshop) return;
    saveAsFile(exportText(workshop), fileName(workshop), 'application/json');
    planner.say(word('saved', { file: fileName(workshop) }));
  });
  onAct(planner, 'unread', () => saveAsFile(store.unread() ?? '', 'family-night-unread.txt', 'text/plain'));
  for (const act of HAND_OVER_ACTS) onAct(planner, act, async () => (await planner.tools())?.handOver(planner, act));

  for (const field of root.querySelectorAll<HTMLInputElement>('[data-file]'))
    field.addEventListener(
      'change',
      async () => {
        const file = field.files?.[0];
        // The same file may be chosen again.
        field.value = '';
        if (file) await (await planner.tools())?.openFile(planner, file);
      },
      { signal },
    );

  const choose = fieldById(root, 'planner-choose');
  choose.addEventListener(
    'change',
    () => {
      store.choose(choose.value);
      const workshop = store.open();
      if (workshop) planner.say(word('chosen', { title: planner.titleOf(workshop) }));
    },
    { signal },
  );

  let shown = '';
  return (workshop) => {
    // A link shows the plan as it was when it was made.
    const now = JSON.stringify(workshop);
    if (shown !== now) partOf(root, 'link').hidden = true;
    shown = now;
    choose.replaceChildren(...store.all().map((one) => new Option(planner.titleOf(one), one.id)));
    choose.value = workshop.id;
  };
}

/** Opens the plan that the address of the page holds, now or when somebody pastes another. */
export function openLinks(planner: Planner): void {
  const read = async () => {
    const { hash } = location;
    if (!hash.startsWith(PLAN_HASH)) return;
    // The plan must not stay in the address, where a shared screen or a bookmark would show it.
    history.replaceState(null, '', location.pathname + location.search);
    await (await planner.tools())?.openLink(planner, hash);
  };
  window.addEventListener('hashchange', read, { signal: planner.signal });
  void read();
}
