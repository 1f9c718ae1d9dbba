/**
 * A refusal of a service in, the error for the user out. The body may be Graph's error form, OAuth's,
 * a gateway's page, cut short or empty; whatever it is, no secret of it is passed on.
 */
import { HttpError } from '../base/errors.ts';
import { httpMessages } from '../base/messages/http.ts';
import { redactText } from './redact.ts';
import type { HttpResponse } from './transport.ts';

interface ToldError {
  readonly code: string | undefined;
  readonly message: string | undefined;
}

interface RefusedCall {
  readonly method: string;
  readonly url: string;
  /** Tokens that were sent along, lest the service tells them back. */
  readonly secrets?: readonly string[];
}

const statusNames: Readonly<Record<number, string>> = {
  300: 'Ambiguous',
  301: 'MovedPermanently',
  302: 'Found',
  303: 'SeeOther',
  304: 'NotModified',
  307: 'TemporaryRedirect',
  308: 'PermanentRedirect',
  400: 'BadRequest',
  401: 'Unauthorized',
  402: 'PaymentRequired',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  406: 'NotAcceptable',
  408: 'RequestTimeout',
  409: 'Conflict',
  410: 'Gone',
  411: 'LengthRequired',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  414: 'RequestUriTooLong',
  415: 'UnsupportedMediaType',
  416: 'RequestedRangeNotSatisfiable',
  422: 'UnprocessableEntity',
  423: 'Locked',
  424: 'FailedDependency',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  501: 'NotImplemented',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
  507: 'InsufficientStorage',
};

const hiddenHeaders = new Set(['authorization', 'proxy-authorization', 'set-cookie']);

/** What .NET calls the status; the number itself when it has no name there. */
export function statusName(status: number): string {
  return statusNames[status] ?? String(status);
}

/** The error with which a call ends that was refused (binding.md: id is the service's code, text `[code] : message`). */
export function readServiceError(response: HttpResponse, call: RefusedCall): HttpError {
  const told = readBody(response.body);
  const hide = (text: string): string => redactText(text, call.secrets);
  const { status } = response;
  const code = hide(told.code ?? statusName(status));
  const text = told.message ?? httpMessages.noReason(call.method, hide(call.url));
  return new HttpError({
    id: code,
    category: 'InvalidOperation',
    message: httpMessages.refused({ code, text: hide(text) }),
    hint:
      status === 404
        ? httpMessages.missingItem(hide(pathOf(call.url)))
        : httpMessages.statusHint(status),
    target: `${call.method} ${hide(call.url)}`,
    status,
    headers: shownHeaders(response.headers, hide),
  });
}

function readBody(body: Uint8Array): ToldError {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(body));
  } catch {
    return { code: undefined, message: undefined };
  }
  const error = member(value, 'error');
  // OAuth says `error` and `error_description` side by side.
  if (typeof error === 'string') {
    return { code: textOf(error), message: textOf(member(value, 'error_description')) };
  }
  const message = member(error, 'message');
  return {
    code: textOf(member(error, 'code')),
    // Some services of old put the text one level deeper, beside its language.
    message: textOf(message) ?? textOf(member(message, 'value')),
  };
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function pathOf(url: string): string {
  try {
    return decodeURI(new URL(url).pathname);
  } catch {
    return url;
  }
}

function shownHeaders(
  headers: Readonly<Record<string, string>>,
  hide: (text: string) => string,
): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!hiddenHeaders.has(name.toLowerCase())) shown[name] = hide(value);
  }
  return shown;
}
