/** Remarks on the way of an upload that are no errors. */
export const uploadRemarks = {
  waiting: (reason: string, seconds: number): string =>
    `${reason}; trying again in ${Math.ceil(seconds)} s`,

  recreated: (reason: string): string =>
    `The upload session was lost (${reason}); sending the file again through a new one.`,
} as const;
