/** Attachments of messages, events, tasks and posts: adding one, in one request or after its last range. */
import { type Answer, jsonAnswer, Refusal } from './answer.ts';
import { type Incoming, member, readJson } from './incoming.ts';
import type { Resource } from './resource-tree.ts';
import type { SandboxService } from './service.ts';
import { serviceTexts } from './service-texts.ts';

/** What is known of an attachment when it is added. */
export interface AttachmentFacts {
  readonly name: string;
  readonly size: number;
  readonly contentType: string;
  readonly isInline: boolean;
  readonly contentId: unknown;
}

/** What Exchange tells is the size with its wrapping (upload-protocol.md §3.6). */
const toldSizePerByte = 1.045;
/** From here on a session is needed (upload-protocol.md §1). */
const mostPosted = 3_000_000;

/** Hangs an attachment on the collection. */
export function addAttachment(
  { madeUp, clock }: SandboxService,
  attachments: Resource[],
  { name, size, contentType, isInline, contentId }: AttachmentFacts,
): Resource {
  const added: Resource = {
    kind: 'attachment',
    id: madeUp.exchangeId(),
    properties: {
      '@odata.type': '#microsoft.graph.fileAttachment',
      lastModifiedDateTime: new Date(clock.now()).toISOString(),
      name,
      contentType,
      size: Math.ceil(size * toldSizePerByte),
      isInline,
      contentId,
    },
    children: {},
  };
  attachments.push(added);
  return added;
}

/** POST of a small attachment with its bytes in base64. */
export async function postAttachment(
  service: SandboxService,
  attachments: Resource[],
  incoming: Incoming,
): Promise<Answer> {
  const body = await readJson(incoming);
  const name = member(body, 'name');
  const bytes = member(body, 'contentBytes');
  if (typeof name !== 'string' || typeof bytes !== 'string') {
    const missing = typeof name === 'string' ? 'contentBytes' : 'name';
    const message = serviceTexts.missingMember(missing);
    throw new Refusal({ status: 400, code: 'ErrorInvalidRequest', message });
  }
  const size = Buffer.from(bytes, 'base64').length;
  if (size >= mostPosted) {
    const message = serviceTexts.attachmentTooLarge(size, mostPosted - 1);
    throw new Refusal({ status: 413, code: 'RequestEntityTooLarge', message });
  }
  const { id, properties } = addAttachment(service, attachments, {
    name,
    size,
    contentType: String(member(body, 'contentType') ?? 'application/octet-stream'),
    isInline: member(body, 'isInline') === true,
    contentId: member(body, 'contentId') ?? null,
  });
  const { '@odata.type': type, ...rest } = properties;
  return jsonAnswer(201, { '@odata.type': type, id, ...rest });
}
