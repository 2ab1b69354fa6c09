let isAsked = false;

// Before any form listens: the first to hear of it keeps the others from asking once more.
globalThis.addEventListener?.('beforeunload', (event) => {
  if (isAsked) event.stopImmediatePropagation();
});

/** Whether somebody would be asked before the page is left: forms that hold what is not saved have that asked. */
export function wouldLose(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

/** Leaves the page; whoever has to be asked was. */
export function leaveUnasked(address: string): void {
  isAsked = true;
  window.location.assign(address);
}
