/** What is said about text that does not parse: one text per error id. `{given}` is the faulty text as written. */

import { dataSectionTexts } from './parse-data.ts';

const texts = {
  ArrayHasTooManyDimensions: 'An array type can have at most 32 dimensions.',
  AssignmentStatementToAutomaticNotSupported:
    "The automatic variable in '{given}' cannot be given another type.",
  AttributeNotAllowedOnDeclaration: "The attribute '{given}' is not for this kind of declaration.",
  BackgroundOperatorInPipelineChain:
    "A '&' that runs a pipeline in the background cannot stand before '{given}'; put it at the end of the whole chain.",
  BadNumericConstant: "The number '{given}' does not fit its type.",
  CannotLoadAssemblyFromUncPath:
    "'{given}' lies on another machine; 'using assembly' takes local files only.",
  CannotLoadAssemblyWithUriSchema: "'{given}' is no file; 'using assembly' takes local files only.",
  ConstructorCantHaveReturnType: "A constructor has no return type; '{given}' is one too many.",
  ControlLeavingFinally: "'{given}' would leave a finally block, which must run to its end.",
  CustomAttributeTypeNotFound: "There is no attribute type '{given}'.",
  DscResourceInvalidGetMethod: 'The Get method of the DSC resource must return the class itself.',
  DscResourceInvalidKeyProperty:
    'A key property of a DSC resource must be a string, a whole number or an enum.',
  DscResourceMissingDefaultConstructor: 'The DSC resource needs a constructor without parameters.',
  DscResourceMissingGetMethod: 'The DSC resource needs a method Get() that returns the class.',
  DscResourceMissingKeyProperty: 'The DSC resource needs a property with [DscProperty(Key)].',
  DscResourceMissingSetMethod: 'The DSC resource needs a method [void] Set().',
  DscResourceMissingTestMethod: 'The DSC resource needs a method [bool] Test().',
  DuplicateFormalParameter: "The parameter '{given}' is there twice.",
  DuplicateKeyInHashLiteral:
    "The key '{given}' is already in this hashtable; each key can be given once.",
  DuplicateNamedArgument: "The attribute argument '{given}' is given twice.",
  DuplicateQualifier: "'{given}' is written twice before one member.",
  DuplicateScriptCommandClause: "There is a '{given}' block already; each block can be there once.",
  EmptyCatchNotLast: 'A catch without a type catches everything, so it must be the last one.',
  EmptyPipeElement: "A command is missing beside '|'.",
  EmptyPipelineChainElement: "A pipeline is missing after '{given}'.",
  EmptyVariableReference: "A variable name is missing between the braces behind '$'.",
  EndSquareBracketExpectedAtEndOfAttribute: "A ']' is missing here.",
  EndSquareBracketExpectedAtEndOfType: "A ']' is missing behind the type name.",
  ErrorLoadingAssembly: "There is no assembly file '{given}'.",
  ExceptionTypeAlreadyCaught: "'{given}' is caught by an earlier catch already.",
  ExpectedExpression: "An expression or command is missing after '('.",
  ExpectedValueExpression: "A value is missing after '{given}'.",
  ExpressionsMustBeFirstInPipeline:
    "Only the first element of a pipeline can be an expression; '{given}' comes after '|'.",
  IfStatementMissingCondition: "A condition is missing behind '{given}' and its '('.",
  IncompleteDollarSubexpressionReference: "The '$(' inside the string is not closed.",
  IncompleteDollarVariableReference: "The '{' behind '$' is not closed.",
  IncompleteMemberDefinition: 'The name of the member is missing.',
  IncompleteString: 'The text ends after a backtick.',
  InvalidBracedVariableReference:
    "'{given}' names a scope or drive, but no variable after the colon.",
  InvalidConfigurationName: "'{given}' cannot be the name of a configuration.",
  InvalidForeachFlag: "'foreach' has no parameter '-{given}'.",
  InvalidFunctionParameter: 'A variable is missing behind the type or attributes of the parameter.',
  InvalidLeftHandSide:
    "'{given}' cannot be assigned to; expected is a variable, property or index.",
  InvalidNamespaceValue: "'{given}' is no namespace; expected are names with points between them.",
  InvalidPSSnapInName:
    "'{given}' cannot be the name of a snap-in: only letters, digits, '.', '-' and '_' can be in it.",
  InvalidParameterForDataSectionStatement:
    "'data' has no parameter '-{given}'; expected is -SupportedCommand.",
  InvalidSwitchFlag:
    "'switch' has no parameter '-{given}'; expected is -Regex, -Wildcard, -Exact, -CaseSensitive or -File.",
  InvalidUnderlyingType:
    "An enum cannot be made of '{given}'; expected is a type of whole numbers.",
  InvalidUnicodeEscapeSequence:
    "'{given}' is no Unicode escape; expected is `u{...} with one to six hexadecimal digits.",
  InvalidUnicodeEscapeSequenceValue: "'{given}' is above 10FFFF, the last Unicode character.",
  InvalidUsingExpression:
    "'{given}' cannot follow '$using:'; expected is a variable with properties and constant indexes.",
  InvalidValueForUsingItemName: "'{given}' cannot follow 'using'; expected is a plain name.",
  InvalidVariableReference: "A variable name is missing in '{given}'.",
  InvalidVariableReferenceWithDrive:
    "In '{given}' the colon is read as part of the name; put the name in braces where a colon follows a variable.",
  KeywordParameterReservedForFutureUse:
    "'{given}' uses a parameter that is kept back for the future.",
  LabelNotFound: "There is no loop with this label around '{given}'.",
  MemberAlreadyDefined: "'{given}' is defined already.",
  MethodHasCodePathNotReturn: "The method '{given}' can end without returning a value.",
  MissingArgument: 'An argument is missing in the list.',
  MissingArrayIndexExpression: "An index is missing after '['.",
  MissingAssemblyNameSpecification: 'The name of an assembly is missing after the comma.',
  MissingBaseCtorCall: "'base' is missing behind the ':' of the constructor.",
  MissingCatchHandlerBlock: "The block of the 'catch' is missing.",
  MissingCatchOrFinally: "A 'try' needs a 'catch' or a 'finally'.",
  MissingColonInTernaryExpression:
    "A ':' with the other value is missing after '?' and the first one.",
  MissingConfigurationName: 'A configuration needs a name.',
  MissingCurlyBraceInSwitchStatement: "The '{' of the 'switch' is missing.",
  MissingEndCurlyBrace: "The '{' is not closed by '}'.",
  MissingEndParenthesisAfterForeach: "A ')' is missing behind what 'foreach' goes through.",
  MissingEndParenthesisAfterStatement: "A ')' is missing behind the condition of '{given}'.",
  MissingEndParenthesisInExpression: "A ')' is missing here.",
  MissingEndParenthesisInFunctionParameterList: "A ')' is missing at the end of the parameters.",
  MissingEndParenthesisInMethodCall: "A ')' is missing at the end of the method arguments.",
  MissingEndParenthesisInSubexpression: "A ')' is missing at the end of the subexpression.",
  MissingEndParenthesisInSwitchStatement: "A ')' is missing behind the value of the 'switch'.",
  MissingEndSquareBracket: "A ']' is missing behind the index.",
  MissingEqualsInHashLiteral:
    "A '=' is missing behind the key; keys that are not plain words need quotes.",
  MissingEqualsInUsingAlias: "A '=' with the full name is missing behind the alias.",
  MissingExpression: "An argument or command is missing after '{given}'.",
  MissingExpressionAfterKeyword: "A condition is missing behind '{given}' and its '('.",
  MissingExpressionAfterOperator: "A value is missing after '{given}'.",
  MissingExpressionAfterToken: "A value is missing after '{given}'.",
  MissingExpressionInNamedArgument: 'A value is missing behind the = of the argument.',
  MissingFileSpecification: 'The name of a file is missing behind the redirection.',
  MissingFilenameOption: 'The name of a file is missing behind -File.',
  MissingFinallyStatementBlock: "The block of the 'finally' is missing.",
  MissingForeachExpression: "What to go through is missing behind 'in'.",
  MissingForeachStatement: "The block of the 'foreach' is missing.",
  MissingFunctionBody: 'The body of the function is missing: a block in braces.',
  MissingInInForeach: "'in' is missing behind the variable of the 'foreach'.",
  MissingLoopStatement: "The block of the '{given}' loop is missing.",
  MissingMethodParameterList: "A '(' with the parameters is missing.",
  MissingNameAfterKeyword: "A name is missing behind '{given}'.",
  MissingNamedBlocks:
    "'{given}' stands beside named blocks; where one block is named, everything must be in one.",
  MissingNamedStatementBlock: "The block in braces behind '{given}' is missing.",
  MissingNamespaceAlias: "A name is missing behind the '='.",
  MissingOpenParenthesisAfterKeyword: "A '(' is missing behind '{given}'.",
  MissingOpenParenthesisInIfStatement: "A '(' with the condition is missing behind '{given}'.",
  MissingPropertyName: "The name of a property is missing after '{given}'.",
  MissingPropertyTerminator: "A line end or ';' is missing behind the property.",
  MissingStatementAfterKeyword: "The block in braces behind '{given}' is missing.",
  MissingStatementBlock: "The block in braces behind the condition of '{given}' is missing.",
  MissingStatementBlockAfterElse: "The block in braces behind 'else' is missing.",
  MissingStatementBlockForDataSection: 'The block in braces of the data section is missing.',
  MissingStatementInHashLiteral: 'A value is missing behind the = of the hashtable entry.',
  MissingStatementTerminator: "'{given}' must stand on a line of its own, or behind ';'.",
  MissingSwitchConditionExpression: "A condition is missing before the next block of the 'switch'.",
  MissingSwitchStatementClause:
    "The block in braces behind the condition of the 'switch' is missing.",
  MissingTerminatorMultiLineComment: "The comment that starts with '<#' is not closed by '#>'.",
  MissingThis:
    "'{given}' is a property of the class: write $this. before it, or give the variable another name.",
  MissingThrottleLimit: 'A number is missing behind -ThrottleLimit.',
  MissingTrapStatement: "The block in braces of the 'trap' is missing.",
  MissingTryStatementBlock: "The block in braces of the 'try' is missing.",
  MissingTypeBody: "The '{' of the {given} is missing.",
  MissingTypeInStaticPropertyAssignment:
    "'{given}' is a static property of the class: write the class and :: before it, or give the variable another name.",
  MissingTypeLiteralToken: 'A type is missing behind the comma.',
  MissingTypename: "The name of a type is missing after '['.",
  MissingUnicodeEscapeSequenceTerminator: "The Unicode escape is not closed by '}'.",
  MissingUsingItemName: "A name is missing behind the kind of 'using'.",
  MissingUsingStatementDirective:
    "What is used is missing behind 'using': namespace, module, assembly, type or command.",
  MissingValueForSupportedCommandInDataSectionStatement:
    'The name of a command is missing behind -SupportedCommand.',
  MissingVariableNameAfterForeach: "A variable is missing behind 'foreach ('.",
  MissingWhileOrUntilInDoWhile: "'while' or 'until' is missing behind the block of the 'do'.",
  MultipleSwitchDefaultClauses: "A 'switch' can have one 'default' only.",
  MultipleTypeConstraintsOnMethodParam:
    "A parameter of a method can have one type only; '{given}' is one too many.",
  NamedBlockNotAllowedInMethod: 'A method has no named blocks such as begin or process.',
  NonStaticMemberAccessInStaticMember: "A static member has no '{given}'.",
  NonVoidMethodMissingReturnValue:
    "A value is missing behind 'return', because the method has a return type.",
  OnlyOneParameterListAllowed:
    'The function has parameters behind its name already, so it cannot have a param block too.',
  OpenBraceNeedsToBeBackTickedInVariableName: "A '{' inside a variable name must be written `{.",
  OperatorRequiresVariableOrProperty:
    "'++' and '--' need a variable, property or index, not '{given}'.",
  OrderedAttributeOnlyOnHashLiteralNode:
    "[ordered] can stand only before a hashtable literal, as in [ordered]@{ }; found is '{given}'.",
  ParamBlockNotAllowedInMethod: 'A method has its parameters behind its name, and no param block.',
  ParameterAlreadyBound: "'{given}' is given twice.",
  ParameterAttributeArgumentNeedsToBeConstant:
    "'{given}' is not constant, as the arguments of attributes in classes must be.",
  ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock:
    "'{given}' is neither constant nor a script block, as the arguments of attributes must be.",
  ParameterCannotHaveArgument: "The parameter of '{given}' takes no value.",
  ParameterRequiresArgument: "A value is missing after '{given}'.",
  ParserError: "The configuration '{given}' cannot be read: it needs DSC, which is not here.",
  PipelineValueRequired:
    "The value in parentheses that 'switch' looks at is missing, or stands beside -File.",
  PropertyNotFoundForAttribute: "The attribute has no property '{given}'.",
  ReadOnlyProperty: "The property '{given}' of the attribute can only be read.",
  RedirectionNotSupported:
    "The redirection '{given}' is not possible: streams 2 to 6 and * can be merged into 1, input comes from a pipeline, and -lt compares.",
  ReferenceNeedsToBeByItselfInTypeConstraint: '[ref] cannot stand beside another type.',
  ReferenceNeedsToBeByItselfInTypeSequence: '[ref] can stand there once only.',
  ReferenceNeedsToBeLastTypeInTypeConversion: '[ref] must be the first of the types.',
  RequiresArgumentMustBeConstant: "'{given}' is not constant, as it must be here.",
  RequiresInvalidStringArgument: "'{given}' is no text.",
  RequiresModuleInvalid:
    "'{given}' names no module: expected is a name, or @{ ModuleName = ...; ModuleVersion = ... }.",
  RequiresPSEditionInvalid: "'{given}' is no edition of PowerShell; expected is Core or Desktop.",
  RequiresPSEditionValueIsAlreadySpecified: "The edition '{given}' is given twice.",
  RequiresVersionInvalid: "'{given}' is no version; expected is a number such as 7.4.",
  ReservedKeywordNotAllowed: "The word '{given}' is reserved and has no use yet.",
  ScriptRequiresInvalidFormat: "'{given}' is no #requires line that can be understood.",
  ScriptTooComplicated: 'The text is nested too deeply.',
  SplattingNotPermitted:
    "'{given}' can stand only as an argument of a command; write '$' to use the variable itself.",
  SplattingNotPermittedInArgumentList:
    "'{given}' cannot be part of a comma list; give it as an argument of its own.",
  StreamAlreadyRedirected: "'{given}' redirects a stream that this command already redirects.",
  TerminatorExpectedAtEndOfString: 'The string is not closed.',
  ThrottleLimitRequiresParallelFlag: '-ThrottleLimit needs -Parallel beside it.',
  TokenAfterEndOfValidScriptText: "'{given}' stands behind the signature, where nothing is run.",
  TooManyDigitsInUnicodeEscapeSequence: 'A Unicode escape has at most six digits.',
  TooManyTypes: "A member can have one type only; '{given}' is one too many.",
  TypeNameExpected: 'The name of a type is missing.',
  TypeNotAllowedBeforeParam: "The type '{given}' cannot stand before 'param'; attributes can.",
  TypeNotAllowedBeforeStatement: "The type '{given}' cannot stand before a statement.",
  TypeNotAllowedForProperty: "A property cannot have the type '{given}'.",
  TypeNotFound: "There is no type '{given}'.",
  UnexpectedAttribute: "The attribute '{given}' has nothing to apply to.",
  UnexpectedCharactersAfterHereStringHeader:
    'The first line of a here-string must end right after its quote.',
  UnexpectedKeyword: "'{given}' is for workflows only.",
  UnexpectedToken: "'{given}' cannot stand here.",
  UnexpectedUnaryOperator: "'{given}' cannot stand here.",
  UnrecognizedToken: "A '@' must be followed by a variable name, '(', '{' or a quote.",
  UsingMustBeAtStartOfScript: "A 'using' must stand before everything else in the script.",
  UsingStatementNotSupported: "This kind of 'using' has no use yet: '{given}'.",
  VariableNotLocal:
    "'{given}' has no value here: in a method only its own variables, and those with a scope, can be read.",
  VoidMethodHasReturn: "The method returns nothing, so 'return' cannot have a value.",
  VoidTypeConstraintNotAllowed: 'A variable or parameter cannot be [void].',
  WhitespaceBeforeHereStringFooter:
    'The end of a here-string must stand at the very start of its line.',
  WildCardModuleNameError: "'{given}' has a wildcard, which the name of a module cannot have.",
  WorkflowNotSupportedInPowerShellCore:
    'Workflows have no place in PowerShell 7: use a function, and ForEach-Object -Parallel.',
} as const;

/** PowerShell's ids of parse errors. */
export type ParseErrorId = keyof typeof texts | keyof typeof dataSectionTexts;

const allTexts: Readonly<Record<ParseErrorId, string>> = { ...texts, ...dataSectionTexts };

const longestQuotation = 60;

/** The text for an error; long quotations are cut. */
export function describeParseError(id: ParseErrorId, given: string): string {
  const isLong = given.length > longestQuotation;
  const quoted = isLong ? `${given.slice(0, longestQuotation)}...` : given;
  return allTexts[id].replaceAll('{given}', () => quoted);
}
