import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CmdletError } from '../../../runtime/base/errors.ts';
import { connect, type Mg, type SessionEvent } from '../../../runtime/index.ts';
import { type Sandbox, startSandbox } from '../../../runtime/testing/index.ts';
import { fakeHost } from '../../support/fake-host.ts';
import { openTemporaryFiles, type TemporaryFiles } from '../temporary-files.ts';

let sandbox: Sandbox;
let files: TemporaryFiles;
let path: string;
let mg: Mg;
const events: SessionEvent[] = [];
const questions: string[] = [];
let answer = 'y';
let before = 0;

const drive = { UserId: 'nora@fabrikam.example', DriveId: 'b!fabrikam-nora' };
const other = { UserId: 'tomas@fabrikam.example', DriveId: 'b!fabrikam-tomas' };
let made = 0;

/** A file that nothing else uploads: a drive has one session for a name. */
function newItem(): { readonly name: string } {
  made++;
  return { name: `file-${made}.bin` };
}

beforeAll(async () => {
  files = await openTemporaryFiles();
  path = await files.write('a.bin', 1000);
  sandbox = await startSandbox();
  mg = await connectWith(async (question) => {
    questions.push(question);
    return answer;
  });
});
afterAll(async () => {
  await mg.close();
  await sandbox.close();
  await files.remove();
});
beforeEach(() => {
  events.length = 0;
  questions.length = 0;
  before = sandbox.requests.length;
});

function connectWith(
  ask?: (question: string, signal?: AbortSignal) => Promise<string>,
): Promise<Mg> {
  return connect({
    graphOrigin: sandbox.graphOrigin,
    accessToken: sandbox.accessToken(),
    host: { ...fakeHost(), ask },
    onEvent: (event) => events.push(event),
  });
}

function sent(): readonly string[] {
  return sandbox.requests.slice(before).map(({ method }) => method);
}

function messages(kind: SessionEvent['kind']): readonly string[] {
  return events.flatMap((event) =>
    event.kind === kind && event.kind !== 'upload' ? [event.message] : [],
  );
}

const failing = { UserId: 'nobody@fabrikam.example', DriveId: 'b!none' };

describe('-WhatIf', () => {
  test('tells the request and sends nothing', async () => {
    expect(await mg`New-MgUserDriveRootUploadSession -UserId a -DriveId b -WhatIf`).toBeUndefined();
    expect(messages('information')).toEqual([
      expect.stringMatching(
        /^What if: New-MgUserDriveRootUploadSession_CreateExpanded .* POST .*\/users\/a\/drives\/b\//,
      ),
    ]);
    expect(sent()).toEqual([]);
  });

  test('tells of the file, too', async () => {
    await mg`New-MgUserDriveRootUploadSession -UserId a -DriveId b -WhatIf -InFile ${path}`;
    expect(messages('information')).toEqual([
      expect.stringMatching(/POST/),
      expect.stringMatching(/1000 bytes of 'a\.bin'/),
    ]);
    expect(sent()).toEqual([]);
  });
});

describe('-Confirm', () => {
  test.each([
    ['y', ['POST']],
    [' YES ', ['POST']],
    ['n', []],
    ['', []],
    ['yesterday', []],
  ])('%j sends %j', async (given, methods) => {
    answer = given;
    await mg.call('New-MgUserDriveRootUploadSession', { ...drive, Item: newItem(), Confirm: true });
    expect(questions).toHaveLength(1);
    expect(sent()).toEqual(methods);
    expect(messages('information')).toHaveLength(methods.length === 0 ? 1 : 0);
  });

  test('declined, a file stays where it is', async () => {
    answer = 'n';
    await mg.call('New-MgUserDriveRootUploadSession', { ...drive, InFile: path, Confirm: true });
    expect(sent()).toEqual([]);
  });

  test('asks nobody when it is off, and is an error where there is nobody', async () => {
    const alone = await connectWith();
    const call = alone.call('New-MgUserDriveRootUploadSession', {
      ...drive,
      Item: newItem(),
      Confirm: true,
    });
    await expect(call).rejects.toMatchObject({
      id: 'Microsoft.Graph.PowerShell.Cmdlets.NewMgUserDriveRootUploadSession_CreateExpanded',
      category: 'NotSpecified',
      message: expect.stringMatching(/nobody to ask/),
    });
    expect(sent()).toEqual([]);
    await alone.call('New-MgUserDriveRootUploadSession', {
      ...drive,
      Item: newItem(),
      Confirm: false,
    });
    expect(sent()).toEqual(['POST']);
    await alone.close();
  });

  test('an abort ends the question', async () => {
    const abort = new AbortController();
    const patient = await connectWith(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
          abort.abort(new Error('enough'));
        }),
    );
    const given = { ...drive, Item: newItem(), Confirm: true };
    const call = patient.call('New-MgUserDriveRootUploadSession', given, { signal: abort.signal });
    await expect(call).rejects.toThrow('enough');
    await patient.close();
  });
});

