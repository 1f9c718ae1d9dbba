/** One thing that Graph knows: its properties as JSON, and what can be reached from it. */
export interface Resource {
  readonly kind: string;
  readonly id: string;
  /** Further names under which its collection finds it: a user's principal name, a folder's well-known name. */
  readonly aliases?: readonly string[];
  properties: Record<string, unknown>;
  /** The bytes of a file or a picture, where they are kept. */
  content?: Uint8Array | undefined;
  /** Collections (arrays) and single things, by the name of the path segment. */
  readonly children: Record<string, Resource[] | Resource>;
}

/** What a path leads to. */
export type Target =
  | { readonly kind: 'item'; readonly item: Resource; readonly trail: Trail }
  | { readonly kind: 'collection'; readonly items: Resource[]; readonly trail: Trail }
  /** A file that does not exist, in a drive that does; the folders before it may be missing too. */
  | {
      readonly kind: 'newFile';
      readonly parent: Resource;
      readonly folders: readonly string[];
      readonly name: string;
      readonly trail: Trail;
    }
  | { readonly kind: 'missing'; readonly segment: string; readonly trail: Trail };

/** The way that led to a target. */
export interface Trail {
  /** The things passed on the way, the last one included. */
  readonly resources: readonly Resource[];
  /** The segments that were names, as the tree spells them. */
  readonly names: readonly string[];
}

/** `root:/a/b:` is the name `root`, then the path `a`, `b`. */
export type Segment =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'path'; readonly names: readonly string[] };

/**
 * The segments of a path, with OData's `users('id')` taken apart and `root:/a/b:` put together, which
 * counts when it is escaped as one segment as well: the SDK sends it so in the place of an item's id.
 */
export function parseSegments(path: string): Segment[] {
  const segments: Segment[] = [];
  let names: string[] | undefined;
  for (const raw of path.split('/').flatMap(unfoldPath)) {
    if (raw === '') continue;
    const text = decode(raw);
    const isLast = text.endsWith(':');
    const bare = isLast ? text.slice(0, -1) : text;
    if (names) {
      if (bare !== '') names.push(bare);
      if (isLast) names = undefined;
    } else if (isLast) {
      segments.push({ kind: 'name', text: bare });
      names = [];
      segments.push({ kind: 'path', names });
    } else {
      const keyed = /^(\w+)\('(.*)'\)$/.exec(text);
      for (const part of keyed ? keyed.slice(1) : [text]) {
        segments.push({ kind: 'name', text: part });
      }
    }
  }
  return segments;
}

function unfoldPath(raw: string): readonly string[] {
  const text = decode(raw);
  return /^[^/:]+:\//.test(text) ? text.split('/').map(encodeURIComponent) : [raw];
}

/** Walks the segments from the root of the tree. */
export function findTarget(root: Resource, segments: readonly Segment[]): Target {
  let target: Target = { kind: 'item', item: root, trail: { resources: [], names: [] } };
  for (const segment of segments) target = step(target, segment);
  return target;
}

/** The drive in which the trail ends, if it does. */
export function driveOf(trail: Trail): Resource | undefined {
  return trail.resources.findLast((resource) => resource.kind === 'drive');
}

/** Whether the target is a collection of attachments, to which files are uploaded. */
export function isAttachments(target: Target): boolean {
  return target.kind === 'collection' && target.trail.names.at(-1) === 'attachments';
}

/** What lies directly in a folder of the drive. */
export function childrenOf(drive: Resource, folder: Resource): Resource[] {
  const { items } = drive.children;
  if (!Array.isArray(items)) return [];
  return items.filter((item) => parentId(item) === folder.id);
}

/** The child by that name, in any casing. */
export function findChild(drive: Resource, folder: Resource, name: string): Resource | undefined {
  const folded = name.toLowerCase();
  return childrenOf(drive, folder).find(
    (item) => String(item.properties['name']).toLowerCase() === folded,
  );
}

function step(from: Target, segment: Segment): Target {
  const { trail } = from;
  if (from.kind === 'missing') return from;
  if (segment.kind === 'path') return stepPath(from, segment.names);
  const missing: Target = { kind: 'missing', segment: segment.text, trail };
  if (from.kind === 'collection') {
    const item = from.items.find((candidate) => answersTo(candidate, segment.text));
    return item ? { kind: 'item', item, trail: extend(trail, item) } : missing;
  }
  if (from.kind !== 'item') return missing;
  const folded = segment.text.toLowerCase();
  const name = Object.keys(from.item.children).find((key) => key.toLowerCase() === folded);
  const drive = driveOf(trail);
  if (folded === 'children' && from.item.kind === 'driveItem' && drive) {
    const items = childrenOf(drive, from.item);
    return { kind: 'collection', items, trail: { ...trail, names: [...trail.names, 'children'] } };
  }
  const child = name === undefined ? undefined : from.item.children[name];
  if (name === undefined || child === undefined) return missing;
  const names = [...trail.names, name];
  return Array.isArray(child)
    ? { kind: 'collection', items: child, trail: { ...trail, names } }
    : { kind: 'item', item: child, trail: { resources: [...trail.resources, child], names } };
}

function stepPath(from: Target, path: readonly string[]): Target {
  const { trail } = from;
  const drive = driveOf(trail);
  const missing: Target = { kind: 'missing', segment: path.join('/'), trail };
  if (from.kind !== 'item' || from.item.kind !== 'driveItem' || !drive) return missing;
  let folder = from.item;
  for (const [index, name] of path.entries()) {
    const child = findChild(drive, folder, name);
    if (!child) {
      const rest = path.slice(index);
      const [last] = rest.splice(-1);
      return last === undefined
        ? missing
        : { kind: 'newFile', parent: folder, folders: rest, name: last, trail };
    }
    folder = child;
  }
  return { kind: 'item', item: folder, trail: extend(trail, folder) };
}

function extend(trail: Trail, item: Resource): Trail {
  return { ...trail, resources: [...trail.resources, item] };
}

function answersTo(resource: Resource, text: string): boolean {
  if (resource.id === text) return true;
  const folded = text.toLowerCase();
  return resource.aliases?.some((alias) => alias.toLowerCase() === folded) ?? false;
}

function parentId(item: Resource): unknown {
  const reference = item.properties['parentReference'];
  return typeof reference === 'object' && reference !== null && 'id' in reference
    ? reference.id
    : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
