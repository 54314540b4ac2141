import { isFields, parseJson } from '../read-json.ts';

const LONGEST = 200;

/** The name of the school out of the kept workshops, of the one in hand; '' when there is none. */
export function schoolOf(kept: string | null): string {
  const data = parseJson(kept);
  if (!isFields(data) || !Array.isArray(data['workshops'])) return '';
  const open = data['workshops'].filter(isFields).find(({ id }) => id === data['openId']);
  const school = isFields(open?.['details']) ? open['details']['school'] : '';
  return typeof school === 'string' ? school.trim().slice(0, LONGEST) : '';
}
