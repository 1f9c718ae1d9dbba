/** A collator of English that is made when it is first used: making one costs milliseconds. */
export function lazyCollator(
  options: Intl.CollatorOptions,
): (left: string, right: string) => number {
  let made: Intl.Collator | undefined;
  return (left, right) => {
    made ??= new Intl.Collator('en-US', options);
    return made.compare(left, right);
  };
}
