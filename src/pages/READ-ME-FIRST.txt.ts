import { strings } from '../i18n/strings.ts';

/** What somebody reads who opens the stick and wonders. Lines end as old editors of Windows want them. */
export const GET = (): Response => new Response(`${strings('en').takeAway.readMe.join('\r\n\r\n')}\r\n`);
