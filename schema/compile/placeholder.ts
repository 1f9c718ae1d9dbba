/**
 * From the description of a path parameter or identity property to the placeholder it fills, spelled
 * as in the OpenAPI file (help-and-routes.md §5, "Descriptions of path parameters").
 */

interface Notation {
  readonly pattern: RegExp;
  /** The placeholder, or undefined when the description does not speak of this name. */
  readonly read: (name: string, found: string) => string | undefined;
}

const notations: readonly Notation[] = [
  // `The unique identifier of outlookTask`: OutlookTaskId fills {outlookTask-id}, EventId1 {event-id1}.
  { pattern: /^The unique identifier of (\w+)$/, read: keyOfType },
  // `key: id of user`, `key: group-id of group`
  { pattern: /^key: ([\w-]+) of \w+$/, read: keyNamed },
  // `Usage: on='{on}'`, `Usage: top={top}`; some lack the closing quote.
  { pattern: /^Usage: \w+='?\{(\w+)\}'?$/, read: (_name, found) => found },
  { pattern: /^Alternate key of (\w+)$/, read: lowerCamel },
  { pattern: /^Property in multi-part unique identifier of (\w+)$/, read: lowerCamel },
];

/** The placeholder that a parameter of this name and description fills, or undefined. */
export function placeholderOf(name: string, description: string): string | undefined {
  const text = description.trim();
  for (const { pattern, read } of notations) {
    const found = pattern.exec(text)?.[1];
    const placeholder = found === undefined ? undefined : read(name, found);
    if (placeholder !== undefined) return placeholder;
  }
  return undefined;
}

function keyOfType(name: string, type: string): string | undefined {
  const rest = name.slice(type.length);
  if (!name.toLowerCase().startsWith(type.toLowerCase())) return undefined;
  if (rest === '' && type.endsWith('Id')) return `${type}-id`;
  if (/^Id\d*$/.test(rest)) return `${type}-${rest.toLowerCase()}`;
  // Equal neighbours are said once: WorkflowVersionNumber fills {workflowVersion-versionNumber}.
  if (rest === 'Number')
    return `${type}-${(/[A-Z][a-z]+$/.exec(type)?.[0] ?? '').toLowerCase()}Number`;
  return /^[A-Z]\w*Id\d*$/.test(rest) ? `${type}-${lowerCamel(rest)}` : undefined;
}

function keyNamed(name: string, key: string): string | undefined {
  if (key !== 'id') return key;
  const match = /^(\w+?)Id(\d*)$/.exec(name);
  return match ? `${lowerCamel(match[1] ?? '')}-id${match[2]}` : undefined;
}

function lowerCamel(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
