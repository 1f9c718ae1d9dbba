/** What matching asks of an operation again and again, worked out once. */
import type { OpenApiDocument, Operation, SchemaProperty } from './document.ts';
import { nounsOf, type RuleNoun, splitOperationId } from './operation-words.ts';
import { allProperties } from './schema-table.ts';
import { foldText, foldWireName } from './wire-key.ts';

export interface OperationFacts {
  readonly operation: Operation;
  /** As `nounsOf`, worked out once for each action. */
  readonly nouns: (action: string | undefined, isInFront: boolean) => readonly RuleNoun[];
  /** What the operation says of itself, folded; the help page of its cmdlet says the same. */
  readonly texts: readonly string[];
  /** Placeholders by folded name, in the order of the path. */
  readonly keys: ReadonlyMap<string, string>;
  /** Query options by the folded name of their parameter. */
  readonly query: ReadonlyMap<string, string>;
  readonly headers: ReadonlyMap<string, string>;
  /** Of the body, by folded name. */
  readonly properties: ReadonlyMap<string, SchemaProperty>;
  readonly hasObjectBody: boolean;
}

/** Parameters that the SDK's directives name otherwise than the query option (binding.md §5.3). */
const optionNames: Readonly<Record<string, string>> = {
  $orderby: 'sort',
  $select: 'property',
  $expand: 'expandproperty',
};

/** The facts of all operations of a module, in the order of the file. */
export function factsOf(document: OpenApiDocument): readonly OperationFacts[] {
  return document.operations.map((operation) => {
    const named = (place: string, rename = foldWireName): ReadonlyMap<string, string> =>
      new Map(
        operation.parameters.flatMap((parameter) =>
          parameter.in === place ? [[rename(parameter.name), parameter.name] as const] : [],
        ),
      );
    const properties = operation.body
      ? [...allProperties(operation.body.schema, document.schemas).values()]
      : [];
    return {
      operation,
      nouns: rememberNouns(operation.operationId),
      texts: [foldText(operation.summary), foldText(operation.description)].filter(Boolean),
      keys: named('path'),
      query: named('query', (name) => optionNames[name] ?? foldWireName(name)),
      headers: named('header'),
      properties: new Map(properties.map((property) => [foldWireName(property.name), property])),
      hasObjectBody: properties.length > 0,
    };
  });
}

function rememberNouns(operationId: string): OperationFacts['nouns'] {
  const words = splitOperationId(operationId);
  const known = new Map<string, readonly RuleNoun[]>();
  return (action, isInFront) => {
    const key = `${action} ${isInFront}`;
    const nouns = known.get(key) ?? nounsOf(words, action, isInFront);
    known.set(key, nouns);
    return nouns;
  };
}
