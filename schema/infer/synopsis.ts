/**
 * What a generated synopsis states in the spelling of the service. Most pages of SDK 1 have one of
 * these sentences, and those of SDK 2 where the service has no description of its own.
 */

export interface Statement {
  /** The first segment of the path. */
  readonly root?: string;
  /** A whole path of one segment, if there are no keys. */
  readonly singleton?: string;
  /** The last navigation property of the path. */
  readonly property?: string;
  /** The OData action or function. */
  readonly operation?: string;
  /** The type behind `microsoft.graph.` that the path casts to. */
  readonly cast?: string;
  /** Whether the path is an entity set or one of its entities. */
  readonly isEntity?: true;
  readonly isCount?: true;
  readonly isMedia?: true;
}

const sentences: readonly RegExp[] = [
  /^(?:Create new|Delete|Update the|Delete ref of|Update the ref of|Create new navigation property ref to|Delete the) ?(?:ref of )?navigation property (?:to )?(?<property>\w+) (?:for|in) (?<root>\w+)$/,
  /^Create new navigation property ref to (?<property>\w+) for (?<root>\w+)$/,
  /^(?<media>Get|Update|Delete) media content for the navigation property (?<property>\w+) (?:from|in|for) (?<root>\w+)$/,
  /^Get ref of (?<property>\w+) from (?<root>\w+)$/,
  /^Get (?!entity\b|entities\b)(?<property>[a-z]\w*) from (?<root>[a-z]\w*)$/,
  /^Get the items? of type microsoft\.graph\.[\w.]+ as microsoft\.graph\.(?<cast>[\w.]+)$/,
  /^Get the items of type microsoft\.graph\.(?<cast>[\w.]+) in the microsoft\.graph\.\w+ collection$/,
  /^Get (?<count>the number of the resource)$/,
  /^Invoke (?:action|function) (?<operation>\w+)$/,
  /^(?<entity>Add new entity to|Delete entity from|Update entity in|Get entit(?:ies|y) from) (?<root>\w+)(?: by \w+)?$/,
  /^Update property (?<property>\w+) value\.$/,
  /^(?:Get|Update) (?<singleton>[a-z]\w*)$/,
];

/** Reads the statement; an empty one when the synopsis is a sentence of another kind. */
export function readSynopsis(synopsis: string): Statement {
  if (!/^(?:Add|Create|Delete|Get|Invoke|Update) /.test(synopsis)) return {};
  for (const sentence of sentences) {
    const groups = sentence.exec(synopsis)?.groups;
    if (!groups) continue;
    const { root, property, operation, cast, count, media, singleton, entity } = groups;
    return {
      ...(root !== undefined && { root }),
      ...(property !== undefined && { property }),
      ...(singleton !== undefined && { singleton }),
      ...(operation !== undefined && { operation }),
      ...(cast !== undefined && { cast }),
      ...(count !== undefined && { isCount: true as const }),
      ...(entity !== undefined && { isEntity: true as const }),
      ...(media !== undefined && { isMedia: true as const }),
    };
  }
  return {};
}
