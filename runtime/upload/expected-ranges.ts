/**
 * What a service says it still lacks: `"26-"`, `"2097152"`, `"0-72796"`, one text or a list of them,
 * in any letter case of the member (upload-protocol.md §1 and §9.4). Only the first entry counts.
 */
import { readMember } from './json-body.ts';

export type ExpectedRanges =
  | { readonly kind: 'start'; readonly start: number }
  /** The list is there and empty: every byte has arrived. */
  | { readonly kind: 'nothing' }
  /** Not said, or not understood. */
  | { readonly kind: 'unsaid' };

/** What the body of a session, of a partial answer or of a status answer says is still missing. */
export function readExpectedRanges(body: unknown): ExpectedRanges {
  const member = readMember(body, 'nextExpectedRanges');
  if (Array.isArray(member) && member.length === 0) return { kind: 'nothing' };
  const start = parseNextStart(member);
  return start === null ? { kind: 'unsaid' } : { kind: 'start', start };
}

/** The offset at which `n`, `n-`, `n-m` or a list that begins with one of them starts, or null. */
export function parseNextStart(value: unknown): number | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'number') return isOffset(first) ? first : null;
  if (typeof first !== 'string') return null;
  const digits = /^\s*(\d+)\s*(?:-\s*\d*\s*)?$/.exec(first)?.[1];
  const start = Number(digits);
  return digits !== undefined && isOffset(start) ? start : null;
}

function isOffset(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
