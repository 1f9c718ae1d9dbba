/**
 * Objects in, blocks out, as PowerShell shows what nobody has formatted: text and numbers as lines, up
 * to four properties as a table, more as a list. The first object decides for those that follow.
 */

import { Char } from '../../../values/char.ts';
import { DateTime } from '../../../values/date-time.ts';
import { describeType } from '../../../values/describe-type.ts';
import { NetObject } from '../../../values/net-object.ts';
import { Numeric } from '../../../values/numeric.ts';
import { toText } from '../../../values/to-text.ts';
import { enumerate } from '../../../values/types/enumerate.ts';
import { formatValue } from '../../../values/types/formatting.ts';
import { DictionaryObject } from '../../../values/types/objects/dictionary-object.ts';
import { EnumValue } from '../../../values/types/objects/enum-value.ts';
import { Pair } from '../../../values/types/objects/pair.ts';
import { shownByType } from '../../../values/types/type-data.ts';
import { CustomObject, Hashtable, Model, type Value } from '../../../values/value.ts';
import type { CommandCall } from '../command-call.ts';
import { propertyNames, propertyOf } from '../property-expression.ts';
import { typeNamesShown } from '../type-names-shown.ts';
import type { Alignment, Block, Column, ListBlock, TableBlock } from './block.ts';
import { type CellStyle, cellText } from './cell-text.ts';
import { FormatData } from './format-data.ts';
import { listViews, type View, views } from './views.ts';

/** The most properties that make a table. */
const mostColumns = 4;

/** Takes objects one after the other. */
export class ObjectShower {
  readonly blocks: Block[] = [];
  readonly #call: CommandCall;
  #open: { readonly block: Block; readonly view: View | null; readonly type: string } | null = null;

  constructor(call: CommandCall) {
    this.#call = call;
  }

  take(item: Value): void {
    if (item === null) return;
    if (item instanceof FormatData) {
      if (item.blocks) this.blocks.push(...item.blocks);
      this.#open = null;
      return;
    }
    // A list is shown by its elements, and a list inside of it as an object.
    for (const each of enumerate(item) ?? [item]) {
      const line = lineOf(each);
      if (line !== null) this.#takeText(line);
      else for (const entry of entriesOf(each) ?? [each]) this.#takeObject(entry);
    }
  }

