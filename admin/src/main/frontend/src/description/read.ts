import { checkLoggedIn } from '../data/session';
import type { Description } from './types';

/**
 * Asks the server for the description anew each time: an edit of admin.yaml and a reload are enough. The page has begun to
 * fetch it while the scripts came; the browser takes that answer if the request is as the page's: no headers, no `cache`.
 */
export async function readDescription(): Promise<Description> {
  const answer = await fetch('app.json');
  checkLoggedIn(answer);
  if (!answer.ok) {
    throw new Error(`The description of the app could not be read: the server answered ${answer.status}`);
  }
  return (await answer.json()) as Description;
}
