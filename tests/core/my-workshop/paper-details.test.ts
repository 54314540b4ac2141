import { describe, expect, it } from 'vitest';
import { dayInWords, detailsInWords, lessonTitles, timesInWords } from '../../../src/core/my-workshop/paper-details.ts';
import { details, lesson, session, workshopOf } from './kit.ts';

const lessons = [
  { ...lesson('kindness'), title: 'Kind words: one good thing' },
  { ...lesson('sleep'), title: 'Screens, sleep and breaks' },
];
const evening = session(
  [
    { together: { id: 'p1', lesson: 'kindness', length: 20 } },
    { together: { id: 'p2', kind: 'break', title: 'Food', minutes: 10, note: '' } },
    { adults: [{ id: 'p3', lesson: 'sleep', length: 20 }], children: [{ id: 'p4', lesson: 'kindness', length: 20 }] },
  ],
  { date: '2027-02-09' },
);

describe('details in words', () => {
  it('say the day and the hours as people write them', () => {
    expect(dayInWords('2027-02-09', 'en')).toBe('Tuesday, February 9, 2027');
    expect(timesInWords(evening, 'en-GB')).toEqual({ starts: '18:30', ends: '19:20' });
  });
  it('are empty for what nobody typed', () => {
    expect(dayInWords('', 'en')).toBe('');
    expect(dayInWords('2027-02-31', 'en')).toBe('');
    expect(timesInWords({ ...evening, start: '' }, 'en')).toEqual({ starts: '', ends: '' });
    expect(timesInWords({ ...evening, blocks: [] }, 'en-GB')).toEqual({ starts: '18:30', ends: '' });
  });
  it('name each lesson once, without what follows its colon', () =>
    expect(lessonTitles(evening, lessons)).toEqual(['Kind words', 'Screens, sleep and breaks']));
  it('fill what messages may name, and link only to a whole address', () => {
    const words = detailsInWords(workshopOf([evening]), evening, lessons, 'en');
    expect(words).toMatchObject({ school: details.school, event: 'Family night', lead: details.lead });
    expect(words.topics).toBe('Kind words and Screens, sleep and breaks');
    const half = workshopOf([evening], { details: { ...details, address: 'school.example' } });
    expect(detailsInWords(half, evening, lessons, 'en').link).toBe('');
  });
});
