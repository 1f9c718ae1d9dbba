/** What is said about data sections, which are written in a part of the language only. */

export const dataSectionTexts = {
  ArrayReferenceNotSupportedInDataSection: "In a data section nothing can be indexed: '{given}'.",
  AssignmentStatementNotSupportedInDataSection:
    "In a data section nothing can be assigned: '{given}'.",
  AttributeNotSupportedInDataSection:
    "In a data section there can be no attribute such as '{given}'.",
  CmdletNotInAllowedListForDataSection:
    "In this data section the command '{given}' is not allowed; list it behind -SupportedCommand.",
  DataSectionStatementNotSupportedInDataSection: 'A data section cannot hold another one.',
  DoWhileStatementNotSupportedInDataSection: "In a data section there can be no 'do' loop.",
  DotSourcingNotSupportedInDataSection: "In a data section nothing can be dot-sourced: '{given}'.",
  FlowControlStatementNotSupportedInDataSection:
    "In a data section '{given}' has nothing to leave.",
  ForWhileStatementNotSupportedInDataSection:
    "In a data section there can be no 'for' or 'while' loop.",
  ForeachStatementNotSupportedInDataSection: "In a data section there can be no 'foreach' loop.",
  FunctionDeclarationNotSupportedInDataSection: 'In a data section no function can be defined.',
  MethodCallNotSupportedInDataSection: "In a data section no method can be called: '{given}'.",
  OperatorNotSupportedInDataSection: "In a data section '{given}' is not possible.",
  ParallelAndSequenceBlockNotSupportedInDataSection:
    "In a data section there can be no '{given}' block.",
  ParameterDeclarationNotSupportedInDataSection: 'In a data section there can be no parameters.',
  PropertyReferenceNotSupportedInDataSection:
    "In a data section no property can be read: '{given}'.",
  RedirectionNotSupportedInDataSection: "In a data section nothing can be redirected: '{given}'.",
  ScriptBlockNotSupportedInDataSection: 'In a data section there can be no script block.',
  SwitchStatementNotSupportedInDataSection: "In a data section there can be no 'switch'.",
  TrapStatementNotSupportedInDataSection: "In a data section there can be no 'trap'.",
  TryStatementNotSupportedInDataSection: "In a data section there can be no 'try'.",
  TypeNotAllowedInDataSection: "In a data section the type '{given}' is not allowed.",
  VariableReferenceNotSupportedInDataSection:
    "In a data section the variable '{given}' is not allowed; $true, $false, $null, $PSCulture and $PSUICulture are.",
} as const;
