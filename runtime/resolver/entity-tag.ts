/** Headers whose value .NET reads before it sends it: a list of entity tags, or `*`. */
const tagHeaders = new Set(['if-match', 'if-none-match']);

const quoted = '"(?:[^"\\\\]|\\\\.)*"';
const tagList = new RegExp(
  `^[\\s,]*(?:\\*|(?:W/\\s*)?${quoted}(?:\\s*,[\\s,]*(?:W/\\s*)?${quoted})*)?[\\s,]*$`,
  'i',
);

/** Whether the header wants entity tags and the value is something else (binding.md §7 point 25). */
export function isBadEntityTag(header: string, value: string): boolean {
  return tagHeaders.has(header.toLowerCase()) && !tagList.test(value);
}
