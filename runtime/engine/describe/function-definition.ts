/**
 * The text of a `param()` block, or of a whole function, in, its definition out: for whoever has no
 * script that runs. Attributes are data; default expressions and validation blocks see no variables.
 */
import { CmdletError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { CommandDefinition } from '../../binder/command-definition.ts';
import type { ScriptBlockNode } from '../../language/ast.ts';
import { parse } from '../../language/parse.ts';
import { formatTypeName } from '../../language/type-name.ts';
import type { NetType } from '../../values/net-type.ts';
import { findWrittenType } from '../../values/types/find-type.ts';
import { evaluateData } from '../evaluate-data.ts';
import { typeNotFound } from '../members/type-reference.ts';
import { describeFunction, type WrittenFunction } from './describe-function.ts';

/** The definition of the first function in the text; text with a `param()` block and no function is that of `name`. */
export function functionDefinition(text: string, name: string): CommandDefinition {
  const { ast, errors } = parse(text);
  const [error] = errors;
  if (error) throw error;
  return describeFunction(writtenIn(ast, name), {
    evaluate: (node) => evaluateData(node, text),
    findType: ({ typeName, extent }): NetType => {
      const written = formatTypeName(typeName);
      const found = findWrittenType(written, { namespaces: [], own: new Map() });
      if (!found) throw typeNotFound(written, extent);
      return found;
    },
    makeDefault: (node) => () => evaluateData(node, text),
  });
}

function writtenIn(ast: ScriptBlockNode, name: string): WrittenFunction {
  if (ast.parameters) return { name, body: ast };
  const [first] = ast.endBlock?.statements ?? [];
  if (first?.kind === 'FunctionDefinition') {
    return { name: first.name, body: first.body, parameters: first.parameters };
  }
  throw new CmdletError({
    id: 'NoParameters',
    category: 'InvalidArgument',
    message: runMessages.noParamBlock(),
  });
}
