import type { Field, Mode } from '../description/types';
import { AttributeInput } from './AttributeInput';
import { LookupInput } from './LookupInput';
import { ReadOnlyInput } from './ReadOnlyInput';

/** The input for a field; what cannot be written is shown. */
export function FieldInput({ field, mode }: { field: Field; mode: Mode }) {
  const isReadOnly = field.readOnly === 'always' || (field.readOnly === 'afterCreate' && mode === 'edit');
  if (isReadOnly) return <ReadOnlyInput field={field} />;
  return field.kind === 'toOne' ? <LookupInput field={field} /> : <AttributeInput field={field} />;
}
