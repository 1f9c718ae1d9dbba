/** What the demonstration says. */
export const demoMessages = {
  command: (words: readonly string[]): string => `> mgsh ${words.join(' ')} --sandbox`,

  same: (bytes: number, hash: string): string =>
    `Checked: the service keeps ${bytes} bytes with quickXorHash ${hash}, as the file has.`,

  differs: (bytes: string, hash: string, expectedBytes: number, expectedHash: string): string =>
    `The service keeps ${bytes} bytes with hash ${hash}; the file has ${expectedBytes} with ${expectedHash}.`,
} as const;
