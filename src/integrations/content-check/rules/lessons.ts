import { LENGTHS } from '../../../core/lengths.ts';
import type { Entry, EntryRule, ParsedEntry } from '../content.ts';
import { field, listField, textField } from '../fields.ts';
import { alternatives, suggest } from '../nearest.ts';
import { errorAt, type Problem } from '../problem.ts';
import { attributeOf, childrenOf, directTags, lineOfNode, type Tag, tagsNamed } from '../tree.ts';

/** The steps of a lesson's facts and those of its text are the same, in the same order, and can be run at every length. */
export const checkLessons: EntryRule = () => (entry) =>
  entry.collection === 'lessons'
    ? [
        ...unmatchedSteps(entry),
        ...stepBodies(entry),
        ...fromMistakes(entry),
        ...materialSteps(entry),
        ...earlyHandouts(entry),
        ...whatIfs(entry),
      ]
    : [];

const stepsOf = (entry: ParsedEntry): Tag[] => (entry.tree ? tagsNamed(entry.tree, 'Step') : []);
const idsInFacts = ({ data }: Entry) => listField(data, 'steps').map((step) => textField(step, 'id') ?? '');

function* unmatchedSteps(entry: ParsedEntry): Generator<Problem> {
  const { file, data, tree, lineOf } = entry;
  if (!tree || data === undefined) return;
  const planned = idsInFacts(entry);
  const bodies = stepsOf(entry).map((tag) => ({ tag, id: attributeOf(tag, 'id') ?? '' }));
  const written = new Set(bodies.map(({ id }) => id));
  for (const [index, id] of planned.entries())
    if (id && !written.has(id))
      yield errorAt(
        file,
        lineOf(['steps', index, 'id']),
        `the step "${id}" has no text; write a <Step id="${id}"> below, or remove the step`,
      );

  const seen = new Set<string>();
  for (const { tag, id } of bodies) {
    const line = lineOfNode(tag);
    if (seen.has(id)) yield errorAt(file, line, `<Step id="${id}"> is written twice; put both texts in one`);
    else if (id && !planned.includes(id))
      yield errorAt(
        file,
        line,
        `<Step id="${id}"> is not in the list of steps; ${suggest(id, planned, 'add it there, or remove it here')}`,
      );
    seen.add(id);
  }
  yield* wrongOrder(entry, planned, bodies);
}

function* wrongOrder(
  { file }: Entry,
  planned: readonly string[],
  bodies: readonly { tag: Tag; id: string }[],
): Generator<Problem> {
  const written = new Set(bodies.map(({ id }) => id));
  const both = planned.filter((id) => written.has(id));
  const inText = bodies.filter(
    ({ id }, index) => planned.includes(id) && bodies.findIndex((other) => other.id === id) === index,
  );
  const wrong = inText.findIndex(({ id }, index) => id !== both[index]);
  const found = inText[wrong];
  if (found)
    yield errorAt(
      file,
      lineOfNode(found.tag),
      `<Step id="${found.id}"> is out of order; the list of steps has "${both[wrong]}" here`,
    );
}

function* stepBodies(entry: ParsedEntry): Generator<Problem> {
  for (const step of stepsOf(entry)) {
    const [first] = directTags(step);
    const id = attributeOf(step, 'id') ?? '';
    if (!first) {
      if (childrenOf(step).length === 0)
        yield errorAt(entry.file, lineOfNode(step), `<Step id="${id}"> is empty; begin it with a <Slide>`);
    } else if (first.name !== 'Slide')
      yield errorAt(
        entry.file,
        lineOfNode(first),
        `the step "${id}" begins with <${first.name ?? ''}>; begin it with a <Slide>, so that something is on the wall`,
      );
    else if (attributeOf(first, 'from') !== undefined)
      yield errorAt(
        entry.file,
        lineOfNode(first),
        `the first <Slide> of the step "${id}" has a from; remove it, so that something is on the wall at every length`,
      );
  }
}

function* fromMistakes(entry: ParsedEntry): Generator<Problem> {
  const offered = listField(entry.data, 'lengths').map(Number);
  const steps = new Map(
    listField(entry.data, 'steps').map((step) => [textField(step, 'id') ?? '', field(step, 'minutes')]),
  );
  for (const step of stepsOf(entry)) {
    const id = attributeOf(step, 'id') ?? '';
    const minutes = steps.get(id);
    const present = offered.filter((length) => field(minutes, String(length)) !== undefined);
    for (const tag of directTags(step)) {
      const from = Number(attributeOf(tag, 'from') ?? Number.NaN);
      const message = fromMistake(from, id, offered, present);
      if (message) yield errorAt(entry.file, lineOfNode(tag), `<${tag.name ?? ''} from={${from}}> ${message}`);
    }
  }
}

