import { Refusal } from './answer.ts';
import type { Target } from './resource-tree.ts';
import { serviceTexts } from './service-texts.ts';

const directoryKinds = new Set(['company', 'user', 'group', 'site']);

/** Says that something is not there, with the code of the service it would belong to. */
export function notFound(target: Extract<Target, { readonly kind: 'missing' }>): Refusal {
  const { segment, trail } = target;
  const isInDrive = trail.names.some((name) => /^drives?$/.test(name));
  const isInDirectory = trail.resources.every(({ kind }) => directoryKinds.has(kind));
  const isOwner = isInDirectory && trail.resources.length === 0;
  const code = isInDrive
    ? 'itemNotFound'
    : isOwner
      ? 'Request_ResourceNotFound'
      : 'ErrorItemNotFound';
  return new Refusal({ status: 404, code, message: serviceTexts.notFound(segment) });
}
