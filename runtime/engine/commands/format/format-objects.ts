/** Objects and the properties that were asked for in, blocks out: the way of Format-Table and Format-List. */

import { foldCase } from '../../../base/case-map.ts';
import { toText } from '../../../values/to-text.ts';
import type { Value } from '../../../values/value.ts';
import { forEach, then, type Waiting } from '../../wait.ts';
import type { CommandCall } from '../command-call.ts';
import { type PropertyExpression, propertyNames, propertyOf } from '../property-expression.ts';
import type { Alignment, Block, Column } from './block.ts';
import { cellText } from './cell-text.ts';
import {
  alignmentOf,
  listNames,
  shownItems,
  shownLine,
  shownNames,
  styleOf,
  tableViewOf,
} from './show-objects.ts';
import type { View } from './views.ts';

/** One value of an object, and what it is called. */
export interface ShownProperty {
  readonly label: string;
  readonly value: Value | undefined;
  readonly format?: string | undefined;
  readonly alignment?: Alignment | undefined;
  readonly width?: number | undefined;
}

/** The properties of an object, patterns and blocks worked out. */
export function shownProperties(
  call: CommandCall,
  item: Value,
  expressions: readonly PropertyExpression[],
): Waiting<readonly ShownProperty[]> {
  const found: ShownProperty[] = [];
  const work = forEach(expressions, (expression) => {
    const { pattern, isNamed, name } = expression;
    if (pattern && !isNamed) {
      for (const own of propertyNames(item).filter(pattern.matches)) {
        found.push({ label: own, value: propertyOf(call, item, own) });
      }
      return undefined;
    }
    return then(expression.evaluate(item), (value) => {
      found.push({ label: labelOf(item, name, isNamed), value, ...optionsOf(expression) });
    });
  });
  return then(work, () => found);
}

/** A property is called as the object calls it. */
function labelOf(item: Value, name: string, isNamed: boolean): string {
  if (isNamed) return name;
  return propertyNames(item).find((own) => foldCase(own) === foldCase(name)) ?? name;
}

function optionsOf({ options }: PropertyExpression): Partial<ShownProperty> {
  const [format, width, alignment] = ['formatstring', 'width', 'alignment'].map((key) =>
    options.get(key),
  );
  const side = alignment === undefined ? undefined : foldCase(toText(alignment));
  const isSide = side === 'left' || side === 'right' || side === 'center';
  return {
    ...(format !== undefined && format !== null && { format: toText(format) }),
    ...(typeof width === 'number' && { width }),
    ...(isSide && { alignment: side }),
  };
}

export interface Grouped {
  readonly title: string | null;
  readonly items: readonly Value[];
}

/** Objects one after the other that have the same value of -GroupBy. */
export function groupsOf(
  call: CommandCall,
  items: readonly Value[],
  by: PropertyExpression | undefined,
): Waiting<readonly Grouped[]> {
  if (!by) return [{ title: null, items }];
  const groups: { title: string; items: Value[] }[] = [];
  const work = forEach(items, (item) =>
    then(by.evaluate(item), (value) => {
      const title = `${by.name}: ${cellText(value, styleOf(call, false))}`;
      const last = groups.at(-1);
      if (last?.title === title) last.items.push(item);
      else groups.push({ title, items: [item] });
    }),
  );
  return then(work, () => groups);
}

export interface TableStyle {
  readonly expressions: readonly PropertyExpression[];
  readonly isAutoSized: boolean;
  readonly hidesHeaders: boolean;
  readonly wraps: boolean;
}

