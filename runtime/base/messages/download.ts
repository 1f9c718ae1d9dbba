/** Texts of what can go wrong while content goes into a file. */
export const downloadMessages = {
  folderMissing: (path: string): string => `There is no folder for '${path}'; make it first.`,

  notWritable: (path: string, code: string): string =>
    `'${path}' cannot be written (${code}); what was there is unchanged.`,

  nameMissing: (folder: string): string =>
    `'${folder}' is a folder, and the service told no name for the file; give -OutFile one.`,
} as const;
