export type Command = 'search' | 'new' | 'save' | 'edit' | 'next' | 'previous' | 'help' | 'home';

const KEYS: Record<string, Command> = {
  '/': 'search',
  n: 'new',
  s: 'save',
  e: 'edit',
  j: 'next',
  k: 'previous',
  h: 'home',
  '?': 'help',
};

/** What keys do in the rows of a list; see `cellKeys`. */
const IN_ROWS = { '← → ↑ ↓': 'cells', 'F2 · Enter': 'editCell', Esc: 'leaveCell' } as const;

/** For the help: each key with what it does. */
export const KEY_TEXTS: [string, Command | (typeof IN_ROWS)[keyof typeof IN_ROWS]][] = [...Object.entries(KEYS), ...Object.entries(IN_ROWS)];

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  target: EventTarget | null;
}

/** What a key means: nothing while one types, but Ctrl+S saves everywhere. */
export function commandOf({ key, ctrlKey, metaKey, altKey, target }: Pressed): Command | null {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 's') return 'save';
  if (ctrlKey || metaKey || altKey || isTyping(target)) return null;
  return KEYS[key] ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  const element = target as Partial<HTMLElement> | null;
  const name = element?.tagName ?? '';
  if (element?.isContentEditable || name === 'TEXTAREA' || name === 'SELECT') return true;
  // What lies behind a dialog, a menu or a popover is not meant.
  if (element?.closest?.('[role=menu], [role=listbox], [role=dialog], [role=alertdialog], .MuiPopover-root') != null) return true;
  if (name !== 'INPUT') return false;
  return !['checkbox', 'radio', 'button'].includes((element as HTMLInputElement).type);
}
