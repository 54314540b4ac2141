/** The address that dials a number as it is written for people: "1-800-843-5678" is "tel:18008435678". */
export const telAddress = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
