import { QuizPractice } from './quiz-practice.ts';

customElements.define('quiz-practice', QuizPractice);
