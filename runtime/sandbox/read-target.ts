/** GET of a collection or an item: Graph's JSON, with $top, $skiptoken and $select. */
import { type Answer, jsonAnswer } from './answer.ts';
import { notFound } from './not-found.ts';
import type { Resource, Target } from './resource-tree.ts';
import type { SandboxService } from './service.ts';

interface ReadCall {
  readonly url: URL;
  readonly version: string;
}

const defaultPage = 100;

/** Answers with the item, or with one page of the collection. */
export function readTarget(
  service: SandboxService,
  target: Exclude<Target, { readonly kind: 'missing' }>,
  { url, version }: ReadCall,
): Answer {
  if (target.kind === 'newFile') {
    throw notFound({ kind: 'missing', segment: target.name, trail: target.trail });
  }
  const { graph } = service.origins;
  const context = `${graph}/${version}/$metadata#${target.trail.names.join('/')}`;
  const select = url.searchParams
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  if (target.kind === 'item') {
    return jsonAnswer(200, {
      '@odata.context': `${context}/$entity`,
      ...tell(target.item, select),
    });
  }
  const from =
    Number(url.searchParams.get('$skiptoken') ?? url.searchParams.get('$skip') ?? 0) || 0;
  const size = Number(url.searchParams.get('$top') ?? defaultPage) || defaultPage;
  const page = target.items.slice(from, from + size);
  const next = new URL(url.pathname + url.search, graph);
  next.searchParams.delete('$skip');
  next.searchParams.set('$skiptoken', String(from + size));
  return jsonAnswer(200, {
    '@odata.context': context,
    ...(from + size < target.items.length ? { '@odata.nextLink': next.href } : {}),
    value: page.map((item) => tell(item, select)),
  });
}

function tell(resource: Resource, select: readonly string[] | undefined): Record<string, unknown> {
  const { '@odata.type': type, ...properties } = resource.properties;
  const whole = {
    ...(type === undefined ? {} : { '@odata.type': type }),
    id: resource.id,
    ...properties,
  };
  if (!select) return whole;
  const wanted = new Set(select.map((name) => name.toLowerCase()));
  return Object.fromEntries(
    Object.entries(whole).filter(
      ([name]) => name.startsWith('@') || wanted.has(name.toLowerCase()),
    ),
  );
}
