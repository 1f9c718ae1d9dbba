/**
 * Bound call and -InFile in, the opened file and the request whose body it is out. The file is opened
 * before anything is sent, so that a bad path reaches nobody.
 */
import { RouteError, UploadError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import { type BoundCall, boundValue } from '../../binder/bound-call.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { StreamedBody } from '../../http/transport.ts';
import { isSameName } from '../../resolver/build-headers.ts';
import { callFailure } from '../../resolver/call-failure.ts';
import type { GraphRequest } from '../../resolver/graph-request.ts';
import { privateClassName } from '../../resolver/private-command.ts';
import { resolve } from '../../resolver/resolve.ts';
import { contentTypeOf } from '../../upload/content-type.ts';
import { type FileSource, openFileSource } from '../../upload/file-source.ts';

/** A file that is a request's body; `source` is the caller's to close. */
export interface DescribedContent {
  readonly request: GraphRequest;
  readonly source: FileSource;
}

/** Whether the path of -InFile is that of the body, and not of what goes through an upload session. */
export function sendsContent(call: BoundCall): boolean {
  return call.cmdlet.uploadFamily === undefined && typeof boundValue(call, 'InFile') === 'string';
}

/** Opens the file and completes the request with what it says of it. */
export async function describeContent(
  call: BoundCall,
  catalog: Catalog,
): Promise<DescribedContent> {
  const resolved = resolve(call, catalog);
  const path = String(boundValue(call, 'InFile'));
  const type = contentType(call, path);
  const isTold = Object.keys(resolved.headers).some((name) => isSameName(name, 'Content-Type'));
  const headers = { ...(isTold ? {} : { 'Content-Type': type }), ...resolved.headers };
  const source = await openContent(call, path);
  const file = { path, size: source.size };
  return { request: { ...resolved, headers, file }, source };
}

/** A bad path ends the statement, with the class as its id (req-727). */
async function openContent(call: BoundCall, path: string): Promise<FileSource> {
  try {
    return await openFileSource(path);
  } catch (error) {
    if (!(error instanceof UploadError)) throw error;
    throw new RouteError({
      id: privateClassName(call),
      category: 'InvalidArgument',
      message: error.message,
      target: path,
      cause: error,
    });
  }
}

/** What is told goes before what the name tells (req-133, req-721). */
function contentType(call: BoundCall, path: string): string {
  const given = boundValue(call, 'ContentType');
  if (typeof given !== 'string' || given === '') return contentTypeOf(path);
  if (mediaType.test(given)) return given;
  throw callFailure(call, runMessages.noMediaType(given), { target: given });
}

const word = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const mediaType = new RegExp(
  `^\\s*${word}/${word}\\s*(;\\s*${word}\\s*=\\s*(${word}|"[^"]*")\\s*)*$`,
);

const chunkSize = 64 * 1024;

/** The file as a body: unchanged since it was opened, or the sending fails. */
export function contentBody(source: FileSource): StreamedBody {
  return {
    size: source.size,
    open: async function* () {
      await source.assertUnchanged();
      for (let position = 0; position < source.size; position += chunkSize) {
        const chunk = new Uint8Array(Math.min(chunkSize, source.size - position));
        await source.read(chunk, position, chunk.length);
        yield chunk;
      }
      await source.assertUnchanged();
    },
  };
}
