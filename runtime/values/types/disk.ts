/**
 * The disk as [IO.File] and [IO.Directory] use it: through the port of the member's context, with
 * what the system refuses told as .NET's exceptions.
 */
import type { HostFiles } from '../../base/host.ts';
import { memberMessages } from '../../base/messages/members.ts';
import type { MemberContext } from '../net-type.ts';
import { exception } from './exception.ts';

/** Runs something on the disk with a path; what fails becomes .NET's exception. */
export function onDisk<Result>(
  path: string,
  { files }: MemberContext,
  use: (files: HostFiles) => Result,
): Result {
  if (path === '') {
    throw exception('System.ArgumentException', memberMessages.wrongArgument(path, 'a path'));
  }
  if (!files) throw exception('System.NotSupportedException', memberMessages.noDisk());
  try {
    return use(files);
  } catch (cause) {
    const code = (cause as { readonly code?: unknown }).code;
    if (typeof code !== 'string') throw cause;
    throw diskError(path, code, files);
  }
}

function diskError(path: string, code: string, files: HostFiles): Error {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return missing(path, files);
    case 'EACCES':
    case 'EPERM':
    case 'EISDIR':
      return exception('System.UnauthorizedAccessException', memberMessages.accessRefused(path));
    default:
      return exception('System.IO.IOException', memberMessages.diskFailed(path, code));
  }
}

function missing(path: string, files: HostFiles): Error {
  const cut = path.replace(/\/+$/, '').lastIndexOf('/');
  const folder = cut < 0 ? '.' : path.slice(0, cut) || '/';
  return files.kindOf(folder) === 'folder'
    ? exception('System.IO.FileNotFoundException', memberMessages.fileMissing(path))
    : exception('System.IO.DirectoryNotFoundException', memberMessages.folderMissing(path));
}