  #takeText(line: readonly string[]): void {
    const last = this.#open?.block;
    if (last?.kind === 'text') last.lines.push(...line);
    else if (last?.kind === 'table') last.groups.at(-1)?.rows.push(...line);
    else this.#start({ kind: 'text', lines: [...line] }, null, '');
  }

  #start(block: Block, view: View | null, type: string): void {
    this.blocks.push(block);
    this.#open = { block, view, type };
  }

  #takeObject(item: Value): void {
    const type = typeNamesShown(item)[0] ?? describeType(item);
    const view = viewOf(item);
    const open = this.#open;
    if (open?.block.kind === 'table' && open.view === view) {
      this.#addRow(open.block, item, view);
    } else if (open?.block.kind === 'list' && view === null) {
      open.block.groups.at(-1)?.records.push(this.#record(item));
    } else if (view !== null || isNarrow(item)) {
      const table = tableFor(this.#call, item, view);
      this.#start(table, view, type);
      this.#addRow(table, item, view);
    } else {
      const list: ListBlock = {
        kind: 'list',
        groups: [{ title: null, records: [this.#record(item)] }],
      };
      this.#start(list, null, type);
    }
  }

  #addRow(table: TableBlock, item: Value, view: View | null): void {
    const style = styleOf(this.#call, true);
    const names = view
      ? view.columns.map(({ property }) => property)
      : table.columns.map(({ label }) => label);
    const cells = names.map((name) => cellText(propertyOf(this.#call, item, name), style));
    const group = view?.group;
    const title = group
      ? `${group.label}: ${cellText(propertyOf(this.#call, item, group.property), style)}`
      : null;
    const last = table.groups.at(-1);
    if (last && last.title === title) last.rows.push(cells);
    else table.groups.push({ title, rows: [cells] });
  }

  #record(item: Value): readonly (readonly [string, string])[] {
    return recordOf(this.#call, item, listNames(item));
  }
}

/** What is shown as its text, a line or several. */
function lineOf(item: Value): readonly string[] | null {
  if (item instanceof DateTime) return ['', formatValue(item, 'F').replace(/\u202f/g, ' '), ''];
  if (item === null || typeof item !== 'object' || item instanceof Numeric) return [toText(item)];
  const isPlain =
    item instanceof NetObject &&
    (item instanceof EnumValue || item instanceof Char || textual.has(describeType(item)));
  return isPlain ? [toText(item)] : null;
}

const textual = new Set([
  'System.Management.Automation.ScriptBlock',
  'System.Management.Automation.ErrorRecord',
  'System.Management.Automation.WarningRecord',
  'System.Management.Automation.VerboseRecord',
  'System.Management.Automation.DebugRecord',
  'System.Management.Automation.InformationRecord',
  'System.Numerics.BigInteger',
]);

/** A table is shown by its entries. */
function entriesOf(item: Value): readonly Value[] | null {
  const entries =
    item instanceof Hashtable
      ? [...item]
      : item instanceof DictionaryObject
        ? [...item.entries]
        : null;
  return (
    entries?.map(([key, value]) => new Pair('System.Collections.DictionaryEntry', key, value)) ??
    null
  );
}

function viewOf(item: Value): View | null {
  for (const name of typeNamesShown(item)) {
    const found = Object.hasOwn(views, name) ? views[name] : undefined;
    if (found) return found;
  }
  return null;
}

function isNarrow(item: Value): boolean {
  const isOwn = item instanceof CustomObject || item instanceof Model;
  const { length } = shownNames(item);
  return length <= mostColumns && (isOwn ? length > 0 : true);
}

export function styleOf(call: CommandCall, isInTable: boolean): CellStyle {
  const limit = call.frame.scope.get('FormatEnumerationLimit');
  return { isInTable, most: typeof limit === 'number' ? limit : 4 };
}

export function alignmentOf(value: Value | undefined): Alignment {
  const isCounted =
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value instanceof Numeric ||
    value instanceof EnumValue;
  return isCounted ? 'right' : 'left';
}

function tableFor(call: CommandCall, item: Value, view: View | null): TableBlock {
  const columns: readonly Column[] = view
    ? view.columns.map(({ label, width, alignment = 'left' }) => ({ label, width, alignment }))
    : shownNames(item).map((label) => ({
        label,
        alignment: alignmentOf(propertyOf(call, item, label)),
      }));
  return { kind: 'table', columns, groups: [], hidesHeaders: false, wraps: false };
}

/** The properties that are shown of an object where nothing is said. */
export function shownNames(item: Value): readonly string[] {
  return shownByType(item) ?? propertyNames(item);
}

/** The properties that a list shows. */
export function listNames(item: Value): readonly string[] {
  for (const name of typeNamesShown(item)) {
    const found = Object.hasOwn(listViews, name) ? listViews[name] : undefined;
    if (found) return found;
  }
  return shownNames(item);
}

/** The entries of a list. */
export function recordOf(
  call: CommandCall,
  item: Value,
  names: readonly string[],
): readonly (readonly [string, string])[] {
  const style = styleOf(call, false);
  return names.map((name) => [name, cellText(propertyOf(call, item, name), style)] as const);
}

/** The view of an object, for whoever formats it as a table. */
export function tableViewOf(item: Value): View | null {
  return viewOf(item);
}

/** An object's entries where it is a table; else itself. */
export function shownItems(item: Value): readonly Value[] {
  return entriesOf(item) ?? [item];
}

/** Whether an object is shown as its text, whatever format is asked for. */
export function shownLine(item: Value): readonly string[] | null {
  return lineOf(item);
}
