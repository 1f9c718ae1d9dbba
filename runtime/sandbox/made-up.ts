import { createHash } from 'node:crypto';

/** Makes ids and secrets that differ from each other even when the random numbers do not. */
export interface MadeUp {
  guid(): string;
  /** Base64 without `+` and `/`, as Exchange writes its ids; ends in `=`, which a URL has to escape. */
  exchangeId(): string;
  /** Letters and digits, as OneDrive writes its ids. */
  driveItemId(): string;
  secret(): string;
  /** Two groups of capitals, to be typed by a person. */
  userCode(): string;
}

/** Equal random numbers give equal ids, in the order in which they are asked for. */
export function createMadeUp(random: () => number): MadeUp {
  let count = 0;
  const bytes = (): Buffer => {
    count += 1;
    return createHash('sha256').update(`${count} ${random()}`).digest();
  };
  const letters = (length: number): string =>
    [...bytes()]
      .slice(0, length)
      .map((byte) => String.fromCharCode(65 + (byte % 26)))
      .join('');
  return {
    guid: () =>
      bytes()
        .toString('hex')
        .slice(0, 32)
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    exchangeId: () => `AAMkAG${bytes().toString('base64url')}AAA=`,
    driveItemId: () => `01${letters(32)}`,
    secret: () => bytes().toString('base64url'),
    userCode: () => letters(9),
  };
}
