/** System.IO.Path, as on Linux: text only, nothing on a disk is looked at. */
import { memberMessages } from '../../../base/messages/members.ts';
import { Char } from '../../char.ts';
import type { MemberContext, NetType, Overload } from '../../net-type.ts';
import { TypedArray } from '../../typed-array.ts';
import type { Value } from '../../value.ts';
import { constant, defineType, fixed } from '../define.ts';
import { exception } from '../exception.ts';

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function extension(path: string): string {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  return dot < 0 || dot === name.length - 1 ? '' : name.slice(dot);
}

function withoutExtension(path: string): string {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

function changeExtension(path: string, to: string): string {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  const stem = dot < 0 ? path : path.slice(0, path.length - name.length + dot);
  return `${stem}${to.startsWith('.') ? '' : '.'}${to}`;
}

function directory(path: string): Value {
  if (path === '' || /^\/+$/.test(path)) return null;
  const cut = path.lastIndexOf('/');
  if (cut < 0) return '';
  const head = path
    .slice(0, cut)
    .replace(/\/+$/, '')
    .replace(/\/{2,}/g, '/');
  return head === '' ? '/' : head;
}

/** A part that begins at the root forgets what stands before it. */
function combine(parts: readonly string[]): string {
  return parts.reduce((path, part) => {
    if (part === '') return path;
    if (path === '' || part.startsWith('/')) return part;
    return path.endsWith('/') ? path + part : `${path}/${part}`;
  }, '');
}

/** Joins without looking for roots. */
function join(parts: readonly string[]): string {
  return parts.reduce((path, part) => {
    if (path === '' || part === '') return path + part;
    return path.endsWith('/') || part.startsWith('/') ? path + part : `${path}/${part}`;
  }, '');
}

function normalize(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  const isFolder = path.endsWith('/') && kept.length > 0;
  return `/${kept.join('/')}${isFolder ? '/' : ''}`;
}

function fullPath(path: string, base: string): string {
  if (path === '') {
    throw exception('System.ArgumentException', memberMessages.wrongArgument(path, 'a path'));
  }
  return normalize(path.startsWith('/') ? path : `${base}/${path}`);
}

function relative(from: string, to: string): string {
  const [start, end] = [from, to].map((path) => normalize(path).split('/').filter(Boolean));
  if (!start || !end) return to;
  let shared = 0;
  while (shared < start.length && shared < end.length && start[shared] === end[shared]) shared += 1;
  const steps = [...start.slice(shared).map(() => '..'), ...end.slice(shared)];
  return steps.length === 0 ? '.' : steps.join('/');
}

function randomName({ random }: MemberContext): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz012345';
  const name = Array.from({ length: 11 }, () => letters.charAt(Math.floor(random() * 32))).join('');
  return `${name.slice(0, 8)}.${name.slice(8)}`;
}

const onPath = (read: (path: string) => Value): Overload[] => [
  fixed('String', ([path]: [string]) => read(path)),
];
const counts = ['String, String', 'String, String, String', 'String, String, String, String'];
const onParts = (call: (parts: readonly string[]) => string): Overload[] => [
  ...counts.map((parameters) => fixed(parameters, call)),
  fixed('params String[]', ([parts]: [readonly string[]]) => call(parts ?? [])),
];
const chars = (codes: readonly number[]): Value =>
  new TypedArray(
    'System.Char',
    codes.map((code) => new Char(code)),
  );

/** System.IO.Path. */
export const pathType: NetType = defineType('System.IO.Path', () => ({
  statics: {
    properties: {
      AltDirectorySeparatorChar: constant(new Char(0x2f)),
      DirectorySeparatorChar: constant(new Char(0x2f)),
      PathSeparator: constant(new Char(0x3a)),
      VolumeSeparatorChar: constant(new Char(0x2f)),
    },
    methods: {
      ChangeExtension: [
        fixed('String, String', ([path, to]: [string, string]) => changeExtension(path, to)),
      ],
      Combine: onParts(combine),
      EndsInDirectorySeparator: onPath((path) => path.endsWith('/')),
      GetDirectoryName: onPath(directory),
      GetExtension: onPath(extension),
      GetFileName: onPath(fileName),
      GetFileNameWithoutExtension: onPath(withoutExtension),
      GetFullPath: [
        fixed('String', ([path]: [string], context) =>
          fullPath(path, context.environment?.('PWD') ?? '/'),
        ),
        fixed('String, String', ([path, base]: [string, string]) => fullPath(path, base)),
      ],
      GetInvalidFileNameChars: [fixed('', () => chars([0, 0x2f]))],
      GetInvalidPathChars: [fixed('', () => chars([0]))],
      GetPathRoot: onPath((path) => (path.startsWith('/') ? '/' : '')),
      GetRandomFileName: [fixed('', (_, context) => randomName(context))],
      GetRelativePath: [
        fixed('String, String', ([from, to]: [string, string]) => relative(from, to)),
      ],
      GetTempPath: [
        fixed(
          '',
          (_, context) => `${(context.environment?.('TMPDIR') ?? '/tmp').replace(/\/$/, '')}/`,
        ),
      ],
      HasExtension: onPath((path) => extension(path) !== ''),
      IsPathFullyQualified: onPath((path) => path.startsWith('/')),
      IsPathRooted: onPath((path) => path.startsWith('/')),
      Join: onParts(join),
      TrimEndingDirectorySeparator: onPath((path) =>
        path.length > 1 ? path.replace(/\/$/, '') : path,
      ),
    },
  },
}));

/** What files and folders are; they are known by name, and made by commands only. */
export const fileTypes: readonly NetType[] = [];
