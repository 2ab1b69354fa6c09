import type { Field, Mode, Resource } from '../description/types';

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

export interface FieldGroup {
  name: string | null;
  fields: Field[];
}

/** Neighbours of the same group stand together. */
export function groupsOf(fields: Field[]): FieldGroup[] {
  const groups: FieldGroup[] = [];
  for (const field of fields) {
    const name = field.group ?? null;
    const last = groups.at(-1);
    if (last?.name === name) last.fields.push(field);
    else groups.push({ name, fields: [field] });
  }
  return groups;
}
