import { describe, expect, test } from '@jest/globals';
import { errorsOf } from './outline.ts';

describe('modules and versions are named so that they can be found', () => {
  test.each([
    ["using module @{ ModuleName = 'a' }", 'RequiresModuleInvalid[0,34]'],
    ['using module @{ ModuleName = $a }', 'RequiresArgumentMustBeConstant[0,33]'],
    ["using module @{ ModuleName = '*'; ModuleVersion = '1.0' }", 'WildCardModuleNameError[0,57]'],
    ["using module ''", 'RequiresModuleInvalid[0,15]'],
    [
      "#requires -modules @{ ModuleName = 'a'; ModuleVersion = 'b' }",
      'RequiresModuleInvalid[19,61]',
    ],
    [
      "#requires -modules @{ ModuleName = 'a'; ModuleVersion = '1' }",
      'RequiresModuleInvalid[19,61]',
    ],
    [
      "#requires -modules @{ ModuleName = 'a'; RequiredVersion = '1.0'; ModuleVersion = '1.0' }",
      'RequiresModuleInvalid[19,88]',
    ],
    ["#requires -modules @{ ModuleName = 'a'; MaximumVersion = '1.*' }", ''],
    [
      "#requires -modules @{ ModuleName = 'a'; ModuleVersion = '1.0'; Guid = 'b' }",
      'RequiresModuleInvalid[19,75]',
    ],
    ["#requires -modules 5, ''", 'RequiresModuleInvalid[19,24]'],
    ['#requires -version 5 -version 5.0', ''],
    ['#requires -version 5\n#requires -version 7', 'ParameterAlreadyBound[31,39]'],
    ["#requires -pssnapin 'a b'", 'InvalidPSSnapInName[20,25]'],
    ['#requires -psedition core -psedition desktop', 'ParameterAlreadyBound[26,36]'],
    ['#requires -version 5 -x 5', 'ScriptRequiresInvalidFormat[21,23]'],
    [
      "data { using module @{ ModuleName = 'a'; ModuleVersion = '1.0' } }",
      'MissingStatementTerminator[65,66]+ UsingMustBeAtStartOfScript[7,64] RequiresArgumentMustBeConstant[7,64]',
    ],
    ['#requires -psedition core\n#requires -psedition core', 'ParameterAlreadyBound[36,46]'],
    [
      '#requires -pssnapin a -version 1 -version 1\n#requires -version 1',
      'ParameterAlreadyBound[33,41]',
    ],
  ])('%j', (text, expected) => {
    expect(errorsOf(text)).toBe(expected);
  });
});
