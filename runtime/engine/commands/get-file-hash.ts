/** Get-FileHash: the hash of a file's content, or of a stream's. */
import { runMessages } from '../../base/messages/run.ts';
import type { MemoryStream } from '../../values/types/objects/memory-stream.ts';
import { CustomObject, type Value } from '../../values/value.ts';
import { hasWildcard } from '../../values/wildcard.ts';
import { forEach, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { diskOf, expand, wholePath } from './disk.ts';

export const getFileHash: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Get-FileHash',
    type: 'GetFileHashCommand',
    defaultSet: 'Path',
    impact: 'None',
    parameters: `
      Path String[] Path!0*.
      LiteralPath|PSPath|LP String[] LiteralPath!0.
      InputStream System.IO.Stream StreamParameterSet!0
      Algorithm String 1 @set(SHA1,SHA256,SHA384,SHA512,MD5)`,
  },
  examples: [
    [
      'Set-Content /tmp/h.txt abc -NoNewline; (Get-FileHash /tmp/h.txt).Hash; (Get-FileHash /tmp/h.txt md5).Hash',
      'BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD|900150983CD24FB0D6963F7D28E17F72',
    ],
    [
      "$s = [IO.MemoryStream]::new([Text.Encoding]::UTF8.GetBytes('abc')); Get-FileHash -InputStream $s -Algorithm SHA1 | ForEach-Object Hash",
      'A9993E364706816ABA3E25717850C26C9CD0D89D',
    ],
    ['Get-FileHash /tmp/missing', '!FileNotFound,Microsoft.PowerShell.Commands.GetFileHashCommand'],
  ],
  open: (call) => ({
    process: () => {
      if (call.set === 'StreamParameterSet') {
        const stream = call.value('InputStream') as MemoryStream;
        return write(call, Uint8Array.from(stream.bytes.slice(stream.position)), null);
      }
      return forEach(filesOf(call), (path) => hashFile(call, path));
    },
  }),
};

/** The files that are meant; a plain path is meant whether it is there or not. */
function filesOf(call: CommandCall): readonly string[] {
  if (call.set === 'LiteralPath') {
    return call.texts('LiteralPath').map((path) => wholePath(call, path));
  }
  return call.texts('Path').flatMap((path) => {
    const found = expand(call, path);
    return found.length > 0 || hasWildcard(path) ? found : [wholePath(call, path)];
  });
}

function hashFile(call: CommandCall, path: string): Waiting<void> {
  const disk = diskOf(call);
  const kind = disk.kindOf(path);
  if (kind === 'file') return write(call, disk.read(path), path);
  const isMissing = kind === undefined;
  call.error({
    id: isMissing ? 'FileNotFound' : 'UnauthorizedAccessError',
    category: isMissing ? 'ObjectNotFound' : 'PermissionDenied',
    message: isMissing ? runMessages.pathMissing(path) : runMessages.folderWithoutHash(path),
    target: path,
    exceptionType: isMissing
      ? 'System.Management.Automation.ItemNotFoundException'
      : 'System.UnauthorizedAccessException',
  });
  return undefined;
}

function write(call: CommandCall, bytes: Uint8Array, path: Value): Waiting<void> {
  const { digest } = call.frame.run.host;
  if (!digest) {
    return call.fail({
      id: 'NotSupported',
      category: 'NotImplemented',
      message: runMessages.noDigest(),
    });
  }
  const algorithm = (call.text('Algorithm') ?? 'SHA256').toUpperCase();
  const hash = Array.from(digest(algorithm, bytes), (byte) => byte.toString(16).padStart(2, '0'));
  return call.write(
    new CustomObject(
      [
        ['Algorithm', algorithm],
        ['Hash', hash.join('').toUpperCase()],
        ['Path', path],
      ],
      'Microsoft.PowerShell.Commands.FileHashInfo',
    ),
  );
}
