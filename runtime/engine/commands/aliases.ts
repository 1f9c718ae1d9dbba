/** PowerShell's own aliases, by their names in small letters. */
const text = `
% ForEach-Object; ? Where-Object; cd Set-Location; chdir Set-Location; clc Clear-Content;
cls Clear-Host; clv Clear-Variable; copy Copy-Item; cpi Copy-Item; cvpa Convert-Path; del Remove-Item; dir Get-ChildItem;
echo Write-Output; epcsv Export-Csv; erase Remove-Item; fl Format-List; foreach ForEach-Object;
ft Format-Table; fw Format-Wide; gal Get-Alias; gc Get-Content; gci Get-ChildItem; gcm Get-Command;
gi Get-Item; gl Get-Location; gm Get-Member; gmo Get-Module; gp Get-ItemProperty; gpv Get-ItemPropertyValue;
group Group-Object; gu Get-Unique; gv Get-Variable; icm Invoke-Command; iex Invoke-Expression;
ipcsv Import-Csv; ipmo Import-Module; measure Measure-Object; mi Move-Item; move Move-Item; nal New-Alias;
ni New-Item; nv New-Variable; oh Out-Host; popd Pop-Location; pushd Push-Location; pwd Get-Location;
rd Remove-Item; ren Rename-Item; ri Remove-Item; rni Rename-Item; rv Remove-Variable; rvpa Resolve-Path;
sal Set-Alias; select Select-Object; set Set-Variable; si Set-Item; sl Set-Location; sls Select-String;
sv Set-Variable; type Get-Content; where Where-Object`;

function read(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs.split(';').map((pair): [string, string] => {
      const [name = '', target = ''] = pair.trim().split(' ');
      return [name, target];
    }),
  );
}

/** Those that PowerShell has everywhere. */
export const builtInAliases: ReadonlyMap<string, string> = read(text);

/**
 * Those that PowerShell has on Windows only. Elsewhere they are programs of the system; none is run
 * here, so that the command is meant. They are no aliases that Get-Alias would list.
 */
export const windowsAliases: ReadonlyMap<string, string> = read(
  'cat Get-Content; compare Compare-Object; cp Copy-Item; diff Compare-Object; ls Get-ChildItem; mv Move-Item; rm Remove-Item; rmdir Remove-Item; sleep Start-Sleep; sort Sort-Object; tee Tee-Object; write Write-Output',
);
