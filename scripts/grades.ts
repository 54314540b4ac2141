// npm run grades: how hard each page is to read, hardest first. Flesch-Kincaid sees only length: it is a reason to look again.
import { fileURLToPath } from 'node:url';
import { splitWords } from '../src/core/readability.ts';
import { gradeKit, type PageGrade } from '../src/integrations/content-check/grade-kit.ts';

const pages = gradeKit(fileURLToPath(new URL('..', import.meta.url)));

function row({ file, words, grade, most, longestSentence }: PageGrade): string {
  const length = splitWords(longestSentence).length;
  const figures = [grade.toFixed(1), String(most), String(words), String(length)].map((cell) => cell.padStart(9));
  const over = grade > most ? '  OVER' : '';
  return `${file.replace('content/', '').padEnd(48)}${figures.join('')}${over}  ${longestSentence.slice(0, 60)}`;
}

console.log(`${'page'.padEnd(48)}${['grade', 'at most', 'words', 'longest'].map((cell) => cell.padStart(9)).join('')}`);
console.log(pages.map(row).join('\n'));

const collections = [...new Set(pages.map(({ collection }) => collection))].sort();
console.log('\nMean and highest grade of each kind:');
for (const name of collections) {
  const grades = pages.filter(({ collection }) => collection === name).map(({ grade }) => grade);
  const mean = grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
  console.log(
    `${name.padEnd(16)}${mean.toFixed(1).padStart(6)}${Math.max(...grades)
      .toFixed(1)
      .padStart(6)}  ${grades.length} pages`,
  );
}
