import { describe, expect, test } from '@jest/globals';
import { errorsOf } from './outline.ts';

describe('after an error the rest is read as PowerShell reads it', () => {
  test.each([
    [
      '$x = [Guid::NewGuid()',
      'EndSquareBracketExpectedAtEndOfAttribute[9,9] UnexpectedToken[10,19] ExpectedExpression[20,20]',
    ],
    ['[Math::Pi', 'EndSquareBracketExpectedAtEndOfAttribute[4,4] UnexpectedToken[5,9]'],
    ['[Uri .Host', 'EndSquareBracketExpectedAtEndOfAttribute[4,4] UnexpectedToken[5,10]'],
    ['[Uri.Host', 'EndSquareBracketExpectedAtEndOfAttribute[9,9]'],
    ["t 'a' + -0b", ''],
    ['2 * -0b', 'BadNumericConstant[4,7]'],
    ['-.', 'BadNumericConstant[0,2]'],
    ['3,+.kb', 'BadNumericConstant[2,6]'],
    ['"${"', 'IncompleteDollarVariableReference[2,4]+ TerminatorExpectedAtEndOfString[0,4]+'],
    ['using namespace', 'MissingUsingItemName[15,15]+'],
    ['a; using module b*', 'UsingMustBeAtStartOfScript[3,18] WildCardModuleNameError[3,18]'],
    ['Get-A &&}', 'EmptyPipelineChainElement[6,9] UnexpectedToken[8,9]'],
    ['[ref][int] 1 = 2', 'ReferenceNeedsToBeByItselfInTypeConstraint[0,5]'],
    ['try { } catch [int[]] { } catch [Int32[]] { }', 'ExceptionTypeAlreadyCaught[32,41]'],
    ['try { } catch [Foo[]] { } catch [Foo[]] { }', ''],
    ['! .', 'MissingExpressionAfterOperator[1,1] UnexpectedToken[2,3] MissingExpression[2,3]'],
    ['!.', 'MissingExpressionAfterOperator[1,1] UnexpectedToken[1,2] MissingExpression[1,2]'],
    ['1 -and !.5', ''],
    ['!.e', ''],
    ['"${a""b"', 'IncompleteDollarVariableReference[2,8]+ TerminatorExpectedAtEndOfString[0,8]+'],
    ['switch -file (1) { a', 'MissingSwitchStatementClause[20,20]+'],
  ])('%j', (text, expected) => {
    expect(errorsOf(text)).toBe(expected);
  });
});

describe('without DSC a configuration is read to its name', () => {
  test.each([
    [
      'configuration C { File f { } }',
      'ParserError[14,15] UnexpectedToken[18,22] UnexpectedToken[29,30]',
    ],
    ['configuration', 'MissingConfigurationName[14,14]+'],
    ['configuration { }', 'MissingConfigurationName[13,13]'],
    [
      'configuration =\na',
      'InvalidConfigurationName[14,15] ParserError[14,15] UnexpectedToken[16,17]',
    ],
    [
      'configuration (',
      'ExpectedExpression[15,15]+ MissingEndParenthesisInExpression[15,15]+ ParserError[14,15]',
    ],
    ['$x = configuration C', 'ParserError[19,20] ExpectedValueExpression[4,4]'],
  ])('%j', (text, expected) => {
    expect(errorsOf(text)).toBe(expected);
  });
});
