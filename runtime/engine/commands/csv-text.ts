/** CSV text, read and written: records of fields, quoted where it is wanted or needed. */

/** The records of a text; a quoted field may go over several lines. */
export function readCsv(text: string, delimiter: string): readonly (readonly CsvField[])[] {
  const records: CsvField[][] = [];
  let record: CsvField[] = [];
  let [field, isQuoted, isInside] = ['', false, false];
  const endField = (): void => {
    record.push({ text: isQuoted ? field : field.trim(), isQuoted });
    [field, isQuoted] = ['', false];
  };
  const endRecord = (): void => {
    endField();
    records.push(record);
    record = [];
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (isInside) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else isInside = false;
    } else if (character === '"' && field.trim() === '') {
      [field, isQuoted, isInside] = ['', true, true];
    } else if (character === delimiter) endField();
    else if (character === '\n') endRecord();
    else if (character === '\r' && text[at + 1] === '\n') continue;
    else if (!isQuoted || character.trim() !== '') field += character;
  }
  if (field !== '' || isQuoted || record.length > 0) endRecord();
  return records;
}

export interface CsvField {
  readonly text: string;
  readonly isQuoted: boolean;
}

export type Quoting = 'Always' | 'AsNeeded' | 'Never';

/** One record; what is not there is nothing between its delimiters. */
export function writeCsvRecord(
  fields: readonly (string | null)[],
  delimiter: string,
  isQuoted: (index: number, text: string) => boolean,
): string {
  return fields
    .map((text, index) => {
      if (text === null) return '';
      return isQuoted(index, text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(delimiter);
}

/** Whether a field would be read as something else without quotes. */
export function needsQuotes(text: string, delimiter: string): boolean {
  return text.includes(delimiter) || /["\r\n]/.test(text);
}
