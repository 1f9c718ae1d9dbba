import type { Answer } from './answer.ts';
import { jsonAnswer } from './answer.ts';
import { serviceTexts } from './service-texts.ts';

/** Which step of a conversation a request is. */
export type RequestPart =
  | 'graph'
  | 'create'
  | 'range'
  | 'status'
  | 'cancel'
  | 'commit'
  | 'download'
  | 'signIn';

/** What goes wrong. */
export type FaultAction =
  /** Answers at once with the status; an object is sent as JSON, text as it is. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly retryAfter?: number | string;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Answers with a page, as a gateway before the service does. */
  | { readonly kind: 'html'; readonly status: number }
  /** Cuts the connection after so many bytes of the body, which are then kept or forgotten. */
  | { readonly kind: 'drop'; readonly afterBytes: number; readonly keepsBytes?: boolean }
  /** Does what was asked, then answers as if it had not. */
  | { readonly kind: 'hideSuccess'; readonly status?: number; readonly retryAfter?: number }
  /** Does what was asked, then cuts the connection instead of answering. */
  | { readonly kind: 'dropAnswer' }
  /** Does what was asked, then cuts the connection after so many bytes of the answer's body. */
  | { readonly kind: 'cutAnswer'; readonly afterBytes: number }
  /** Does what was asked, but answers without a body. */
  | { readonly kind: 'emptyBody' }
  /** Waits before it does what was asked. */
  | { readonly kind: 'slow'; readonly milliseconds: number };

/** A fault, and the requests that it strikes. */
export interface FaultRule {
  readonly match?: { readonly method?: string; readonly part?: RequestPart };
  readonly action: FaultAction;
  /** How many matching requests pass unharmed first; 0 unless told. */
  readonly after?: number;
  /** How many requests it strikes; 1 unless told. */
  readonly times?: number;
}

/** The faults still to come, struck in the order in which they were added. */
export interface Faults {
  add(...rules: readonly FaultRule[]): void;
  clear(): void;
  readonly pending: readonly FaultRule[];
  /** The fault that strikes this request, which uses it up. */
  take(method: string, part: RequestPart): FaultAction | undefined;
}

interface Waiting {
  readonly rule: FaultRule;
  toPass: number;
  toStrike: number;
}

/** An empty list of faults. */
export function createFaults(): Faults {
  let waiting: Waiting[] = [];
  return {
    add: (...rules) => {
      for (const rule of rules) {
        waiting.push({ rule, toPass: rule.after ?? 0, toStrike: rule.times ?? 1 });
      }
    },
    clear: () => {
      waiting = [];
    },
    get pending() {
      return waiting.map(({ rule }) => rule);
    },
    take: (method, part) => {
      const struck = waiting.find((entry) => matches(entry.rule, method, part) && passes(entry));
      if (!struck) return undefined;
      struck.toStrike -= 1;
      if (struck.toStrike <= 0) waiting = waiting.filter((entry) => entry !== struck);
      return struck.rule.action;
    },
  };
}

/** The answer of a fault that answers by itself, before anything is done. */
export function faultAnswer(action: FaultAction): Answer | undefined {
  if (action.kind === 'html') {
    return {
      status: action.status,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: serviceTexts.gatewayPage(action.status),
    };
  }
  if (action.kind !== 'status') return undefined;
  const headers = {
    ...(action.retryAfter === undefined ? {} : { 'retry-after': String(action.retryAfter) }),
    ...action.headers,
  };
  if (typeof action.body === 'string') return { status: action.status, headers, body: action.body };
  const code = action.code ?? 'generalException';
  const body = action.body ?? { error: { code, message: serviceTexts.fault(action.status) } };
  return jsonAnswer(action.status, body, headers);
}

/** The answer as the fault leaves it. */
export function spoilAnswer(answer: Answer, action: FaultAction | undefined): Answer {
  if (action?.kind === 'emptyBody') return { ...answer, body: '' };
  if (action?.kind !== 'hideSuccess') return answer;
  const { status = 503, retryAfter } = action;
  return (
    faultAnswer({ kind: 'status', status, ...(retryAfter === undefined ? {} : { retryAfter }) }) ??
    answer
  );
}

function matches(rule: FaultRule, method: string, part: RequestPart): boolean {
  const { match = {} } = rule;
  return (
    (match.method === undefined || match.method.toUpperCase() === method) &&
    (match.part === undefined || match.part === part)
  );
}

function passes(entry: Waiting): boolean {
  if (entry.toPass === 0) return true;
  entry.toPass -= 1;
  return false;
}
