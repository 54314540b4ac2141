import { describe, expect, test } from 'vitest';
import { problemsWith, STRINGS } from './a-kit.ts';

const SPANISH = 'content/ui/es.json';
const spanish = (text: string) => problemsWith({ [SPANISH]: text });

describe('interface strings', () => {
  test('are all translated', () => {
    expect(spanish('{\n  "facts": { "minutes": "{minutes} minutos" }\n}')).toEqual([
      `${SPANISH}:1: "print" is missing; translate "Print"`,
    ]);
    expect(spanish('{\n  "print": "Imprimir",\n  "facts": {}\n}')).toEqual([
      `${SPANISH}:3: "facts.minutes" is missing; translate "{minutes} minutes"`,
    ]);
  });

  test('are none too many', () => {
    expect(
      spanish('{\n  "print": "Imprimir",\n  "prints": "x",\n  "other": "y",\n  "facts": { "minutes": "{minutes}" }\n}'),
    ).toEqual([
      `${SPANISH}:3: "prints" is not in en.json; did you mean print?`,
      `${SPANISH}:4: "other" is not in en.json; remove it`,
    ]);
  });

  test('keep their placeholders', () => {
    expect(spanish('{\n  "print": "Imprimir {page}",\n  "facts": {\n    "minutes": "minutos"\n  }\n}')).toEqual([
      `${SPANISH}:2: "print" has {page}, which en.json does not fill; remove it`,
      `${SPANISH}:4: "facts.minutes" has no {minutes}; put it where the value belongs`,
    ]);
  });

  test('are JSON to the letter', () => {
    expect(problemsWith({ [STRINGS]: '{\n  "print": "Print",\n}\n' })).toEqual([
      `${STRINGS}:3: this is not JSON; use double quotes, no comments and no comma after the last line`,
    ]);
    expect(problemsWith({ [STRINGS]: '{\n  "print": "Print",\n  "print": "Again"\n}\n' })).toEqual([
      `${STRINGS}:3: the same field is written twice; keep one`,
    ]);
  });
});
