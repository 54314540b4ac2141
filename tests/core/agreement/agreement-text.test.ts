import { expect, it } from 'vitest';
import { addLine, withSigner, withVoice } from '../../../src/core/agreement/agreement.ts';
import { agreementText } from '../../../src/core/agreement/agreement-text.ts';
import { started } from './any-agreement.ts';

const WORDS = {
  title: 'Our family agreement',
  like: 'What I like online',
  worry: 'What worries me',
  want: 'What I want from my grown-ups',
  promises: 'We promise',
  child: 'Child',
  grownUp: 'Grown-up',
  wrong: 'When it goes wrong',
  signed: 'Signed by',
  review: 'We look at it again on',
};

it('says everything a family wrote, in order', () => {
  const made = withVoice(addLine(started(), 'clauses', { words: '', answer: 'I cook.' }), 'like', 'Drawing videos');
  const signed = withSigner(
    withSigner(addLine(made, 'repairs', { words: 'We talk.', answer: '' }), 0, 'Mia'),
    1,
    'Papa',
  );
  expect(agreementText(signed, (name) => WORDS[name], 'en')).toBe(
    [
      'Our family agreement',
      '',
      'What I like online: Drawing videos',
      '',
      'We promise',
      '1. Child: I can tell you.',
      '   Grown-up: You keep your phone.',
      '2. Grown-up: I cook.',
      '',
      'When it goes wrong',
      '- We talk.',
      '',
      'Signed by: Mia and Papa',
      '',
      'We look at it again on: February 28, 2027',
    ].join('\n'),
  );
});

it('leaves out what nobody wrote', () =>
  expect(agreementText(started({ clauses: [], reviewOn: '' }), (name) => WORDS[name], 'en')).toBe(
    'Our family agreement',
  ));
