/** The message of what the action throws; an action that throws nothing is a failure. */
export async function messageOf(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the matcher passed');
}