function fromMistake(
  from: number,
  id: string,
  offered: readonly number[],
  present: readonly number[],
): string | undefined {
  if (!LENGTHS.some((length) => length === from) || offered.length === 0) return undefined;
  if (!offered.includes(from)) return `names a length that the lesson does not offer; write ${alternatives(offered)}`;
  if (present.length === 0 || present.some((length) => length >= from)) return undefined;
  return `never appears, because the step "${id}" has minutes only at ${alternatives(present)}; remove the from, or give the step minutes at ${from} or longer`;
}

/** A material names steps of the lesson, and each of them runs at a length that brings the material. */
function* materialSteps({ file, data, lineOf }: ParsedEntry): Generator<Problem> {
  const offered = listField(data, 'lengths').map(Number);
  const steps = listField(data, 'steps').map((step) => ({ id: textField(step, 'id') ?? '', step }));
  const ids = steps.map(({ id }) => id);
  for (const [index, material] of listField(data, 'materials').entries()) {
    const item = textField(material, 'item') ?? '';
    const from = Number(field(material, 'from') ?? 0);
    for (const [at, id] of listField(material, 'steps').entries()) {
      const line = lineOf(['materials', index, 'steps', at]);
      const minutes = field(steps.find((one) => one.id === id)?.step, 'minutes');
      const present = offered.filter((length) => field(minutes, String(length)) !== undefined);
      if (!ids.includes(String(id)))
        yield errorAt(
          file,
          line,
          `there is no step "${id}"; ${suggest(String(id), ids, 'name a step of the list above')}`,
        );
      else if (present.length > 0 && !present.some((length) => length >= from))
        yield errorAt(
          file,
          line,
          `the step "${id}" has minutes only at ${alternatives(present)}, and "${item}" comes from ${from}; remove the step or change the from`,
        );
    }
  }
}

/** No sheet is handed out at a length for which nobody is told to print it. */
function* earlyHandouts(entry: ParsedEntry): Generator<Problem> {
  const { file, data, lineOf } = entry;
  const first = field(data, 'handoutsFrom');
  if (first === undefined) return;
  const offered = listField(data, 'lengths').map(Number);
  if (!offered.includes(Number(first)))
    yield errorAt(
      file,
      lineOf(['handoutsFrom']),
      `handoutsFrom is ${first}, which the lesson does not offer; write ${alternatives(offered)}`,
    );
  for (const step of stepsOf(entry)) {
    const facts = listField(data, 'steps').find((one) => textField(one, 'id') === attributeOf(step, 'id'));
    const present = offered.filter((length) => field(field(facts, 'minutes'), String(length)) !== undefined);
    for (const tag of tagsNamed(step, 'Handout')) {
      const early = present.find((length) => length >= Number(attributeOf(tag, 'from') ?? 0) && length < Number(first));
      if (early !== undefined)
        yield errorAt(
          file,
          lineOfNode(tag),
          `this <Handout> is handed out at ${early}, but handoutsFrom is ${first}; write <Handout from={${first}}>, or lower handoutsFrom`,
        );
    }
  }
}

const FEWEST_WHAT_IFS = 4;
/** What the question must begin with, in each language that has lessons. */
const WORRY: Readonly<Record<string, string>> = { en: 'somebody says something worrying about a child' };

function* whatIfs(entry: ParsedEntry): Generator<Problem> {
  if (!entry.tree) return;
  const found = tagsNamed(entry.tree, 'WhatIf');
  const last = found.at(-1) ?? stepsOf(entry).at(-1);
  const line = last ? lineOfNode(last) : 1;
  if (found.length < FEWEST_WHAT_IFS)
    yield errorAt(entry.file, line, `the lesson has ${found.length} <WhatIf>; write at least ${FEWEST_WHAT_IFS}`);
  const worry = WORRY[entry.language ?? ''];
  if (worry && !found.some((tag) => attributeOf(tag, 'q')?.startsWith(worry)))
    yield errorAt(entry.file, line, `no <WhatIf> says what to do about a worry; write one that begins q="${worry}"`);
}
