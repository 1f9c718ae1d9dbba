import { describe, expect, test } from '@jest/globals';
import { ParseError } from '../../../runtime/base/errors.ts';
import { parse } from '../../../runtime/language/parse.ts';
import { errorsOf } from './outline.ts';

describe('errors have the ids, extents and incomplete flags of PowerShell', () => {
  test.each([
    // arguments
    ['T -Name:', 'ParameterRequiresArgument[8,8]'],
    ['T -Name:;', 'ParameterRequiresArgument[8,8]'],
    ['T -B:--', 'ParameterRequiresArgument[5,5]'],
    ['T -Name:,x', 'MissingArgument[8,9]'],
    ['T , x', 'MissingArgument[2,3]'],
    ['T a,', 'MissingExpression[4,4]+'],
    ['T a,,b', 'MissingExpression[4,4] MissingArgument[4,5]'],
    ['T @', 'UnrecognizedToken[2,3]'],
    ['T @h,x', 'SplattingNotPermittedInArgumentList[2,4]'],
    ['T -P:@h', 'SplattingNotPermitted[5,7]'],
    ['T @h.x', 'SplattingNotPermitted[2,4]'],
    ['$x = @h', 'SplattingNotPermitted[5,7]'],
    // pipelines
    ['| a', 'EmptyPipeElement[0,1]'],
    ['a |', 'EmptyPipeElement[3,3]+'],
    ['a | | b', 'EmptyPipeElement[3,3]'],
    ['a &&', 'EmptyPipelineChainElement[4,4]+'],
    ['a && ;', 'EmptyPipelineChainElement[2,6]'],
    ['a & && b', 'BackgroundOperatorInPipelineChain[4,6]'],
    ['a | 1', 'ExpressionsMustBeFirstInPipeline[4,5]'],
    ['& ;', 'MissingExpression[0,1] UnexpectedToken[2,3]'],
    ['$a $b', 'UnexpectedToken[3,5]'],
    ['}', 'UnexpectedToken[0,1]'],
    // strings and other open ends
    ['"a', 'TerminatorExpectedAtEndOfString[0,2]+'],
    ["'a", 'TerminatorExpectedAtEndOfString[0,2]+'],
    ["@'\na", 'TerminatorExpectedAtEndOfString[0,4]+'],
    ["@'\na\n '@", 'WhitespaceBeforeHereStringFooter[6,8]+'],
    [
      '@" x\n"@',
      'UnexpectedCharactersAfterHereStringHeader[3,4] TerminatorExpectedAtEndOfString[5,7]+',
    ],
    ['<# a', 'MissingTerminatorMultiLineComment[0,4]+'],
    ['T `', 'IncompleteString[4,4]+'],
    ['$\x7ba', 'IncompleteDollarVariableReference[1,3]+'],
    ['"`u{110000}"', 'InvalidUnicodeEscapeSequenceValue[4,10]'],
    ['"`u{1234567}"', 'TooManyDigitsInUnicodeEscapeSequence[10,11]'],
    ['"`u{123456"', 'MissingUnicodeEscapeSequenceTerminator[10,11]'],
    ['"$a: b"', 'InvalidVariableReferenceWithDrive[1,4]'],
    ['$global: = 1', 'InvalidVariableReference[0,8]'],
    ['$\x7benv:}', 'InvalidBracedVariableReference[0,7]'],
    // groups
    ['(', 'ExpectedExpression[1,1]+ MissingEndParenthesisInExpression[1,1]+'],
    ['(a', 'MissingEndParenthesisInExpression[2,2]+'],
    ['$(a', 'MissingEndParenthesisInSubexpression[4,4]+'],
    ['{ a', 'MissingEndCurlyBrace[0,1]+'],
    ['@{ a', 'MissingEqualsInHashLiteral[4,4] MissingEndCurlyBrace[2,2]+'],
    ['@{ a-b = 1 }', 'MissingEqualsInHashLiteral[4,4]'],
    ['@{ a = }', 'MissingStatementInHashLiteral[6,6]'],
    ["@{ a = 1; 'A' = 2 }", 'DuplicateKeyInHashLiteral[10,13]'],
    ['$x[', 'MissingArrayIndexExpression[3,3]+'],
    ['$x[0', 'MissingEndSquareBracket[4,4]+'],
    ['$x.', 'MissingPropertyName[3,3]+'],
    ['$x.a(1', 'MissingEndParenthesisInMethodCall[6,6]+'],
    // operators and values
    ['1 +', 'ExpectedValueExpression[3,3]+'],
    ['1,', 'MissingExpressionAfterToken[2,2]+'],
    ['-not', 'MissingExpressionAfterOperator[4,4]+'],
    ['$x =', 'ExpectedValueExpression[4,4]+'],
    ['$x =\n', 'ExpectedValueExpression[4,4]'],
    ['$a ? 1', 'MissingColonInTernaryExpression[7,7]+'],
    ['1 -foo 2', 'UnexpectedToken[2,6] UnexpectedToken[7,8]'],
    ['$x = 300y', 'BadNumericConstant[5,9]'],
    ['5 = $a', 'InvalidLeftHandSide[0,1]'],
    ['$a, 5 = 1, 2', 'InvalidLeftHandSide[4,5]'],
    ['$a, $b += 1', 'InvalidLeftHandSide[0,6]'],
    ['$\x7ba}?.b = 5', 'InvalidLeftHandSide[0,7]'],
    ['5++', 'OperatorRequiresVariableOrProperty[0,1]'],
    // types and attributes
    ['[', 'MissingTypename[1,1]+'],
    ['[ordered] 5', 'OrderedAttributeOnlyOnHashLiteralNode[0,11]'],
    ['[a()] 5', 'UnexpectedAttribute[0,5]'],
    ['[a(x, x = 1)] $y', 'DuplicateNamedArgument[6,11]'],
    // redirections
    ['T < a', 'RedirectionNotSupported[2,3]'],
    ['T 1>&1', 'RedirectionNotSupported[2,6]'],
    ['T >', 'MissingFileSpecification[3,3]'],
    ['T > a > b', 'StreamAlreadyRedirected[6,9]'],
    ['from x', 'ReservedKeywordNotAllowed[0,4]'],
    // statements
    ['if', 'MissingOpenParenthesisInIfStatement[2,2]+'],
    ['if ($a)', 'MissingStatementBlock[6,7]+'],
    ['if ($a) { b } else', 'MissingStatementBlockAfterElse[18,18]+'],
    ['foreach ($a of 1) { }', 'MissingInInForeach[11,11] UnexpectedToken[16,17]'],
    ['for (;;)', 'MissingLoopStatement[8,8]+'],
    ['while () { }', 'MissingExpressionAfterKeyword[7,7]'],
    ['do { a }', 'MissingWhileOrUntilInDoWhile[8,8]+'],
    ['switch (1) { 1 { a } 2 }', 'MissingSwitchStatementClause[22,22]'],
    ['switch -x (1) { }', 'InvalidSwitchFlag[7,9] MissingSwitchConditionExpression[15,15]'],
    ['try { a }', 'MissingCatchOrFinally[9,9]+'],
    ['try { a } catch { b } catch [A] { c }', 'EmptyCatchNotLast[21,21]'],
    [
      'try { a } catch [Exception] { b } catch [IO.IOException] { c }',
      'ExceptionTypeAlreadyCaught[40,56]',
    ],
    ['try { a } finally { return }', 'ControlLeavingFinally[20,26]'],
    ['trap', 'MissingTrapStatement[4,4]+'],
    ['function', 'MissingNameAfterKeyword[8,8]+'],
    ['function f($a, $A) { }', 'DuplicateFormalParameter[15,17]'],
    ['function f($a) { param($b) }', 'OnlyOneParameterListAllowed[17,26]'],
    ['begin { a } b', 'MissingNamedBlocks[12,13]'],
    ['begin { a } begin { b }', 'DuplicateScriptCommandClause[12,23]'],
    [
      'param([Parameter(Position = $x)] $a)',
      'ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock[28,30]',
    ],
    ['a; using namespace b', 'UsingMustBeAtStartOfScript[3,20]'],
    ['using namespace 1b', 'InvalidNamespaceValue[16,18]'],
    ['foreach -parallel ($a in 1) { }', 'KeywordParameterReservedForFutureUse[0,31]'],
    // classes and enums
    ['class A { [int] F() { } }', 'MethodHasCodePathNotReturn[16,17]'],
    ['class A { [void] F() { return 1 } }', 'VoidMethodHasReturn[23,31]'],
    ['class A { F() { $x } }', 'VariableNotLocal[16,18]'],
    ['class A { $x; F() { $x = 1 } }', 'MissingThis[20,22]'],
    ['class A { static F() { $this } }', 'NonStaticMemberAccessInStaticMember[23,28]'],
    ['class A { F() { break l } }', 'LabelNotFound[16,23]'],
    ['class A { [NoSuch] $x }', 'TypeNotFound[11,17]'],
    ['class A { } class A { }', 'MemberAlreadyDefined[12,23]'],
    ['[Flags()] class A { }', 'AttributeNotAllowedOnDeclaration[0,9]'],
    ['enum E : string { A }', 'InvalidUnderlyingType[9,15]'],
    ['enum E { A = }', 'ExpectedValueExpression[12,12]'],
    // data sections, #requires, signatures
    ['data { $x }', 'VariableReferenceNotSupportedInDataSection[7,9]'],
    ['data { Get-A }', 'CmdletNotInAllowedListForDataSection[7,12]'],
    ['#requires -version x', 'RequiresVersionInvalid[19,20]'],
    ['#requires -modules $x', 'RequiresArgumentMustBeConstant[19,21]'],
    ['# SIG # Begin signature block\na', 'TokenAfterEndOfValidScriptText[30,31]'],
    ['[ref][ref] $x', 'ReferenceNeedsToBeByItselfInTypeSequence[5,10]'],
    ['[string] $args = 1', 'AssignmentStatementToAutomaticNotSupported[0,14]'],
  ])('%j', (text, expected) => {
    expect(errorsOf(text)).toBe(expected);
  });

  test('are ParseErrors that name what was given', () => {
    const [error] = parse('5 = $a').errors;
    expect(error).toBeInstanceOf(ParseError);
    expect(error?.category).toBe('ParserError');
    expect(error?.message).toContain("'5'");
  });

  test.each(['', '  \n# nothing', 'a; b', '$x = 1 # c', 'a |\n b', '(1)'])(
    '%j has none',
    (text) => {
      expect(parse(text)).toMatchObject({ errors: [], isIncomplete: false });
    },
  );

  test('make the whole incomplete', () => {
    expect(parse('T {').isIncomplete).toBe(true);
    expect(parse('T }').isIncomplete).toBe(false);
  });
});
