/** Stands on a page where the size of the zip is written at the end of the build. */
export const ZIP_SIZE = 'ZIP-SIZE';

/** A size in words: 1,530,000 bytes are "1.5 MB". One MB is a million bytes, as file managers count. */
export const zipSize = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