/** The groups as one table; text and numbers as lines. */
export function tableBlocks(
  call: CommandCall,
  groups: readonly Grouped[],
  style: TableStyle,
): Waiting<readonly Block[]> {
  const all = groups.map(({ title, items }) => ({ title, items: items.flatMap(shownItems) }));
  const first = all[0]?.items[0];
  if (first === undefined) return [];
  const lines = all.flatMap(({ items }) => items.map(shownLine));
  if (lines[0]) return [{ kind: 'text', lines: lines.flatMap((line) => line ?? []) }];
  const view = style.expressions.length === 0 ? tableViewOf(first) : null;
  return then(columnsOf(call, first, { ...style, view }), (columns) => {
    const shown: { title: string | null; rows: (readonly string[])[] }[] = [];
    const work = forEach(all, ({ title, items }) => {
      const rows: (readonly string[])[] = [];
      shown.push({ title, rows });
      return forEach(items, (item) =>
        then(cellsOf(call, item, { columns, expressions: style.expressions, view }), (cells) => {
          rows.push(cells);
        }),
      );
    });
    const { hidesHeaders, wraps } = style;
    return then(work, () => [{ kind: 'table', columns, groups: shown, hidesHeaders, wraps }]);
  });
}

function columnsOf(
  call: CommandCall,
  first: Value,
  { expressions, isAutoSized, view }: TableStyle & { readonly view: View | null },
): Waiting<readonly Column[]> {
  if (view) {
    return view.columns.map(({ label, width, alignment = 'left' }) => ({
      label,
      alignment,
      width: isAutoSized ? undefined : width,
    }));
  }
  const wanted =
    expressions.length > 0
      ? shownProperties(call, first, expressions)
      : shownNames(first).map((label) => ({ label, value: propertyOf(call, first, label) }));
  return then(wanted as Waiting<readonly ShownProperty[]>, (properties) =>
    properties.map(({ label, value, alignment, width }) => ({
      label,
      alignment: alignment ?? alignmentOf(value),
      width,
    })),
  );
}

function cellsOf(
  call: CommandCall,
  item: Value,
  {
    columns,
    expressions,
    view,
  }: {
    readonly columns: readonly Column[];
    readonly expressions: readonly PropertyExpression[];
    readonly view: View | null;
  },
): Waiting<readonly string[]> {
  const style = styleOf(call, true);
  if (expressions.length === 0) {
    const names = view
      ? view.columns.map(({ property }) => property)
      : columns.map(({ label }) => label);
    return names.map((name) => cellText(propertyOf(call, item, name), style));
  }
  return then(shownProperties(call, item, expressions), (properties) =>
    columns.map(({ label }, index) => {
      const found =
        properties[index]?.label === label
          ? properties[index]
          : properties.find((each) => each.label === label);
      return cellText(found?.value, { ...style, format: found?.format });
    }),
  );
}

/** The groups as one list. */
export function listBlocks(
  call: CommandCall,
  groups: readonly Grouped[],
  expressions: readonly PropertyExpression[],
): Waiting<readonly Block[]> {
  const style = styleOf(call, false);
  const all = groups.map(({ title, items }) => ({ title, items: items.flatMap(shownItems) }));
  if (all.every(({ items }) => items.length === 0)) return [];
  const lines = all.flatMap(({ items }) => items.map(shownLine));
  if (lines[0] && lines[0].length === 1) {
    return [{ kind: 'text', lines: lines.flatMap((line) => line ?? []) }];
  }
  const shown: { title: string | null; records: (readonly (readonly [string, string])[])[] }[] = [];
  const work = forEach(all, ({ title, items }) => {
    const records: (readonly (readonly [string, string])[])[] = [];
    shown.push({ title, records });
    return forEach(items, (item) => {
      const own =
        expressions.length > 0
          ? shownProperties(call, item, expressions)
          : listNames(item).map((label) => ({ label, value: propertyOf(call, item, label) }));
      return then(own as Waiting<readonly ShownProperty[]>, (properties) => {
        const there = properties.filter(
          ({ value }) => expressions.length === 0 || value !== undefined,
        );
        records.push(
          there.map(({ label, value, format }) => [label, cellText(value, { ...style, format })]),
        );
      });
    });
  });
  return then(work, () => [{ kind: 'list', groups: shown }]);
}
