/**
 * Objects in, PowerShell's list view out: a block an object, `Name : value` a line, names aligned. Text,
 * numbers and whatever else has no members of its own is a line.
 */

import { textMembers } from '../values/text-members.ts';
import { isList, toText } from '../values/to-text.ts';
import { CustomObject, Hashtable, type Value } from '../values/value.ts';
import { showControls } from './show-controls.ts';

/** The list view, each block behind a blank line, lines broken at the width. */
export function formatList(values: readonly Value[], width: number): string {
  return values.map((value) => formatValue(value, width)).join('');
}

function formatValue(value: Value, width: number): string {
  const members = membersOf(value);
  return members ? `\n${formatBlock(members, width)}\n` : `${showValue(value)}\n`;
}

function formatBlock(members: readonly [string, Value][], width: number): string {
  const margin = members.reduce((most, [name]) => Math.max(most, name.length), 0);
  return members
    .map(([name, member]) => {
      const label = `${name.padEnd(margin)} : `;
      return label + wrap(showValue(member), Math.max(20, width - label.length), label.length);
    })
    .join('\n');
}

/** Annotations (`@odata.etag`) stay out of the view; JSON output shows them. */
function membersOf(value: Value): [string, Value][] | null {
  if (value instanceof CustomObject) {
    return [...value.properties]
      .filter(([name]) => !name.includes('@'))
      .map(([name, member]) => [showName(name), member]);
  }
  if (!(value instanceof Hashtable)) return null;
  return textMembers(value).map(([name, member]) => [showControls(name), member]);
}

function showName(name: string): string {
  return showControls(name.charAt(0).toUpperCase() + name.slice(1));
}

function showValue(value: Value): string {
  if (isList(value)) return `{${value.map(showNested).join(', ')}}`;
  return showNested(value);
}

function showNested(value: Value): string {
  const members = membersOf(value);
  if (!members) return showControls(toText(value));
  return `@{${members.map(([name, member]) => `${name}=${showValue(member)}`).join('; ')}}`;
}

function wrap(text: string, width: number, indent: number): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    for (let start = 0; start === 0 || start < line.length; start += width) {
      lines.push(line.slice(start, start + width));
    }
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}
