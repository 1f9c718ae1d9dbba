/** Objects as CSV and back; shared by the commands that convert and those that export. */
import { runMessages } from '../../base/messages/run.ts';
import { Char } from '../../values/char.ts';
import { toText } from '../../values/to-text.ts';
import { formatValue } from '../../values/types/formatting.ts';
import { getProperty } from '../../values/types/members.ts';
import { typeNamesOf } from '../../values/types/type-names.ts';
import { CustomObject, Hashtable, type Value } from '../../values/value.ts';
import type { CommandCall } from './command-call.ts';
import { type CsvField, needsQuotes, type Quoting, readCsv, writeCsvRecord } from './csv-text.ts';
import { propertyNames, propertyOf } from './property-expression.ts';
import { typeNamesShown } from './type-names-shown.ts';

/** What stands between fields: as given, or the list separator of the culture. */
export function delimiterOf(call: CommandCall): string {
  const given = call.value('Delimiter');
  if (given !== undefined && given !== null) {
    return given instanceof Char ? given.text : toText(given);
  }
  return ',';
}

/** How objects become lines; the first decides about the columns. */
export class CsvWriter {
  readonly #call: CommandCall;
  readonly #delimiter: string;
  columns: readonly string[] | null = null;

  constructor(call: CommandCall) {
    this.#call = call;
    this.#delimiter = delimiterOf(call);
  }

  /** The lines before the first object: its type where that is wanted, and the names of the columns. */
  header(item: Value): readonly string[] {
    const call = this.#call;
    const names =
      item instanceof Hashtable ? [...item].map(([key]) => toText(key)) : propertyNames(item);
    this.columns ??= names;
    const type = typeNamesShown(item)[0] ?? '';
    const lines = call.isOn('NoHeader') ? [] : [this.#record(this.columns)];
    return call.isOn('IncludeTypeInformation') ? [`#TYPE ${type}`, ...lines] : lines;
  }

  line(item: Value): string {
    const read = (name: string): Value | undefined =>
      item instanceof Hashtable ? item.get(name) : propertyOf(this.#call, item, name);
    const fields = (this.columns ?? []).map((name) => {
      const value = read(name);
      return value === undefined || value === null ? null : csvFieldText(value);
    });
    return this.#record(fields);
  }

  #record(fields: readonly (string | null)[]): string {
    const call = this.#call;
    const quoting = (call.text('UseQuotes') ?? 'Always') as Quoting;
    const chosen = call.has('QuoteFields')
      ? new Set(call.texts('QuoteFields').map((name) => name.toLowerCase()))
      : null;
    return writeCsvRecord(fields, this.#delimiter, (index, text) => {
      if (chosen) return chosen.has((this.columns?.[index] ?? '').toLowerCase());
      if (quoting === 'AsNeeded') return needsQuotes(text, this.#delimiter);
      return quoting === 'Always';
    });
  }
}

/** A value as a field: a list is only named; everything else is its text in the culture at hand. */
export function csvFieldText(value: Value): string {
  if (Array.isArray(value)) return 'System.Object[]';
  if (value instanceof CustomObject) return toText(value);
  return typeof value === 'object' ? formatted(value) : toText(value);
}

function formatted(value: Value): string {
  const context = { invoke: () => [], now: () => 0, random: () => 0, zoneOffset: () => 0 };
  const isFormattable = getProperty(value, 'Ticks', context) !== undefined;
  return isFormattable ? formatValue(value, null) : toText(value);
}

/** The objects of CSV text; `names` in place of its first line. */
export function readCsvObjects(
  call: CommandCall,
  text: string,
  names: readonly string[] | null,
): readonly CustomObject[] {
  const delimiter = delimiterOf(call);
  let typeName: string | null = null;
  const typed = /^#TYPE (.+?)\r?\n/i.exec(text);
  if (typed) typeName = typed[1] ?? null;
  const records = readCsv(typed ? text.slice(typed[0].length) : text, delimiter).filter(
    (record) => !isBlank(record),
  );
  const [first, ...rest] = records;
  if (!first) return [];
  const columns = names ?? columnsOf(call, first);
  return (names ? records : rest).map((record) => {
    const made = new CustomObject(
      columns.map((name, index): [string, Value] => {
        const field = record[index];
        return [name, field ? field.text : null];
      }),
    );
    if (typeName !== null) {
      const own = typeName;
      typeNamesOf(made, () => [own, `CSV:${own}`]);
    }
    return made;
  });
}

function isBlank(record: readonly CsvField[]): boolean {
  const [only] = record;
  return record.length === 1 && only?.text === '' && !only.isQuoted;
}

/** Columns without a name are called by their place; two of the same name are refused. */
function columnsOf(call: CommandCall, record: readonly CsvField[]): readonly string[] {
  const names = record.map(({ text }) => text);
  while (names.length > 1 && names.at(-1) === '') names.pop();
  let number = 1;
  const hasBlank = names.includes('');
  const columns = names.map((name) => (name === '' ? `H${number++}` : name));
  if (hasBlank) call.tell('warning', runMessages.csvWithoutName());
  const twice = columns.find(
    (name, index) =>
      columns.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index,
  );
  if (twice !== undefined) {
    call.fail({
      id: 'System.Management.Automation.ExtendedTypeSystemException',
      category: 'InvalidOperation',
      message: runMessages.csvNameTwice(twice),
      exceptionType: 'System.Management.Automation.ExtendedTypeSystemException',
    });
  }
  return columns;
}
