import { NetObject } from '../../net-object.ts';

class AbsentValue extends NetObject {
  readonly typeName: string;

  constructor(typeName: string) {
    super();
    this.typeName = typeName;
  }

  override get text(): string {
    return '';
  }

  override get equalityKey(): string {
    return '';
  }
}

/** [DBNull]::Value: a database's nothing, which is not $null. */
export const databaseNull: NetObject = new AbsentValue('System.DBNull');

/** [NullString]::Value: $null where text is wanted, which $null itself is not: that becomes empty text. */
export const nullText: NetObject = new AbsentValue(
  'System.Management.Automation.Language.NullString',
);
