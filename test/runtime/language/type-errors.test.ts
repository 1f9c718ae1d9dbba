import { describe, expect, test } from '@jest/globals';
import { errorsOf } from './outline.ts';

describe('types and attributes of classes are known by name', () => {
  test.each([
    ['class T : List[int], B { }', 'TypeNotFound[10,14]'],
    ['class T : int[], B { }', 'TypeNotFound[10,13]'],
    ['class T : B, IDisposable { }', 'TypeNotFound[10,11]'],
    ['class T { [Foo[int]] $a }', 'TypeNotFound[11,14]'],
    ['class T { [Func[int, string]] $a }', ''],
    ['class T { [Tuple] $a }', ''],
    ['class T { [Nullable[int, int]] $a }', 'TypeNotFound[11,19]'],
    ['class T { [a.] $a }', 'TypeNotFound[11,13]'],
    ['class T { [A, B] $a }', 'TypeNotFound[11,15]'],
    ['class T { [Nullable[Foo]] $a }', 'TypeNotFound[20,23]'],
    ['class T { [Obsolete(Reason = 1)] $a }', 'PropertyNotFoundForAttribute[20,30]'],
    ['class T { [Parameter(Position = 0, Foo = 1)] $a }', 'PropertyNotFoundForAttribute[35,42]'],
    ["class T { [ValidateSet('a', ValidValues = 1)] $a }", 'ReadOnlyProperty[28,43]'],
    ['[Serializable()] class T { [Serializable()] $a }', 'AttributeNotAllowedOnDeclaration[27,43]'],
    ['class T { [STAThread()] F() { } }', ''],
    ['class T { [Hidden()] $a }', 'CustomAttributeTypeNotFound[11,17]'],
    ['class T { [System.Management.Automation.Hidden()] $a }', ''],
    ['enum E : string { A; B = }', 'InvalidUnderlyingType[9,15] ExpectedValueExpression[24,24]'],
    ['class T { $global:a; F() { $a = 1 } }', 'MissingThis[27,29]'],
    ['trap { class A { } }; class B { [A] $a }', 'TypeNotFound[33,34]'],
    ['{ class A { } }; class B { [A] $a }', 'TypeNotFound[28,29]'],
    ['if (1) { class A { } }; class B { [A] $a }', ''],
    ['class B { [A] $a; F() { class A { } } }', 'TypeNotFound[11,12]'],
    ['trap { class A { }; class A { } }', ''],
    ['class T { F() { Get-A && $b } }', ''],
    ['class T { F() { clean { } } }', 'NamedBlockNotAllowedInMethod[0,0]'],
    ['class T { F() { end { } } }', 'NamedBlockNotAllowedInMethod[16,23]'],
    ['data { class T { F() { Get-A } } }', ''],
    ['data { [Foo[int]] 1 }', 'TypeNotAllowedInDataSection[7,17]'],
    [
      '[DscResource()] enum E : int { A }',
      'DscResourceMissingSetMethod[0,15] DscResourceMissingGetMethod[0,15] DscResourceMissingTestMethod[0,15] DscResourceMissingKeyProperty[0,15] AttributeNotAllowedOnDeclaration[0,15]',
    ],
  ])('%j', (text, expected) => {
    expect(errorsOf(text)).toBe(expected);
  });
});

describe('arguments of attributes are constant', () => {
  test.each([
    ['[A(1 / $true)] $x = 1', ''],
    ['[A(1 / $null)] $x = 1', 'ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock[3,12]'],
    ['[A([NoSuch]::B)] $x = 1', 'ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock[3,14]'],
    ['[A([int]::MaxValue)] $x = 1', ''],
  ])('%j', (text, expected) => {
    expect(errorsOf(text)).toBe(expected);
  });
});
