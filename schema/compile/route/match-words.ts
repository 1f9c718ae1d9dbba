/**
 * Words of a body type name and the placeholders that a set's parameters fill in, segments out. A
 * placeholder is found by its own pieces; what remains are literal segments, one word each, and the
 * action behind `microsoft graph`. No letter case is decided here.
 */

export type Segment =
  | { readonly kind: 'literal'; readonly word: string; readonly isJoined?: true }
  | { readonly kind: 'placeholder'; readonly name: string }
  | { readonly kind: 'cast'; readonly word: string }
  | { readonly kind: 'action'; readonly word: string; readonly namespace: readonly string[] };

export interface WordMatch {
  readonly segments: readonly Segment[];
  readonly unused: readonly string[];
}

/** The reading that uses most of the placeholders, with the fewest segments among equals. */
export function matchWords(
  readings: readonly (readonly string[])[],
  placeholders: readonly string[],
): WordMatch {
  let best: WordMatch = { segments: [], unused: placeholders };
  for (const words of readings) {
    for (const match of matches(words, placeholders)) {
      const isBetter =
        best.segments.length === 0 ||
        match.unused.length < best.unused.length ||
        (match.unused.length === best.unused.length &&
          match.segments.length < best.segments.length);
      if (isBetter) best = match;
    }
  }
  return { ...best, segments: restoreDropped(best.segments) };
}

function* matches(
  words: readonly string[],
  placeholders: readonly string[],
): IterableIterator<WordMatch> {
  const [first] = words;
  if (first === undefined) {
    yield { segments: [], unused: placeholders };
    return;
  }
  for (const name of placeholders) {
    const pieces = piecesOf(name);
    if (!pieces.every((piece, index) => words[index] === piece)) continue;
    const others = placeholders.filter((other) => other !== name);
    for (const rest of matches(words.slice(pieces.length), others)) {
      yield { ...rest, segments: [{ kind: 'placeholder', name }, ...rest.segments] };
    }
  }
  const { segment, length } = plainSegment(words, first);
  for (const rest of matches(words.slice(length), placeholders)) {
    yield { ...rest, segments: [segment, ...rest.segments] };
  }
}

/** The segment at the start of the words when no placeholder is there, and how many words it takes. */
function plainSegment(
  words: readonly string[],
  first: string,
): { readonly segment: Segment; readonly length: number } {
  const [, second, third, ...later] = words;
  if (first === 'microsoft' && second === 'graph' && third !== undefined) {
    // The last one is the action; what stands between is its namespace: microsoft.graph.ns.action.
    const isLast = !later.includes('microsoft');
    if (!isLast) return { segment: { kind: 'cast', word: third }, length: 3 };
    const namespace = [third, ...later].slice(0, -1);
    const action: Segment = { kind: 'action', word: later.at(-1) ?? third, namespace };
    return { segment: action, length: words.length };
  }
  // A piece is broken behind a digit: `b2xUserFlows` is told as `B2Xuserflows`.
  if (/\d$/.test(first) && second !== undefined && second !== 'microsoft') {
    return { segment: { kind: 'literal', word: first + second, isJoined: true }, length: 2 };
  }
  return { segment: { kind: 'literal', word: first }, length: 1 };
}

/** `{event-id1}` stands in the name as the words `event` and `id1`, `{b2xFlow-id}` as `b2 xflow id`. */
function piecesOf(placeholder: string): string[] {
  return placeholder.toLowerCase().match(/[a-z]*[0-9]+|[a-z]+/g) ?? [];
}

/**
 * A piece equal to the one before it is dropped from the name: `/organization/{organization-id}` is
 * told as `OrganizationId`. No path has a placeholder right at its start or behind another one.
 */
function restoreDropped(segments: readonly Segment[]): readonly Segment[] {
  return segments.flatMap((segment, index) => {
    const before = segments[index - 1]?.kind;
    const isDropped =
      segment.kind === 'placeholder' && (before === undefined || before === 'placeholder');
    if (!isDropped) return [segment];
    return [{ kind: 'literal', word: piecesOf(segment.name)[0] ?? '' }, segment];
  });
}
