/** Join-Path, Split-Path, Resolve-Path and Convert-Path: paths made of paths. */

import type { Value } from '../../values/value.ts';
import { hasWildcard } from '../../values/wildcard.ts';
import { forEach, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { expand, findPaths, locationOf, pathMissing } from './disk.ts';
import { PathInfo } from './path-info.ts';
import {
  extensionOf,
  isRooted,
  joinPath as joined,
  leafBaseOf,
  leafOf,
  parentOf,
} from './paths.ts';

export const joinPath: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Join-Path',
    type: 'JoinPathCommand',
    impact: 'None',
    parameters: `
      Path|PSPath String[] !0*.
      ChildPath String[] !1. @allowNull @allowEmptyString @allowEmptyCollection
      AdditionalChildPath String[] 2.~ @allowNull @allowEmptyString @allowEmptyCollection
      Resolve switch
      Credential PSCredential .`,
  },
  refused: ['Credential'],
  examples: [
    ['Join-Path a b', 'a/b'],
    ['Join-Path a b c d', 'a/b/c/d'],
    ["'x', 'y' | Join-Path -ChildPath z", 'x/z|y/z'],
  ],
  open: (call) => ({
    process: () => {
      const children = [...call.texts('ChildPath'), ...call.texts('AdditionalChildPath')];
      return forEach(call.texts('Path'), (path) => {
        const made = children.reduce(joined, path);
        return call.isOn('Resolve') ? resolved(call, made) : call.write(made.replaceAll('\\', '/'));
      });
    },
  }),
};

function resolved(call: CommandCall, path: string): Waiting<void> {
  const found = expand(call, path);
  if (found.length === 0 && !hasWildcard(path)) pathMissing(call, path);
  return forEach(found, (each) => call.write(each));
}

const parts: Readonly<Record<string, (path: string) => Value>> = {
  LeafSet: (path) => leafOf(path),
  LeafBaseSet: leafBaseOf,
  ExtensionSet: extensionOf,
  IsAbsoluteSet: isRooted,
  QualifierSet: (path) => /^\w+:/.exec(path)?.[0] ?? '',
  NoQualifierSet: (path) => path.replace(/^\w+:/, ''),
};

const sets = [
  'ParentSet',
  'LeafSet',
  'LeafBaseSet',
  'ExtensionSet',
  'QualifierSet',
  'NoQualifierSet',
  'IsAbsoluteSet',
];

export const splitPath: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Split-Path',
    type: 'SplitPathCommand',
    defaultSet: 'ParentSet',
    impact: 'None',
    parameters: `
      Path String[] ${sets.map((set) => `${set}!0*.`).join(' ')}
      LiteralPath|PSPath|LP String[] LiteralPathSet!.
      Qualifier switch QualifierSet!.
      NoQualifier switch NoQualifierSet!.
      Parent switch ParentSet.
      Leaf switch LeafSet!.
      LeafBase switch LeafBaseSet!.
      Extension switch ExtensionSet!.
      Resolve switch
      IsAbsolute switch IsAbsoluteSet!
      Credential PSCredential .`,
  },
  refused: ['Credential'],
  examples: [
    ['Split-Path a/b/c.txt', 'a/b'],
    ['Split-Path a/b/c.txt -Leaf', 'c.txt'],
    ['Split-Path a/b/c.txt -Extension', '.txt'],
  ],
  open: (call) => ({
    process: () => {
      const written = call.texts(call.has('LiteralPath') ? 'LiteralPath' : 'Path');
      const paths = call.isOn('Resolve') ? written.flatMap((path) => expand(call, path)) : written;
      const part = parts[call.set] ?? parentOf;
      return forEach(paths, (path) => call.write(part(path)));
    },
  }),
};

const finding = `
  Path String[] Path!0*.
  LiteralPath|PSPath|LP String[] LiteralPath!.`;

export const resolvePath: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Resolve-Path',
    type: 'ResolvePathCommand',
    defaultSet: 'Path',
    impact: 'None',
    parameters: `${finding}
      Relative switch Path LiteralPath
      RelativeBasePath String
      Force switch
      Credential PSCredential .`,
  },
  refused: ['Credential', 'RelativeBasePath'],
  examples: [
    ["'x' | Set-Content /tmp/a.txt; (Resolve-Path /tmp/*.txt).Path", '/tmp/a.txt'],
    ["'x' | Set-Content /home/nora/a; Resolve-Path a -Relative", './a'],
  ],
  open: (call) => ({
    process: () =>
      forEach(
        findPaths(call).flatMap(({ paths }) => paths),
        (path) => call.write(call.isOn('Relative') ? relative(call, path) : new PathInfo(path)),
      ),
  }),
};

/** From where the session stands. */
function relative(call: CommandCall, path: string): string {
  const from = locationOf(call).split('/').filter(Boolean);
  const to = path.split('/').filter(Boolean);
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  const up = from.slice(same).map(() => '..');
  const way = [...up, ...to.slice(same)].join('/');
  return up.length > 0 ? way : `./${way}`;
}

export const convertPath: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Convert-Path',
    type: 'ConvertPathCommand',
    defaultSet: 'Path',
    impact: 'None',
    parameters: `${finding}
      Force switch`,
  },
  examples: [['Convert-Path /tmp', '/tmp']],
  open: (call) => ({
    process: () =>
      forEach(
        findPaths(call).flatMap(({ paths }) => paths),
        (path) => call.write(path),
      ),
  }),
};
