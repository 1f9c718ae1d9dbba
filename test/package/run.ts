/**
 * `npm run test:package`: the packed tarball as a stranger gets it, installed into an empty folder.
 * Prints a line for each check and ends with their count.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve('.');
const folder = mkdtempSync(join(tmpdir(), 'graph-cmdlets-package-'));
const { version, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const largestTarball = 5_000_000;
let passed = 0;
let failed = 0;

function run(command: string, args: readonly string[], cwd: string = folder): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function check(name: string, judge: () => void): void {
  try {
    judge();
    passed++;
    console.log(`ok: ${name}`);
  } catch (error) {
    failed++;
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    console.log(`FAILED: ${name}\n${String(error)}\n${stdout}${stderr}`);
  }
}

function expect(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

try {
  const packed = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], root));
  const [{ filename, files, size }] = packed as [
    { filename: string; files: { path: string }[]; size: number },
  ];
  const tarball = join(folder, filename);
  const mgsh = join(folder, 'node_modules', '.bin', 'mgsh');

  check('the tarball is small and holds only what is published', () => {
    expect(size <= largestTarball, `${size} bytes`);
    const strays = files.filter(
      ({ path }) => !/^(dist|cmdlets)\/|^[A-Za-z]+(\.md|\.json)?$/.test(path),
    );
    expect(strays.length === 0, strays.map(({ path }) => path).join(', '));
  });
  check('it installs into an empty folder', () => {
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    run('npm', ['install', '--no-audit', '--no-fund', tarball]);
  });
  check('mgsh tells its version', () => {
    expect(run(mgsh, ['--version']).trim() === version, run(mgsh, ['--version']));
  });
  check('mgsh has its catalogue', () => {
    const names = run(mgsh, ['find', 'UploadSession']).trim().split('\n');
    expect(names.length >= 4, names.join(', '));
  });
  check('mgsh plans a request', () => {
    const command = "New-MgUserDriveRootUploadSession -UserId 'a b' -DriveId d";
    const plan = JSON.parse(run(mgsh, ['plan', '--json', '--', command]));
    expect(plan.request.url.includes('/users/a%20b/drives/d/root/'), plan.request.url);
  });
  check('mgsh uploads to the embedded Graph', () => {
    const file = join(folder, 'plan.bin');
    writeFileSync(file, Buffer.alloc(1_000_000, 7));
    const where = ['-UserId', 'nora@fabrikam.example', '-DriveId', 'b!fabrikam-nora'];
    const words = ['New-MgUserDriveRootUploadSession', ...where, '-InFile', file];
    const item = JSON.parse(run(mgsh, [...words, '--sandbox', '-o', 'json']));
    expect(item.size === statSync(file).size, JSON.stringify(item));
  });
  check('mgsh generates a catalogue', () => {
    const page = join(root, 'test', 'help', 'backtick-notes.md');
    const out = join(folder, 'own');
    run(mgsh, ['generate', page, '--out', out]);
    expect(run(mgsh, ['find', '--catalog', out]).trim() !== '', 'no cmdlet');
  });
  check('mgsh signs in with a client secret, in a process of its own', () => {
    const script = [
      'mgsh=$1; shift',
      'exec 3< <("$mgsh" sandbox --json); read -r facts <&3; pid=$!',
      'field() { node -e \'console.log(JSON.parse(process.argv[1])[process.argv[2]])\' "$facts" "$1"; }',
      'export AZURE_TENANT_ID=$(field tenantId) AZURE_CLIENT_ID=$(field clientId) AZURE_CLIENT_SECRET=$(field clientSecret)',
      '"$mgsh" "$@" --graph-origin "$(field graphOrigin)" --login-origin "$(field loginOrigin)" -o json; status=$?',
      'kill "$pid"; exit "$status"',
    ].join('\n');
    const where = ['-UserId', 'nora@fabrikam.example', '-DriveId', 'b!fabrikam-nora'];
    const words = ['New-MgUserDriveRootUploadSession', ...where, '-Item', "@{ name = 'a.txt' }"];
    const session = JSON.parse(run('bash', ['-c', script, 'bash', mgsh, ...words]));
    expect(typeof session.uploadUrl === 'string', JSON.stringify(session));
  });
  for (const entry of Object.keys(exports)) {
    const name = `graph-cmdlets${entry.slice(1)}`;
    const attributes = name.endsWith('.json') ? ", { with: { type: 'json' } }" : '';
    check(`${name} imports`, () => {
      const text = `const m = await import('${name}'${attributes}); if (Object.keys(m).length === 0) process.exit(1);`;
      run('node', ['--input-type=module', '-e', text]);
    });
  }
  check('a TypeScript program compiles against it', () => {
    writeFileSync(
      join(folder, 'program.ts'),
      [
        "import { connect, type CmdletError } from 'graph-cmdlets';",
        "import { graphMatchers, startSandbox } from 'graph-cmdlets/testing';",
        "import { mg } from 'graph-cmdlets/repl';",
        'const own = await connect({ sandbox: true });',
        'const plan = await own.plan`New-MgX -UserId u`;',
        'export const facts = [plan.request.url, graphMatchers.toBind, startSandbox, mg.catalog];',
        'export const id = (error: CmdletError): string => error.id;',
      ].join('\n'),
    );
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022'];
    const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules', '@types')];
    run(join(root, 'node_modules', '.bin', 'tsc'), [...options, ...types, 'program.ts']);
  });
  check('publint has nothing to say', () => {
    const out = run(
      join(root, 'node_modules', '.bin', 'publint'),
      ['run', tarball, '--strict'],
      root,
    );
    expect(/All good/.test(out), out);
  });
  check('are the types wrong: no', () => {
    run(join(root, 'node_modules', '.bin', 'attw'), [tarball, '--profile', 'esm-only'], root);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
