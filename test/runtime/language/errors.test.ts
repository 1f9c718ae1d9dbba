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
