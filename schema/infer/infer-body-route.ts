/**
 * The route that the type name of an inline body tells, its words spelled by the corpus: the step of
 * the type graph that has the same letters, else the spelling that synopses use.
 */
import { type InferredRoute, inferRoute } from '../compile/route/infer-route.ts';
import { camelOf } from './coin.ts';
import type { NamedSet } from './named-page.ts';
import { plainReadings } from './reading.ts';
import type { Guess, SetContext } from './set-context.ts';
import { variantsOf } from './set-variants.ts';
import { spellByNoun } from './spell-action.ts';
import { rootType } from './step.ts';
import { readKeyName, typeNameOf } from './type-words.ts';

/** Spells the path of the set's body type; undefined when the page has none for it. */
export function inferBodyRoute(context: SetContext): Guess | undefined {
  const { named, set, version } = context;
  const bodyType = bodyTypeOf(set, named.sets);
  if (bodyType === undefined) return undefined;
  const told = readBody(bodyType, context);
  if (!told) return undefined;
  const { method, path, confidence } = told.route;
  const spelled = spell(path, context);
  const isSure = confidence !== 'guess' && (spelled.isProved || confidence === 'certain');
  const isUnsure = spelled.path.split('/').some((segment) => version.vocabulary.isUnsure(segment));
  // Bodies of one shape are one type, which is named for one of their paths.
  const isBorrowed = variantsOf(set, named).some(
    (other) => other !== set && (other.bodyPathType ?? bodyType) === bodyType,
  );
  const isDoubtful = !isSure || isUnsure || isBorrowed || spelled.isOdd;
  const sure = spelled.isProved || confidence === 'certain' ? 'certain' : 'likely';
  return { method, path: spelled.path, confidence: isDoubtful ? 'guess' : sure };
}

/** What the page itself tells of the path; the same for all sets with these keys. */
function readBody(
  bodyType: string,
  { named, set, version }: SetContext,
): InferredRoute | undefined {
  const { bodies } = version;
  const id = `${named.page.cmdlet} ${bodyType} ${set.parts.action} ${set.keyText}`;
  if (bodies.has(id)) return bodies.get(id);
  const placeholders = set.keys.map(({ placeholder }) => placeholder);
  const route = inferRoute({
    cmdlet: named.page.cmdlet,
    synopsis: named.page.synopsis,
    bodyType,
    set: set.name,
    placeholders,
    knownKeys: placeholders,
    areAllNeeded: true,
  });
  bodies.set(id, route);
  return route;
}

function bodyTypeOf(set: NamedSet, sets: readonly NamedSet[]): string | undefined {
  if (set.bodyPathType !== undefined) return set.bodyPathType;
  const own = set.parts;
  const told = sets.filter(
    (other) => other.bodyPathType !== undefined && other.keyText === set.keyText,
  );
  const partner = told.find(
    ({ parts }) => parts.action === own.action && parts.number === own.number,
  );
  const types = new Set(told.map(({ bodyPathType }) => bodyPathType));
  return partner?.bodyPathType ?? (types.size === 1 ? told[0]?.bodyPathType : undefined);
}

interface Spelled {
  readonly path: string;
  /** Whether it has a cast or a call before its end, or a key where there is no collection. */
  readonly isOdd: boolean;
  readonly isProved: boolean;
}

function spell(path: string, { version, named }: SetContext): Spelled {
  const { chart, vocabulary } = version;
  const spelled: string[] = [];
  let isProved = true;
  let isOdd = false;
  let isCollection = true;
  let type = rootType;
  const segments = path.slice(1).split('/');
  for (const [index, segment] of segments.entries()) {
    const operation = /^(microsoft\.graph\.(?:[\w.]+\.)?)(\w+)$/.exec(segment);
    if (segment.startsWith('{')) {
      const base = readKeyName(segment.slice(1, -1))?.base;
      if (base !== undefined) type = typeNameOf(base);
      isOdd ||= !isCollection;
      // A piece equal to the one before it is not told: details/{details-id}.
      if (!isCollection && base !== undefined) spelled.push(base);
      isCollection = false;
      spelled.push(segment);
    } else if (operation) {
      const [, namespace = '', word = ''] = operation;
      const exact =
        vocabulary.spellOperation(word, named.statement.operation) ??
        spellByNoun(word.toLowerCase(), named.noun, named.sets);
      const isLast = index === segments.length - 1;
      isOdd ||= !isLast;
      isProved &&= exact !== undefined && isLast && namespace === 'microsoft.graph.';
      const inner = namespace.slice('microsoft.graph.'.length, -1);
      const spelledInner = inner === '' ? '' : `${chart.graph.spellNamespace(inner)}.`;
      spelled.push(`microsoft.graph.${spelledInner}${exact ?? word}`);
    } else {
      const [name = '', call = ''] = segment.split(/(?=\()/);
      const step = chart.graph.find(type, name);
      const exact = step?.segment ?? vocabulary.spellSegment(name);
      isProved &&= exact !== undefined;
      type = step?.type ?? '?';
      isCollection = step?.isCollection ?? true;
      spelled.push(`${exact ?? spellByWords(name, named.noun)}${call}`);
    }
  }
  return { path: `/${spelled.join('/')}`, isProved, isOdd };
}

/** A segment in lower case with the capitals that the noun has for its words. */
function spellByWords(segment: string, noun: string): string {
  if (segment !== segment.toLowerCase()) return segment;
  const text = noun.toLowerCase();
  const isWord = (at: number): boolean => !/[a-z]/.test(noun.charAt(at));
  for (const { text: said } of plainReadings(segment)) {
    const at = text.indexOf(said);
    if (at < 0 || !isWord(at) || !isWord(at + said.length)) continue;
    // The plural has the letters of the singular but for its end: libraries, library.
    let shared = 0;
    while (shared < said.length && said.charAt(shared) === segment.charAt(shared)) shared++;
    return camelOf(noun.slice(at, at + shared)) + segment.slice(shared);
  }
  return segment;
}
