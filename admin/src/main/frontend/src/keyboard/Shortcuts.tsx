import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { HELP } from './help';
import { commandOf } from './keys';

const HelpDialog = lazy(() => import('./HelpDialog'));

/** Keys that work everywhere. What they do is done by the element on the page that says so with `data-command`. */
export function Shortcuts() {
  const [help, setHelp] = useState(false);
  const navigate = useNavigate();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command === null) return;
      if (command === 'help') setHelp(true);
      else if (command === 'home') navigate('/');
      else if (!press(command)) return;
      event.preventDefault();
    };
    const onHelp = () => setHelp(true);
    window.addEventListener('keydown', onKey);
    window.addEventListener(HELP, onHelp);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener(HELP, onHelp);
    };
  }, [navigate]);

  return help ? (
    <Suspense>
      <HelpDialog onClose={() => setHelp(false)} />
    </Suspense>
  ) : null;
}

/** Focuses an input, clicks anything else; false if the page has no such element. */
function press(command: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(`[data-command="${command}"]`)];
  const element = all.at(-1);
  if (!element || element.matches(':disabled')) return false;
  if (element.matches('input, textarea')) element.focus();
  else element.click();
  return true;
}
