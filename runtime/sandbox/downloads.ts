/**
 * Content behind a URL that is its own permission: Graph answers a read of a file with a redirect to
 * the drive's host, which takes no access token (as a download URL of OneDrive).
 */
import { type Answer, Refusal } from './answer.ts';
import type { MadeUp } from './made-up.ts';
import { serviceTexts } from './service-texts.ts';

/** What is behind a download URL. */
export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** The downloads that somebody was given a URL of. */
export interface Downloads {
  /** Path and query of a new URL. */
  offer(download: Download): string;
  /** The content, when the URL is of a download; undefined when it is of something else. */
  answer(url: URL): Answer | undefined;
}

const path = '/personal/Documents/_layouts/15/download.aspx';

/** Whether a path on the drive's host is one of a download. */
export function isDownloadPath(candidate: string): boolean {
  return candidate === path;
}

/** No downloads yet. */
export function createDownloads(madeUp: MadeUp): Downloads {
  const offered = new Map<string, Download>();
  return {
    offer: (download) => {
      const secret = madeUp.secret();
      offered.set(secret, download);
      return `${path}?UniqueId=${madeUp.guid()}&tempauth=v1.${secret}`;
    },
    answer: (url) => {
      if (!isDownloadPath(url.pathname)) return undefined;
      const secret = url.searchParams.get('tempauth')?.replace(/^v1\./, '') ?? '';
      const download = offered.get(secret);
      if (!download) {
        const message = serviceTexts.wrongSecret();
        throw new Refusal({ status: 401, code: 'unauthenticated', message });
      }
      return contentAnswer(download);
    },
  };
}

/** The content itself, with the name that it is to be saved under. */
export function contentAnswer({ name, mediaType, content }: Download): Answer {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return {
    status: 200,
    headers: { 'content-type': mediaType, 'content-disposition': disposition },
    body: content,
  };
}
