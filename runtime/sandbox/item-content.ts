/** GET of a drive item's content and GET, PUT of a profile photo. */
import { type Answer, emptyAnswer, Refusal } from './answer.ts';
import { contentAnswer } from './downloads.ts';
import { cut, type Incoming } from './incoming.ts';
import { KeptContent, mostKept } from './kept-content.ts';
import { notFound } from './not-found.ts';
import type { Resource, Target } from './resource-tree.ts';
import type { SandboxService } from './service.ts';
import { serviceTexts } from './service-texts.ts';

/** Redirects to where the content of the file is. */
export function readContent(service: SandboxService, target: Target): Answer {
  if (target.kind === 'newFile') {
    throw notFound({ kind: 'missing', segment: target.name, trail: target.trail });
  }
  const properties = target.kind === 'item' ? target.item.properties : {};
  const file = properties['file'] as { readonly mimeType: string } | undefined;
  if (target.kind !== 'item' || !file) throw refusal(400, 'invalidRequest', serviceTexts.noFile());
  const content = target.item.content;
  if (!content) throw refusal(507, 'generalException', serviceTexts.contentNotKept(mostKept));
  const name = String(properties['name']);
  const path = service.downloads.offer({ name, mediaType: file.mimeType, content });
  return emptyAnswer(302, { location: service.origins.drive + path });
}

const largestPhoto = 4 * 1024 * 1024;

/** The picture, or that there is none. */
export function readPhoto(photo: Resource): Answer {
  const { content } = photo;
  if (!content) throw refusal(404, 'ImageNotFound', serviceTexts.noPhoto());
  const mediaType = String(photo.properties['@odata.mediaContentType'] ?? 'image/jpeg');
  return contentAnswer({ name: 'photo', mediaType, content });
}

/** Takes a new picture. */
export async function putPhoto(photo: Resource, incoming: Incoming): Promise<Answer | typeof cut> {
  const mediaType = incoming.headers['content-type'] ?? '';
  if (!mediaType.startsWith('image/')) {
    throw refusal(400, 'ErrorInvalidImage', serviceTexts.noImage(mediaType));
  }
  const kept = new KeptContent();
  let size = 0;
  const end = await incoming.readBody((bytes) => {
    size += bytes.length;
    kept.add(bytes);
  });
  if (end === 'broken') return cut;
  if (size > largestPhoto) {
    const message = serviceTexts.bodyTooLarge(size, largestPhoto);
    throw refusal(413, 'RequestEntityTooLarge', message);
  }
  photo.content = kept.bytes;
  photo.properties['@odata.mediaContentType'] = mediaType;
  return emptyAnswer(200);
}

function refusal(status: number, code: string, message: string): Refusal {
  return new Refusal({ status, code, message });
}
