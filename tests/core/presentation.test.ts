import { describe, expect, it } from 'vitest';
import {
  newer,
  newPresentation,
  parsePresentation,
  type Presentation,
  present,
  type PresenterAction,
} from '../../src/core/presentation.ts';

const NOW = Date.UTC(2027, 1, 9, 18, 30);
const MIN = 60_000;
const fresh = newPresentation('one-good-thing', 20, NOW);

/** The presentation after actions a minute apart. */
const presentedBy = (...actions: PresenterAction[]): Presentation =>
  actions.reduce((state, action, index) => present(state, action, NOW + index * MIN), fresh);

const started = { type: 'start', stepId: 'welcome' } as const;

describe('present', () => {
  it('raises the revision with every action', () => expect(presentedBy(started, { type: 'pause' }).revision).toBe(2));
  it('begins a step when its first slide is shown, and not again on its second', () => {
    const shown = presentedBy(
      started,
      { type: 'show', slide: 2, stepId: 'cards' },
      { type: 'show', slide: 3, stepId: 'cards' },
    );
    expect(shown.progress?.stepStartedAtMs).toBe(NOW + MIN);
    expect(shown.slide).toBe(3);
  });
  it('shows slides before the clock is started', () => {
    const shown = presentedBy({ type: 'show', slide: 1, stepId: 'welcome' });
    expect([shown.slide, shown.progress]).toEqual([1, undefined]);
  });
  it('closes a question when it ends, once', () => {
    const asked = presentedBy(started, { type: 'pause' }, { type: 'pause' }, { type: 'resume' }, { type: 'resume' });
    expect(asked.progress?.pauses).toEqual([{ fromMs: NOW + MIN, toMs: NOW + 3 * MIN }]);
  });
  it('closes a question when the next step begins', () => {
    const gone = presentedBy(started, { type: 'pause' }, { type: 'show', slide: 4, stepId: 'cards' });
    expect(gone.progress?.pauses.every((pause) => pause.toMs !== undefined)).toBe(true);
  });
  it('begins no step before the last thing that happened, when the system’s clock was set back', () => {
    const asked = present(present(fresh, started, NOW), { type: 'pause' }, NOW + 2 * MIN);
    const gone = present(asked, { type: 'show', slide: 4, stepId: 'cards' }, NOW - 3 * MIN);
    expect(gone.progress?.stepStartedAtMs).toBe(NOW + 2 * MIN);
    expect(gone.progress?.pauses).toEqual([{ fromMs: NOW + 2 * MIN, toMs: NOW + 2 * MIN }]);
    expect(gone.changedAtMs).toBe(NOW - 3 * MIN);
  });

  it('takes plan changes back one by one', () => {
    const first = { type: 'change-plan', changes: [{ stepId: 'cards', minutes: 5 }] } as const;
    const second = { type: 'change-plan', changes: [{ stepId: 'gallery', minutes: 0 }] } as const;
    expect(presentedBy(started, first, second, { type: 'undo' }).progress?.changes).toEqual(first.changes);
    expect(presentedBy(started, first, second, { type: 'undo' }, { type: 'undo' }).progress?.changes).toEqual([]);
    expect(presentedBy(started, { type: 'undo' }).progress?.changes).toEqual([]);
  });
  it('comes back from black when the next slide is shown', () =>
    expect(presentedBy({ type: 'screen', screen: 'black' }, { type: 'show', slide: 1, stepId: 'a' }).screen).toBe(
      'slide',
    ));
});

describe('parsePresentation', () => {
  const full = presentedBy(
    started,
    { type: 'pause' },
    { type: 'resume' },
    { type: 'change-plan', changes: [{ stepId: 'cards', minutes: 5 }] },
    { type: 'count-hands', slide: 2, counts: [12, 7] },
    { type: 'screen', screen: 'white' },
  );
  const read = (text: string | null, lesson = 'one-good-thing') => parsePresentation(text, lesson, NOW + 10 * MIN);

  it('reads back what was kept', () => expect(read(JSON.stringify(full))).toEqual(full));
  it('ignores the presentation of another lesson', () =>
    expect(read(JSON.stringify(full), 'doors-and-locks')).toBeUndefined());
  it('ignores another version', () => expect(read(JSON.stringify({ ...full, version: 2 }))).toBeUndefined());
  it('ignores instants from the future', () =>
    expect(parsePresentation(JSON.stringify(full), 'one-good-thing', NOW - 24 * 60 * MIN)).toBeUndefined());
  it('ignores another evening', () =>
    expect(parsePresentation(JSON.stringify(full), 'one-good-thing', NOW + 24 * 60 * MIN)).toBeUndefined());
  it.each([null, '', '{', '[]', '"x"', 'null', '{"version":1}'])('ignores %j', (text) =>
    expect(read(text)).toBeUndefined(),
  );
  it.each([
    ['slide', -1],
    ['slide', 1.5],
    ['slide', '2'],
    ['length', 30],
    ['screen', 'pink'],
    ['revision', null],
    ['changedAtMs', 'now'],
    ['undo', 'x'],
    ['undo', [[{ stepId: 'a' }]]],
    ['hands', { 'x<script>': [1] }],
    ['hands', { 1: ['many'] }],
    ['progress', {}],
    ['progress', { ...full.progress, pauses: [{ fromMs: 'now' }] }],
  ])('ignores a damaged %s', (field, value) =>
    expect(read(JSON.stringify({ ...full, [field]: value }))).toBeUndefined(),
  );
});

it('takes the state with the higher revision, and keeps its own on a tie', () => {
  const later = present(fresh, { type: 'screen', screen: 'black' }, NOW);
  expect(newer(fresh, later)).toBe(later);
  expect(newer(later, fresh)).toBe(later);
  expect(newer(fresh, { ...fresh })).toBe(fresh);
});
