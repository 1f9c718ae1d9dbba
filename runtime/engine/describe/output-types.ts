/** The OutputType attributes of a `param()` block in, the types they name out, which nobody checks. */
import type { ScriptBlockNode } from '../../language/ast.ts';
import { toText } from '../../values/to-text.ts';
import { NetTypeValue } from '../../values/types/objects/net-type-value.ts';
import { PSTypeName } from '../../values/types/objects/ps-type-name.ts';
import type { Value } from '../../values/value.ts';
import { attributeName, type EvaluateArgument, readAttribute } from './read-attribute.ts';

/** What a function says that it puts out. */
export function outputTypesOf(
  { parameters }: Pick<ScriptBlockNode, 'parameters'>,
  evaluate: EvaluateArgument,
): readonly Value[] {
  const attributes = parameters?.attributes ?? [];
  return attributes
    .filter((attribute) => attributeName(attribute) === 'outputtype')
    .flatMap((attribute) => namesIn(readAttribute(attribute, evaluate).positional));
}

/** One text among types makes texts of all, because the attribute takes either types or texts. */
function namesIn(given: readonly Value[]): readonly PSTypeName[] {
  const areTypes = given.every((each) => each instanceof NetTypeValue);
  return given.map((each) => new PSTypeName(areTypes ? (each as NetTypeValue).type : toText(each)));
}
