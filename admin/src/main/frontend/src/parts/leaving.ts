/** Whether somebody would be asked before the page is left: forms that hold what is not saved have that asked. */
export function wouldLose(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

/** Leaves the page; whoever has to be asked was. */
export function leaveUnasked(address: string): void {
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
  window.location.assign(address);
}
