import { NetObject } from '../../values/net-object.ts';

/** A place on the disk, as Get-Location and Resolve-Path give it. */
export class PathInfo extends NetObject {
  readonly typeName = 'System.Management.Automation.PathInfo';
  readonly path: string;

  constructor(path: string) {
    super();
    this.path = path;
  }

  override get text(): string {
    return this.path;
  }
}
