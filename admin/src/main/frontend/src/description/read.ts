import type { Description } from './types';

/** Asks the server for the description anew each time: an edit of admin.yaml and a reload are enough. */
export async function readDescription(): Promise<Description> {
  const answer = await fetch('app.json', { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!answer.ok) {
    throw new Error(`The description of the app could not be read: the server answered ${answer.status}`);
  }
  return (await answer.json()) as Description;
}
