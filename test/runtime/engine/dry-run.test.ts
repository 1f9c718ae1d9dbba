import { expect, test } from '@jest/globals';
import type { HostFiles } from '../../../runtime/base/host.ts';
import { openChosenCatalog } from '../../../runtime/chosen-catalog.ts';
import { bindScript } from '../../../runtime/engine/plan/bind-command.ts';
import { createSession } from '../../../runtime/engine/session.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const call = 'Get-MgUser -UserId';

/** A disk with a file, and a folder with two. */
function newDisk(): HostFiles {
  const disk = memoryFiles(['/work', '/work/folder']);
  for (const name of ['a', 'folder/b', 'folder/c']) disk.write(`/work/${name}`, bytes(name));
  return disk;
}

/** Every path on the disk with what is in it. */
function contentOf(disk: HostFiles, path = '/work'): readonly string[] {
  if (disk.kindOf(path) === 'file') return [`${path} ${new TextDecoder().decode(disk.read(path))}`];
  return [path, ...disk.list(path).flatMap((name) => contentOf(disk, `${path}/${name}`))];
}

test.each<readonly [script: string, seen: string]>([
  [`Set-Content /work/new one; ${call} (Get-Content /work/new)`, 'one'],
  [`'one' > /work/a; 'two' >> /work/a; ${call} (Get-Content /work/a)[1]`, 'two'],
  [`Remove-Item /work/a; ${call} "$(Test-Path /work/a)"`, 'False'],
  [`Remove-Item /work/folder -Recurse; ${call} "$(Test-Path /work/folder/b)"`, 'False'],
  [
    `Remove-Item /work/folder -Recurse; $null = New-Item /work/folder -ItemType Directory; ${call} "n$(@(gci /work/folder).Count)"`,
    'n0',
  ],
  [`Move-Item /work/folder /work/other; ${call} (Get-Content /work/other/c)`, 'folder/c'],
  [`Copy-Item /work/a /work/d; ${call} ((gci /work -File).Name -join ',')`, 'a,d'],
  [`[IO.File]::WriteAllText('/work/e', 'x'); ${call} ([IO.File]::ReadAllText('/work/e'))`, 'x'],
  [
    `$null = [IO.Directory]::CreateDirectory('/work/n/m'); ${call} "$(Test-Path /work/n/m)"`,
    'True',
  ],
  [`[IO.File]::Delete('/work/a'); ${call} "$([IO.File]::Exists('/work/a'))"`, 'False'],
  [`[IO.File]::AppendAllText('/work/a', 'b'); ${call} ([IO.File]::ReadAllText('/work/a'))`, 'ab'],
])('%s is only bound', (script, seen) => {
  const disk = newDisk();
  const session = createSession({
    host: { ...fakeHost(), files: disk },
    catalog: openChosenCatalog(undefined),
    origin: 'https://graph.microsoft.com',
    connect: () => Promise.reject(new Error('nothing is sent')),
  });
  const [bound] = bindScript(session, script);
  expect(bound?.arguments.get('UserId')?.value).toBe(seen);
  expect(contentOf(disk)).toEqual(contentOf(newDisk()));
});
