/** Remove-Alias: names taken away again. */
import { runMessages } from '../../base/messages/run.ts';
import { compileWildcard, hasWildcard } from '../../values/wildcard.ts';
import { allAliases } from '../stages/find-alias.ts';
import { forEach } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import { scopeOf } from './variable-scope.ts';

export const removeAlias: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Remove-Alias',
    type: 'RemoveAliasCommand',
    defaultSet: 'Default',
    impact: 'None',
    parameters: `
      Name String[] !0*.
      Scope String
      Force switch`,
  },
  examples: [
    ["Set-Alias say Write-Output; Remove-Alias say; try { say 'x' } catch { 'gone' }", 'gone'],
  ],
  open: (call) => ({
    process: () =>
      forEach(call.texts('Name'), (pattern) => {
        const { matches } = compileWildcard(pattern);
        const scope = scopeOf(call) ?? call.frame.scope;
        const found = [...allAliases(scope).values()].filter(({ name }) => matches(name));
        if (found.length === 0 && !hasWildcard(pattern)) {
          call.error({
            id: 'AliasNotFound',
            category: 'ObjectNotFound',
            message: runMessages.noAlias(pattern, false),
            target: pattern,
            exceptionType: 'System.Management.Automation.ItemNotFoundException',
          });
        }
        for (const { name } of found) scope.setAlias(name, null);
      }),
  }),
};
