import { describe, expect, it } from 'vitest';
import {
  newer,
  newPresentation,
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
  it('shows a slide without its points unless it says how many', () => {
    expect(presentedBy({ type: 'show', slide: 2, points: 3, stepId: 'a' })).toMatchObject({ slide: 2, points: 3 });
    expect(
      presentedBy({ type: 'show', slide: 2, points: 3, stepId: 'a' }, { type: 'show', slide: 3, stepId: 'a' }).points,
    ).toBe(0);
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

it('takes the state with the higher revision, and keeps its own on a tie', () => {
  const later = present(fresh, { type: 'screen', screen: 'black' }, NOW);
  expect(newer(fresh, later)).toBe(later);
  expect(newer(later, fresh)).toBe(later);
  expect(newer(fresh, { ...fresh })).toBe(fresh);
});
