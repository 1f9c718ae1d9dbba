/** Get-Location, Set-Location, Push-Location and Pop-Location: where the session stands on the disk. */
import { runMessages } from '../../base/messages/run.ts';
import type { Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { diskOf, expand, locationOf, wholePath } from './disk.ts';
import { PathInfo } from './path-info.ts';

export const getLocation: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Get-Location',
    type: 'GetLocationCommand',
    defaultSet: 'Location',
    impact: 'None',
    parameters: `
      PSProvider String[] Location.
      PSDrive String[] Location.
      Stack switch Stack
      StackName String[] Stack.`,
  },
  refused: ['PSProvider', 'PSDrive', 'Stack', 'StackName'],
  examples: [['(Get-Location).Path', '/home/nora']],
  open: (call) => ({ process: () => call.write(new PathInfo(locationOf(call))) }),
};

const parameters = `
  Path String Path0*.
  LiteralPath|PSPath|LP String LiteralPath!.
  PassThru switch
  StackName String Stack.`;

export const setLocation: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Set-Location',
    type: 'SetLocationCommand',
    defaultSet: 'Path',
    impact: 'None',
    parameters,
  },
  refused: ['StackName'],
  examples: [['Set-Location /tmp; (Get-Location).Path; "$PWD"', '/tmp|/tmp']],
  open: (call) => ({ process: () => goTo(call, targetOf(call)) }),
};

export const pushLocation: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Push-Location',
    type: 'PushLocationCommand',
    defaultSet: 'Path',
    impact: 'None',
    parameters: parameters.replace('LiteralPath!.', 'LiteralPath.').replace('Stack.', '.'),
  },
  refused: ['StackName'],
  examples: [['Push-Location /tmp; Pop-Location; (Get-Location).Path', '/home/nora']],
  open: (call) => ({
    process: () => {
      call.frame.run.location.stack.push(locationOf(call));
      return call.has('Path') || call.has('LiteralPath') ? goTo(call, targetOf(call)) : undefined;
    },
  }),
};

export const popLocation: BuiltInCommand = {
  module: 'Management',
  signature: {
    name: 'Pop-Location',
    type: 'PopLocationCommand',
    impact: 'None',
    parameters: `
      PassThru switch
      StackName String .`,
  },
  refused: ['StackName'],
  examples: [['Push-Location /tmp; Pop-Location -PassThru | % Path', '/home/nora']],
  open: (call) => ({
    process: () => {
      const path = call.frame.run.location.stack.pop();
      return path === undefined ? undefined : goTo(call, path);
    },
  }),
};

function targetOf(call: CommandCall): string {
  const literal = call.text('LiteralPath');
  if (literal !== undefined) return wholePath(call, literal);
  const written = call.text('Path') ?? '~';
  return expand(call, written)[0] ?? wholePath(call, written);
}

function goTo(call: CommandCall, path: string): Waiting<void> {
  if (diskOf(call).kindOf(path) !== 'folder') {
    return call.fail({
      id: 'PathNotFound',
      category: 'ObjectNotFound',
      message: runMessages.pathMissing(path),
      target: path,
      exceptionType: 'System.Management.Automation.ItemNotFoundException',
    });
  }
  call.frame.run.location.path = path;
  call.frame.scope.global.own('PWD').assign(new PathInfo(path));
  return call.isOn('PassThru') ? call.write(new PathInfo(path)) : undefined;
}
