/**
 * The first page of a list in, the pages that the call asked for out (binding.md §5.9): -All follows
 * the service's links to the end, a -Top that is a limit follows them until it is reached. Items that
 * are left behind are told, never silently cut off.
 */
import { runMessages } from '../../base/messages/run.ts';
import { type BoundCall, boundValue, isSwitchOn } from '../../binder/bound-call.ts';
import type { HttpResponse } from '../../http/transport.ts';
import type { Json } from '../../values/json-text.ts';
import type { Value } from '../../values/value.ts';
import type { Session } from '../session.ts';
import type { GraphConnection } from './graph-connection.ts';
import { answerJson, readAnswer } from './read-answer.ts';

/** The most that a service gives in one page; a larger -Top is a limit over several. */
const largestPage = 999;

/** The items of the answer and of the pages behind it. */
export async function pageThrough(
  session: Session,
  call: BoundCall,
  list: {
    readonly connection: GraphConnection;
    readonly response: HttpResponse;
    readonly signal: AbortSignal | undefined;
  },
): Promise<readonly Value[]> {
  const { connection, signal } = list;
  const limit = limitOf(call);
  const wantsMore = (count: number): boolean =>
    limit === null ? isSwitchOn(call, 'All') : count < limit;
  const first = answerJson(list.response);
  const items = [...readAnswer(call.cmdlet, first)];
  let next = nextLinkOf(first);
  while (next !== null && wantsMore(items.length)) {
    signal?.throwIfAborted();
    const answer = await connection.client.send({ method: 'GET', url: next, headers: {}, signal });
    const page = answerJson(answer);
    items.push(...readAnswer(call.cmdlet, page));
    next = nextLinkOf(page);
  }
  if (next !== null && limit === null && boundValue(call, 'Top') === undefined) {
    session.onEvent?.({ kind: 'warning', message: runMessages.morePages(items.length) });
  }
  return limit === null ? items : items.slice(0, limit);
}

/** -Top limits the whole list when it cannot be one page, or when pages were asked for. */
function limitOf(call: BoundCall): number | null {
  const top = boundValue(call, 'Top');
  if (typeof top !== 'number') return null;
  const isOverPages = isSwitchOn(call, 'All') || boundValue(call, 'PageSize') !== undefined;
  return top > largestPage || isOverPages ? top : null;
}

function nextLinkOf(json: Json | undefined): string | null {
  const link = json instanceof Map ? json.get('@odata.nextLink') : undefined;
  return typeof link === 'string' ? link : null;
}
