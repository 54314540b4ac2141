const dialled = (phone: string): string => phone.replace(/[^\d+]/g, '');

/** The address that dials a number as it is written for people: "1-800-843-5678" is "tel:18008435678". */
export const telAddress = (phone: string): string => `tel:${dialled(phone)}`;

/** How a line says that one may write to it: "text 988", "text CONNECT to 686868". */
const TEXTING = /^text (?:(\w+) to )?(\+?[\d -]+)$/i;

/**
 * The address that opens a message to a line, with its first word in it; undefined when the words ask for something else
 * ("forward the scam message to 7726"). "?&body" is what both iPhones and Android phones read (RFC 5724 says "?body").
 */
export function smsAddress(text: string): string | undefined {
  const [, word, phone] = TEXTING.exec(text) ?? [];
  if (phone === undefined) return undefined;
  return `sms:${dialled(phone)}${word ? `?&body=${word}` : ''}`;
}
