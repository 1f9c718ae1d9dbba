/**
 * An operationId and the action in the name of a set in, the words of the cmdlet's noun out: the
 * SDK's naming rules (help-and-routes.md §7), read backwards, so that no list of English verbs is
 * needed to know which word is the verb. `user.mailFolder_ListMessage` with `list` gives user, mail,
 * folder, message. Words are in lower case; number is left to the comparison.
 */
import { pascalWords } from '../compile/cmdlet-name.ts';
import { directiveRenames } from './directive-renames.ts';

export interface OperationWords {
  readonly group: readonly string[];
  /** Of the method; one for each side of an `or` (createOrGet makes two cmdlets). */
  readonly methods: readonly (readonly string[])[];
}

/** Spellings by directives of the SDK that would break a word in two. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/iOS(?=[A-Z]|$)/g, 'Ios'],
  [/OAuth/g, 'Oauth'],
  [/oAuth/g, 'oauth'],
];

const irregular: Readonly<Record<string, string>> = {
  are: 'is',
  children: 'child',
  criteria: 'criterion',
  people: 'person',
};

/** Words that would end a name are hidden as `GraphBPre` and come back behind (§7.6). */
const hidden: Readonly<Record<string, string>> = { a: 'at', b: 'by', f: 'for', o: 'of', w: 'with' };

/** `a a` and `a b a b` are dropped by rule (§7.5), longer runs by directives, but not all of them. */
const longestByRule = 2;

/** Splits an operationId. */
export function splitOperationId(operationId: string): OperationWords {
  const start = operationId.indexOf('_');
  const methods: string[][] = [[]];
  for (const word of lowerWords(operationId.slice(start + 1))) {
    if (word === 'or') methods.push([]);
    else methods.at(-1)?.push(word);
  }
  return {
    group: operationId
      .slice(0, Math.max(start, 0))
      .split(/[._]/)
      .flatMap((part) => lowerWords(part)),
    methods,
  };
}

/** The stems of the words of a cmdlet's noun. */
export function nounWords(noun: string): readonly string[] {
  return restore(lowerWords(noun)).map(stem);
}

export interface RuleNoun {
  /** Stems, so that number does not count. */
  readonly words: readonly string[];
  /** The stems without spaces, because the SDK breaks some words otherwise. */
  readonly name: string;
  /** How many directives it took to come from the rules to it. */
  readonly directives: number;
}

/**
 * Each noun that the rules and the directives give when `action` is the verb; any word may be the verb
 * when it is undefined. None when the action is no word of the method.
 */
export function nounsOf(
  operation: OperationWords,
  action: string | undefined,
  isInFront: boolean,
): readonly RuleNoun[] {
  const nouns = new Map<string, number>();
  const add = (words: readonly string[], directives: number): void => {
    const name = words.join(' ');
    nouns.set(name, Math.min(directives, nouns.get(name) ?? directives));
  };
  for (const words of byRule(operation, action, isInFront)) {
    const rule = restore(dropRepeated(words, longestByRule));
    add(rule, 0);
    add(restore(dropRepeated(words, words.length / 2)), 1);
  }
  if (nouns.size > 0) {
    for (const words of restored(operation)) add(restore(dropRepeated(words, longestByRule)), 1);
  }
  for (const [pattern, replacement] of directiveRenames) {
    for (const [name, directives] of [...nouns]) {
      if (pattern.test(name)) add([name.replace(pattern, replacement)], directives + 1);
    }
  }
  return [...nouns].map(([name, directives]) => {
    const words = name.split(' ').map(stem);
    return { words, name: words.join(''), directives };
  });
}

function byRule(
  { group, methods }: OperationWords,
  action: string | undefined,
  isInFront: boolean,
): readonly (readonly string[])[] {
  const nouns: string[][] = [];
  for (const method of methods) {
    for (const { start, end } of verbsOf(method, action, isInFront)) {
      const verb = method.slice(start, end);
      const front = isInFront ? verb : [];
      // A directive puts Delta at the end.
      const back = !isInFront && verb[0] === 'delta' ? verb : [];
      const others = othersOf(method, start, end);
      const subject = [...group, ...others, ...back];
      nouns.push([...front, ...subject]);
      // The word `all` of a method is dropped before (§7.3); directives bring it back, at the start.
      if (others.includes('all')) nouns.push([...front, ...group, ...others.filter(isNotAll)]);
      if (subject.includes('all')) nouns.push([...front, 'all', ...subject.filter(isNotAll)]);
    }
  }
  return nouns;
}

/** A verb at the start or at the end leaves the other words, one in the middle none (§7.3). */
function othersOf(method: readonly string[], start: number, end: number): readonly string[] {
  if (start === 0) return method.slice(end);
  return end === method.length ? method.slice(0, start) : [];
}

/** Where the rules lose words, directives give the noun all of them, the first ones in front. */
function* restored({ group, methods }: OperationWords): IterableIterator<readonly string[]> {
  const method = methods.flatMap((words, index) => (index === 0 ? words : ['or', ...words]));
  for (const end of method.keys()) {
    yield [...method.slice(0, end), ...group, ...method.slice(end)];
    yield [...method.slice(end, end + 1), ...group, ...method];
  }
  yield [...method, ...group];
  yield [...group, ...method.slice(1)];
}

function isNotAll(word: string): boolean {
  return word !== 'all';
}

/**
 * Where the verb stands; a method can be a verb as a whole, as `powerOn` (§7.2). Unknown, it is looked
 * for at both ends, and in the middle as well when the noun has to begin with it.
 */
function verbsOf(
  method: readonly string[],
  action: string | undefined,
  isInFront: boolean,
): readonly { readonly start: number; readonly end: number }[] {
  if (action === method.join('')) return [{ start: 0, end: method.length }];
  return [...method.keys()].flatMap((start) => {
    const isEnd = start === 0 || start === method.length - 1;
    const isVerb =
      action === undefined ? isEnd || isInFront : stem(method[start] ?? '') === stem(action);
    return isVerb ? [{ start, end: start + 1 }] : [];
  });
}

/** One form for singular and plural. */
function stem(word: string): string {
  const singular = irregular[word];
  if (singular !== undefined) return singular;
  if (word.length < 3) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:us|ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2).replace(/s$/, '');
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function lowerWords(name: string): string[] {
  let spelled = name;
  for (const [pattern, spelling] of spellings) spelled = spelled.replace(pattern, spelling);
  return pascalWords(spelled).map((word) => word.toLowerCase());
}

/** `graph b pre user` is by user, `graph a pretribute` attribute. */
function restore(words: readonly string[]): readonly string[] {
  if (!words.includes('graph')) return words;
  return words
    .join(' ')
    .replace(/\bgraph ([abfow]) pre/g, (_, letter: string) => hidden[letter] ?? '')
    .split(' ');
}

/** Of equal runs of words side by side one is left. */
function dropRepeated(words: readonly string[], longest: number): readonly string[] {
  const left: string[] = [];
  for (const word of words) {
    left.push(word);
    for (let length = 1; length <= longest && length * 2 <= left.length; length++) {
      const last = left.slice(-length).map(stem).join(' ');
      if (
        last ===
        left
          .slice(-2 * length, -length)
          .map(stem)
          .join(' ')
      ) {
        left.length -= length;
        break;
      }
    }
  }
  return left;
}
