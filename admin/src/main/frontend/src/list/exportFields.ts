import type { Field, Mode, Resource } from '../description/types';
import { formFields, writableFields } from '../form/formFields';
import { isShown } from '../showwhen/evaluate';

const MODES: Mode[] = ['list', 'show', 'edit', 'create'];

/** The columns on screen, and behind them those that a new row must have: without them the file could not be imported. */
export function neededFields(resource: Resource, shown: Field[]): Field[] {
  const required = resource.create ? writableFields(formFields(resource, 'create'), 'create').filter((field) => field.required) : [];
  return [...shown, ...required.filter((field) => !shown.includes(field))];
}

/** Everything that the app shows somewhere, in its order. */
export function allFields(resource: Resource): Field[] {
  return resource.attributes.filter((field) => MODES.some((mode) => !field.hidden.includes(mode)));
}

/** Whether the value of a row is anywhere to be seen: what one view leaves out may stand in another. */
export function isExported(field: Field, row: Record<string, unknown>): boolean {
  return MODES.some((mode) => !field.hidden.includes(mode) && isShown(field.showWhen, row, mode));
}
