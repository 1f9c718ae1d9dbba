/**
 * One set and one operation in, the price of taking them for each other out: what the set has and the
 * operation does not explain, and the other way round. Undefined when they cannot belong together.
 * The noun is judged elsewhere.
 */
import type { HttpMethod } from '../model.ts';
import { bodyTypeFits } from './body-type-fits.ts';
import type { OperationFacts } from './operation-facts.ts';
import type { SetShape } from './set-shape.ts';

const prices = {
  action: 6,
  method: 4,
  body: 4,
  unexplained: 4,
  unusedKey: 8,
  keyAsOther: 2,
  superseded: 1,
  missingOption: 1,
} as const;

/** Query options that the SDK's cmdlets do not have as parameters. */
const hiddenOptions: ReadonlySet<string> = new Set(['count', 'format']);

/** Paths of which directives leave only the operations below another one of the same name. */
const superseded: readonly string[] = ['/identity/conditionalAccess/authenticationStrength/'];

/** What a verb can stand for; other verbs tell nothing. */
const methodsOf: Readonly<Record<string, readonly HttpMethod[]>> = {
  Get: ['GET', 'POST'],
  New: ['POST'],
  Remove: ['DELETE', 'POST'],
  Update: ['PATCH', 'PUT', 'POST'],
};

/** More than any operation costs that is taken in the end. */
const hopeless = 12;

/** What the two do not have in common, in points. */
export function fitOperation(
  set: SetShape,
  facts: OperationFacts,
  verb: string,
): number | undefined {
  if (!haveSameKeys(set, facts)) return undefined;
  const { operation } = facts;
  let price = 0;
  if (methodsOf[verb]?.includes(operation.method) === false) price += prices.method;
  if (facts.hasObjectBody && !set.hasBody) price += prices.body;
  if (superseded.some((prefix) => operation.path.startsWith(prefix))) price += prices.superseded;
  for (const key of facts.keys.keys()) {
    const target = set.targets.get(key);
    if (target && target.kind !== 'path') price += prices.keyAsOther;
  }
  for (const [name, { kind }] of set.targets) {
    if (!explains(facts, name, kind)) {
      price += kind === 'path' ? prices.unusedKey : prices.unexplained;
      if (price > hopeless) return undefined;
    }
  }
  for (const option of facts.query.keys()) {
    if (!set.targets.has(option) && !hiddenOptions.has(option)) price += prices.missingOption;
  }
  if (price > hopeless) return undefined;
  if (set.bodyType !== undefined && !bodyTypeFits(set.bodyType, operation)) price += prices.body;
  if (facts.nouns(set.action, verb === 'Invoke').length === 0) price += prices.action;
  return price > hopeless ? undefined : price;
}

function haveSameKeys({ identityKeys, targets }: SetShape, { keys }: OperationFacts): boolean {
  for (const key of keys.keys()) {
    if (identityKeys ? !identityKeys.has(key) : !targets.has(key)) return false;
  }
  return !identityKeys || keys.size > 0;
}

function explains(facts: OperationFacts, name: string, kind: string): boolean {
  switch (kind) {
    case 'path':
    case 'query':
    case 'header':
      return [facts.keys, facts.query, facts.headers, facts.properties].some((names) =>
        names.has(name),
      );
    case 'bodyProperty':
      return facts.properties.has(name) || facts.query.has(name) || facts.hasObjectBody;
    case 'body':
      return facts.operation.body !== undefined;
    default:
      return true;
  }
}
