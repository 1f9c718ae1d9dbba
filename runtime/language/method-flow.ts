/** The ways through a method. */

import type { FunctionMemberNode } from './ast.ts';
import type { Parser } from './parser.ts';

/** Reports a method that can end without its value. */
export function checkMethodFlow(_parser: Parser, _node: FunctionMemberNode): void {}
