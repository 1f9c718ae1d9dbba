/** Get-Alias: aliases by their names, or by the command that they stand for. */
import { runMessages } from '../../base/messages/run.ts';
import { compileWildcard, hasWildcard } from '../../values/wildcard.ts';
import { allAliases } from '../stages/find-alias.ts';
import { forEach } from '../wait.ts';
import { aliasInfo } from './alias-info.ts';
import type { BuiltInCommand } from './command.ts';

export const getAlias: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Get-Alias',
    type: 'GetAliasCommand',
    defaultSet: 'Default',
    impact: 'None',
    parameters: `
      Name String[] Default0*. @notNullOrEmpty
      Exclude String[]
      Scope String
      Definition String[] Definition @notNullOrEmpty`,
  },
  refused: ['Scope'],
  examples: [
    ['(Get-Alias %).Definition', 'ForEach-Object'],
    ['(Get-Alias -Definition Where-Object).Name', '?|where'],
  ],
  open: (call) => ({
    process: () => {
      const all = [...allAliases(call.frame.scope).values()];
      const isByTarget = call.has('Definition');
      const patterns = isByTarget
        ? call.texts('Definition')
        : call.has('Name')
          ? call.texts('Name')
          : ['*'];
      const excluded = call.texts('Exclude').map((pattern) => compileWildcard(pattern));
      return forEach(patterns, (pattern) => {
        const plain = pattern === '?' ? '`?' : pattern;
        const { matches } = compileWildcard(plain);
        const found = all.filter(
          ({ name, target }) =>
            matches(isByTarget ? target : name) && !excluded.some((each) => each.matches(name)),
        );
        if (found.length === 0 && (isByTarget || !hasWildcard(plain))) {
          call.error({
            id: 'ItemNotFoundException',
            category: 'ObjectNotFound',
            message: runMessages.noAlias(pattern, isByTarget),
            target: pattern,
            exceptionType: 'System.Management.Automation.ItemNotFoundException',
          });
        }
        return forEach(found, (alias) => call.write(aliasInfo(alias)));
      });
    },
  }),
};
