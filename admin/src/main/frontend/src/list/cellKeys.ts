import type { KeyboardEvent } from 'react';

/** A cell of a table: which line, which place in it. */
export interface Place {
  row: number;
  column: number;
}

export type Step = 'before' | 'behind' | 'above' | 'below';

/** What a key does in the rows of a list; which way the arrows lead depends on the direction of writing. */
export function stepOf(key: string, direction: 'ltr' | 'rtl'): Step | null {
  switch (key) {
    case 'ArrowLeft':
      return direction === 'ltr' ? 'before' : 'behind';
    case 'ArrowRight':
      return direction === 'ltr' ? 'behind' : 'before';
    case 'ArrowUp':
      return 'above';
    case 'ArrowDown':
      return 'below';
    default:
      return null;
  }
}

/** The next value that can be changed, in the same line or in the same column; null if there is none. */
export function nextPlace(editable: boolean[][], { row, column }: Place, step: Step): Place | null {
  const line = editable[row] ?? [];
  switch (step) {
    case 'before':
      return found(row, line.slice(0, column).lastIndexOf(true));
    case 'behind':
      return found(row, line.indexOf(true, column + 1));
    case 'above': {
      const above = editable.slice(0, row).map((each) => each[column] === true).lastIndexOf(true);
      return above < 0 ? null : { row: above, column };
    }
    case 'below': {
      const below = editable.findIndex((each, index) => index > row && each[column] === true);
      return below < 0 ? null : { row: below, column };
    }
  }
}

function found(row: number, column: number): Place | null {
  return column < 0 ? null : { row, column };
}

/**
 * From anything in a line that has the focus, the arrows lead to the values that can be changed, which so need no place of their
 * own on the way of the Tab key; F2 changes the one where the focus is, or the first of the line.
 */
export function onCellKey(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const cell = (event.target as Element).closest('td');
  const lines = [...event.currentTarget.querySelectorAll<HTMLTableRowElement>('tbody > tr:not(.below)')];
  const row = lines.findIndex((line) => line === cell?.parentElement);
  const line = lines[row];
  if (!cell || !line) return;
  const pencil = event.key === 'F2' ? (pencilOf(cell) ?? line.querySelector<HTMLElement>(PENCIL)) : pencilAt(lines, { row, column: cell.cellIndex }, event);
  if (!pencil) return;
  event.preventDefault();
  if (event.key === 'F2') pencil.click();
  else pencil.focus();
}

const PENCIL = '.cellEdit';

function pencilOf(cell: Element | undefined): HTMLElement | null {
  return cell?.querySelector<HTMLElement>(PENCIL) ?? null;
}

function pencilAt(lines: HTMLTableRowElement[], from: Place, { key, currentTarget }: KeyboardEvent<HTMLTableElement>): HTMLElement | null {
  const step = stepOf(key, getComputedStyle(currentTarget).direction === 'rtl' ? 'rtl' : 'ltr');
  if (step === null) return null;
  const editable = lines.map((line) => [...line.cells].map((cell) => pencilOf(cell) !== null));
  const to = nextPlace(editable, from, step);
  return to && pencilOf(lines[to.row]?.cells[to.column]);
}
