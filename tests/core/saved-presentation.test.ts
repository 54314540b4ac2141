import { describe, expect, it } from 'vitest';
import { newPresentation, type Presentation, present, type PresenterAction } from '../../src/core/presentation.ts';
import { parsePresentation } from '../../src/core/saved-presentation.ts';

const NOW = Date.UTC(2027, 1, 9, 18, 30);
const MIN = 60_000;
const UNUSABLE = { none: 'unusable' };

const presentedBy = (...actions: PresenterAction[]): Presentation =>
  actions.reduce(
    (state, action, index) => present(state, action, NOW + index * MIN),
    newPresentation('one-good-thing', 20, NOW),
  );

describe('parsePresentation', () => {
  const full = presentedBy(
    { type: 'start', stepId: 'welcome' },
    { type: 'pause' },
    { type: 'resume' },
    { type: 'change-plan', changes: [{ stepId: 'cards', minutes: 5 }] },
    { type: 'count-hands', slide: 2, counts: [12, 7] },
    { type: 'screen', screen: 'white' },
  );
  const read = (text: string | null, lesson = 'one-good-thing') => parsePresentation(text, lesson, NOW + 10 * MIN);

  it('reads back what was kept', () => expect(read(JSON.stringify(full))).toEqual({ state: full }));
  it('ignores the presentation of another lesson', () =>
    expect(read(JSON.stringify(full), 'doors-and-locks')).toEqual(UNUSABLE));
  it('ignores another version', () => expect(read(JSON.stringify({ ...full, version: 2 }))).toEqual(UNUSABLE));
  it('ignores instants from the future', () =>
    expect(parsePresentation(JSON.stringify(full), 'one-good-thing', NOW - 24 * 60 * MIN)).toEqual(UNUSABLE));
  it('takes what is older than half a day for another evening', () =>
    expect(parsePresentation(JSON.stringify(full), 'one-good-thing', NOW + 24 * 60 * MIN)).toEqual({ none: 'over' }));
  it('finds nothing where nothing was kept', () => expect(read(null)).toEqual({ none: 'nothing' }));
  it.each(['', '{', '[]', '"x"', 'null', '{"version":1}'])('ignores %j', (text) =>
    expect(read(text)).toEqual(UNUSABLE),
  );
  it.each([
    ['slide', -1],
    ['slide', 1.5],
    ['points', -1],
    ['points', undefined],
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
    expect(read(JSON.stringify({ ...full, [field]: value }))).toEqual(UNUSABLE),
  );
});
