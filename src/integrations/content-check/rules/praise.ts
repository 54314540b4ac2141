import { splitSentences } from '../../../core/readability.ts';
import { type Content, entriesOf, type EntryRule } from '../content.ts';
import { allTexts, textField } from '../fields.ts';
import { errorAt } from '../problem.ts';
import { readTexts } from '../reading-texts.ts';

const PRAISE =
  /\b(?:best|better than|greatest|great|excellent|amazing|awesome|perfect|ideal|safest|smartest|easiest|simplest|strongest|leading|trusted by|award-winning|world-class|top-rated|state-of-the-art|we recommend|foolproof|bulletproof)\b/gi;

/** No maker is a friend or a villain: a card says what a tool does, and no other text praises what has a card. */
export const checkPraise: EntryRule = (content) => {
  const brands = brandsOf(content);
  return function* (entry) {
    const { collection, data, file, lineOf } = entry;
    if (collection === 'controls')
      for (const { text, path } of allTexts(data))
        for (const [word] of text.matchAll(PRAISE))
          yield errorAt(file, lineOf(path), `"${word}" praises; say what it does and what it does not do`);
    else
      for (const { text, lineAt } of readTexts(entry))
        for (const sentence of splitSentences(text)) {
          const brand = brands.find((name) => sentence.text.includes(name));
          for (const [word] of brand ? sentence.text.matchAll(PRAISE) : [])
            yield errorAt(
              file,
              lineAt(sentence.start),
              `"${word}" stands in a sentence about ${brand}; say what it does, and praise no company`,
            );
        }
  };
};

/** "Xbox" and "Minecraft" of the card "Xbox and Minecraft: family settings". Ideas and the home network are nobody's. */
function brandsOf(content: Content): string[] {
  return entriesOf(content, 'controls')
    .filter(({ data }) => !['idea', 'network'].includes(textField(data, 'kind') ?? ''))
    .flatMap(({ data }) => (textField(data, 'name') ?? '').split(':')[0]?.split(/, | and /) ?? [])
    .filter((name) => name !== '');
}
