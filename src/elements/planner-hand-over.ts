import { compress } from '../browser/compression.ts';
import { copyText } from '../browser/clipboard.ts';
import { forgetAll, forgetEverything } from '../browser/storage.ts';
import { OWN_LIVE_KEY } from '../core/kept-keys.ts';
import { ownEvening } from '../core/live-key.ts';
import { publicAddress } from '../core/my-workshop/check-details.ts';
import { duplicate, type MyWorkshop } from '../core/my-workshop/my-workshop.ts';
import { toShareLink } from '../core/my-workshop/share-link.ts';
import { ask } from './ask.ts';
import { partOf } from './element-parts.ts';
import { freshId } from './fresh-id.ts';
import { fieldById, type Planner } from './planner.ts';
import type { PlannerTools } from './planner-tools.ts';

/** The address of this page for other people; undefined on a disk, where only the typed public address helps. */
function pageAddress({ details }: MyWorkshop): string | undefined {
  if (location.protocol !== 'file:') return location.origin + location.pathname;
  const address = publicAddress(details.address);
  return address && `${address.replace(/[?#].*$/, '').replace(/\/*$/, '')}/my-workshop.html`;
}

/** The dialog of the page, in which the planner asks before it removes or replaces anything. */
export function dialogOf(root: HTMLElement): HTMLDialogElement {
  const dialog = partOf(root, 'dialog');
  if (dialog instanceof HTMLDialogElement) return dialog;
  throw new Error('my-planner: expected a dialog.');
}

/** Moves the focus to where the person now is: the plan, or the ways to start. */
const focusTop = ({ root, store }: Planner) => partOf(root, store.open() ? 'plan-title' : 'start-title').focus();

async function makeLink(planner: Planner, workshop: MyWorkshop): Promise<void> {
  const { root, word } = planner;
  const address = pageAddress(workshop);
  if (!address) return planner.say(word('linkNowhere'));
  const made = await toShareLink(workshop, compress);
  if ('refusal' in made) {
    planner.say(word('linkTooLong'));
    return root.querySelector<HTMLElement>('[data-act="save"]')?.focus();
  }
  fieldById(root, 'planner-link').value = address + made.hash;
  partOf(root, 'link').hidden = false;
  planner.say(word('linkMade'));
}

async function copyLink({ root, say, word }: Planner): Promise<void> {
  const link = fieldById(root, 'planner-link');
  const isCopied = await copyText(link.value);
  if (!isCopied && link instanceof HTMLTextAreaElement) link.select();
  say(word(isCopied ? 'copied' : 'selectIt'));
}

const confirm = async ({ root, word }: Planner, title: string, line: string, yes: string): Promise<boolean> => {
  const choices = [
    { answer: 'yes', text: yes },
    { answer: '', text: word('cancel') },
  ];
  return (await ask(dialogOf(root), title, [line], choices)) === 'yes';
};

async function remove(planner: Planner, workshop: MyWorkshop): Promise<void> {
  const { store, word } = planner;
  const title = planner.titleOf(workshop);
  if (!(await confirm(planner, word('askRemove', { title }), word('askRemoveText'), word('yesRemove')))) return;
  store.remove(workshop.id);
  forgetAll(OWN_LIVE_KEY + ownEvening(workshop.id, ''));
  planner.say(word('removedWorkshop', { title }));
  focusTop(planner);
}

async function forget(planner: Planner): Promise<void> {
  const { store, word } = planner;
  if (!(await confirm(planner, word('askForget'), word('askForgetText'), word('yesForget')))) return;
  const isGone = forgetEverything();
  if (isGone) {
    for (const { id } of store.all()) store.remove(id);
    // Removing the last workshop has kept an empty list.
    forgetEverything();
  }
  planner.say(word(isGone ? 'forgotten' : 'notForgotten'));
  focusTop(planner);
}

/** Makes or copies a link, or duplicates, removes or forgets, after asking where something goes. */
export const handOver: PlannerTools['handOver'] = async (planner, act) => {
  const workshop = planner.store.open();
  if (act === 'forget') return forget(planner);
  if (act === 'copy') return copyLink(planner);
  if (!workshop) return;
  if (act === 'link') return makeLink(planner, workshop);
  if (act === 'remove') return remove(planner, workshop);
  planner.take(duplicate(workshop, { id: freshId(), nowMs: Date.now() }), planner.word('duplicated'));
};
