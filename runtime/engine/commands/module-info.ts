import { NetObject } from '../../values/net-object.ts';

/** A module, as Get-Module and Import-Module -PassThru give it. */
export class ModuleInfo extends NetObject {
  readonly typeName = 'System.Management.Automation.PSModuleInfo';
  readonly name: string;
  readonly version: string;

  constructor(name: string, version: string) {
    super();
    this.name = name;
    this.version = version;
  }

  override get text(): string {
    return this.name;
  }
}