describe('what else a call can ask for', () => {
  test('-Verbose tells what is sent', async () => {
    await mg.call('New-MgUserDriveRootUploadSession', { ...drive, Item: newItem(), Verbose: true });
    expect(messages('verbose')).toEqual([
      expect.stringMatching(/^POST http.*createUploadSession$/),
    ]);
  });

  test('-OutVariable keeps the output of all piped objects; + appends', async () => {
    const identities = [drive, other];
    await mg`${identities} | New-MgUserDriveRootUploadSession -Item ${newItem()} -OutVariable kept`;
    expect(mg.variable('kept')).toHaveLength(2);
    await mg.call('New-MgUserDriveRootUploadSession', {
      ...drive,
      Item: newItem(),
      OutVariable: '+kept',
    });
    expect(mg.variable('KEPT')).toHaveLength(3);
    await mg`$one = 1; New-MgUserDriveRootUploadSession -UserId ${drive.UserId} -DriveId ${drive.DriveId} -Item ${newItem()} -ov +one`;
    expect(mg.variable('one')).toEqual([
      1,
      expect.objectContaining({ uploadUrl: expect.anything() }),
    ]);
  });

  test('-ResponseHeadersVariable keeps the headers of the answer', async () => {
    await mg.call('New-MgUserDriveRootUploadSession', {
      ...drive,
      Item: newItem(),
      ResponseHeadersVariable: 'heads',
    });
    expect(mg.variable('heads')).toMatchObject({ 'content-type': [expect.stringMatching(/json/)] });
  });

  test('a refusal is an error with the .NET class of the command', async () => {
    const error: CmdletError = await mg
      .call('New-MgUserDriveRootUploadSession', { ...failing, Item: newItem() })
      .then(
        () => Promise.reject(new Error('no failure')),
        (reason) => reason,
      );
    expect(error.name).toBe('HttpError');
    expect(error.fullId).toMatch(
      /,Microsoft\.Graph\.PowerShell\.Cmdlets\.NewMgUserDriveRootUploadSession_CreateExpanded$/,
    );
  });

  test.each(['SilentlyContinue', 'ignore'])(
    '-ErrorAction %s keeps a refusal quiet',
    async (action) => {
      const given = { ...failing, ErrorAction: action };
      expect(
        await mg.call('New-MgUserDriveRootUploadSession', { ...given, Item: newItem() }),
      ).toBeUndefined();
      expect(
        await mg.call('New-MgUserDriveRootUploadSession', { ...given, InFile: `${path}-none` }),
      ).toBeUndefined();
      const wrong = mg.call('New-MgUserDriveRootUploadSession', { ...given, Nonsense: 1 });
      await expect(wrong).rejects.toMatchObject({ id: 'NamedParameterNotFound' });
    },
  );

  test('-WarningAction decides of warnings', async () => {
    const call = (WarningAction?: string): Promise<unknown> =>
      mg.call('New-MgUserDriveRootUploadSession', {
        InputObject: { ...drive, nonsense: 'x' },
        Item: newItem(),
        WarningAction,
      });
    await call();
    const told = messages('warning');
    expect(told).toHaveLength(1);
    events.length = 0;
    await call('SilentlyContinue');
    expect(messages('warning')).toEqual([]);
    before = sandbox.requests.length;
    await expect(call('Stop')).rejects.toMatchObject({ id: 'ActionPreferenceStop' });
    expect(sent()).toEqual([]);
  });
});
