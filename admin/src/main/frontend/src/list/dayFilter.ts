import type { Condition } from '../data/filter';
import type { AttributeType } from '../description/types';

/** From the first moment of a day to the last one of another, where moments are stored. */
export function dayFilter(type: AttributeType, { ge, le }: Condition): Condition {
  const moment = (day: string, time: string) =>
    type === 'offsetDateTime' ? new Date(`${day}T${time}`).toISOString() : `${day}T${time}`;
  return {
    ...(ge && { ge: moment(ge, '00:00:00') }),
    ...(le && { le: moment(le, '23:59:59.999') }),
  };
}

/** The days of such a filter. */
export function daysOf({ ge, le }: Condition): Condition {
  return { ...(ge && { ge: day(ge) }), ...(le && { le: day(le) }) };
}

function day(moment: string): string {
  if (!moment.endsWith('Z')) return moment.slice(0, 10);
  const local = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
}
