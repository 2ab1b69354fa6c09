/** Opens the help about the keyboard, wherever it is. */
export function openHelp() {
  window.dispatchEvent(new CustomEvent(HELP));
}

export const HELP = 'coppice-help';
