/** Texts of errors about the catalogue of cmdlets. */
interface CatalogMessages {
  missing(folder: string): string;
  unreadable(file: string, code: string): string;
  notIndex(file: string): string;
  otherLayout(file: string, found: string, expected: string): string;
  wrongSize(file: string, expected: number, found: number): string;
  badIndexLine(file: string, offset: number): string;
  badLine(file: string, offset: number, expected: string): string;
  renew(): string;
}

export const catalogMessages: CatalogMessages = {
  missing: (folder) => `There is no cmdlet catalogue in '${folder}'.`,
  unreadable: (file, code) => `The catalogue file '${file}' cannot be read (${code}).`,
  notIndex: (file) => `'${file}' is not the index of a cmdlet catalogue.`,
  otherLayout: (file, found, expected) =>
    `The index '${file}' has layout ${found}, but this program reads layout ${expected}.`,
  wrongSize: (file, expected, found) =>
    `The index '${file}' is damaged: it should have ${expected} bytes and has ${found}.`,
  badIndexLine: (file, offset) =>
    `The index '${file}' is damaged: the line at byte ${offset} is not an entry.`,
  badLine: (file, offset, expected) =>
    `The catalogue file '${file}' is damaged: at byte ${offset} there is not the definition of '${expected}'.`,
  renew: () => "Make the catalogue anew with 'mgsh generate', or install the package again.",
};
