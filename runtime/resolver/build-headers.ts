/** Bound call in, request headers out: the cmdlet's own, then what -Headers adds. Sign-in is not here. */

import { routeMessages } from '../base/messages/route.ts';
import { type BoundCall, boundValue } from '../binder/bound-call.ts';
import { targetIn } from '../binder/command-metadata.ts';
import { DateTime, formatCultureDateTime } from '../values/date-time.ts';
import { describeType } from '../values/describe-type.ts';
import { textMembers } from '../values/text-members.ts';
import { isList, toText } from '../values/to-text.ts';
import { Hashtable, type Value } from '../values/value.ts';
import { callFailure } from './call-failure.ts';
import { isBadEntityTag } from './entity-tag.ts';

const nameForm = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const valueForm = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

/** The headers of the request. */
export function buildHeaders(call: BoundCall, hasBody: boolean): Record<string, string> {
  const headers: Record<string, string> = hasBody ? { 'Content-Type': 'application/json' } : {};
  const setHeader = (name: string, value: string | null): void => {
    if (value === null || !nameForm.test(name) || !valueForm.test(value)) {
      throw callFailure(call, routeMessages.headerRefused(name), { target: name });
    }
    if (isBadEntityTag(name, value)) {
      throw callFailure(call, routeMessages.entityTag(name, value), { target: name });
    }
    for (const known of Object.keys(headers)) if (isSameName(known, name)) delete headers[known];
    headers[name] = value;
  };
  for (const { parameter, value } of call.arguments.values()) {
    const target = targetIn(parameter, call.set);
    if (target.kind === 'header') setHeader(target.name, toText(value));
  }
  const given = boundValue(call, 'Headers');
  if (given instanceof Hashtable) {
    for (const [name, value] of textMembers(given)) setHeader(name, headerText(value));
  }
  return headers;
}

/** Names of headers have no case. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** .NET's ToString: unlike PowerShell's text, it names a list by its type and writes a date in the culture. */
function headerText(value: Value): string | null {
  if (value === null) return null;
  if (isList(value)) return describeType(value);
  return value instanceof DateTime ? formatCultureDateTime(value) : toText(value);
}
