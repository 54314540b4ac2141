import type { Message } from '../content-model/message.ts';
import { DEFAULT_LANGUAGE, type Language } from '../i18n/languages.ts';
import { listEntries } from './entries.ts';

/** A message to fill with details; subject and body are templates, see src/core/my-workshop/messages.ts. */
export interface MessageTemplate extends Pick<Message, 'title' | 'summary' | 'kind' | 'subject' | 'status'> {
  slug: string;
  /** The language it is written in: English where nobody has translated it yet. */
  lang: Language;
  body: string;
}

/** Every message, in the order to send them. */
export async function messageTemplates(lang: Language): Promise<MessageTemplate[]> {
  const originals = await listEntries('messages', DEFAULT_LANGUAGE);
  const translations = new Map((await listEntries('messages', lang)).map((message) => [message.slug, message]));
  const messages = originals.map((original) => translations.get(original.slug) ?? original);
  return messages
    .toSorted((a, b) => a.entry.data.order - b.entry.data.order)
    .map(({ slug, lang: written, entry: { data, body = '' } }) => ({
      slug,
      lang: written,
      title: data.title,
      summary: data.summary,
      kind: data.kind,
      subject: data.subject,
      status: data.status,
      body: body.trim(),
    }));
}
