import type { Row } from '../data/row';
import type { Field, Mode, Resource } from '../description/types';
import { isShown } from '../showwhen/evaluate';
import { valuesOf, type Texts } from './texts';

/** The fields of a form, in order: those that can be written, and those that tell something all the same. */
export function formFields(resource: Resource, mode: Mode): Field[] {
  return resource.attributes
    .filter((field) => !field.hidden.includes(mode))
    .filter((field) => mode === 'edit' || field.readOnly !== 'always');
}

/** Those of them that can be written. */
export function writableFields(fields: Field[], mode: Mode): Field[] {
  return fields.filter((field) => field.readOnly === 'never' || (mode === 'create' && field.readOnly === 'afterCreate'));
}

/** What conditions look at: the row as it is, with what was typed over it. */
export function typedRow(fields: Field[], texts: Texts, mode: Mode, original: Partial<Row> = {}): Record<string, unknown> {
  return { ...original, ...valuesOf(writableFields(fields, mode), texts) };
}

/** The fields that have an input as long as this is what was typed. */
export function inputsOf(fields: Field[], texts: Texts, mode: Mode, original?: Partial<Row>): Field[] {
  const row = typedRow(fields, texts, mode, original);
  return writableFields(fields, mode).filter((field) => isShown(field.showWhen, row, mode));
}

export interface FieldGroup {
  name: string | null;
  fields: Field[];
}

/** All of one group stand together, where the first of them is; what is in none stays where it is. */
export function groupsOf(fields: Field[]): FieldGroup[] {
  const groups: FieldGroup[] = [];
  for (const field of fields) {
    const name = field.group ?? null;
    const known = name === null ? groups.at(-1) : groups.find((group) => group.name === name);
    if (known?.name === name) known.fields.push(field);
    else groups.push({ name, fields: [field] });
  }
  return groups;
}

/** What follows a group without a heading of its own is not part of it, which a line tells. */
export function groupStyle(group: FieldGroup, index: number) {
  return index > 0 && group.name === null ? { borderTop: 1, borderColor: 'divider', pt: 2 } : {};
}
