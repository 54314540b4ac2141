import { getCollection } from 'astro:content';
import type { SlipQuestion } from '../core/my-workshop/exit-slips.ts';
import type { QuestionWords } from '../core/my-workshop/slip-report.ts';
import type { Language } from '../i18n/languages.ts';

export interface WordedQuestion extends SlipQuestion {
  words: QuestionWords;
}

/** The questions of the exit slip, in order; in English where nobody has translated them yet. */
export async function slipQuestions(lang: Language): Promise<WordedQuestion[]> {
  const questions = (await getCollection('exitSlip')).map(({ data }) => data).sort((a, b) => a.order - b.order);
  return questions.map(({ id, kind, answers = [], ...words }) => ({
    id,
    kind,
    answers: answers.map((answer) => answer.id),
    words: {
      ...(words[lang] ?? words.en),
      answers: answers.map((answer) => ({ id: answer.id, text: answer[lang] ?? answer.en })),
    },
  }));
}
