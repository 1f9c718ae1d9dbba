/**
 * What the SDK makes of the query options of its list commands, those with -PageSize (binding.md §5.9).
 * Following the pages, and stopping at -Top, is not done here.
 */
import { RouteError } from '../base/errors.ts';
import { routeMessages } from '../base/messages/route.ts';
import { type BoundCall, boundValue } from '../binder/bound-call.ts';
import type { Value } from '../values/value.ts';

const largestPage = 999;

/** Whether the call's set has a page size. */
export function isListCall(call: BoundCall): boolean {
  const paging = call.cmdlet.parameters.find(({ name }) => name === 'PageSize');
  return paging !== undefined && (call.set in paging.sets || '__AllParameterSets' in paging.sets);
}

/** The options as they are sent. */
export function listOptions(
  call: BoundCall,
  given: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const options = new Map(given);
  const top = pageOf(call) ?? options.get('$top');
  options.delete('$top');
  if (typeof top !== 'number' || top <= largestPage) options.set('$top', top ?? null);
  const search = options.get('$search');
  if (typeof search === 'string') options.set('$search', quoteSearch(search));
  const filter = options.get('$filter');
  if (typeof filter === 'string') options.set('$filter', unescapeFilter(filter));
  const countsInto = boundValue(call, 'CountVariable') ?? null;
  if (countsInto !== null && !options.has('$count')) options.set('$count', true);
  return options;
}

function pageOf(call: BoundCall): number | undefined {
  const size = boundValue(call, 'PageSize');
  if (typeof size !== 'number') return undefined;
  if (size !== 0 && size <= largestPage) return size;
  throw new RouteError({
    // The SDK gives this one a new id every time (req-585).
    id: crypto.randomUUID(),
    category: 'InvalidArgument',
    message: routeMessages.pageSize(size, largestPage),
    target: size,
  });
}

function quoteSearch(text: string): string {
  return text.trim() === '' || text.startsWith('"') ? text : `"${text}"`;
}

/** A filter may come escaped; a plus in it is a blank unless it ends in quoted text (req-538, req-542). */
function unescapeFilter(text: string): string {
  const plain = text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
  return /'\)?$/.test(text) ? plain : plain.replaceAll('+', ' ');
}
