import type { Condition } from '../data/filter';
import type { AttributeType } from '../description/types';

/** From the first moment of a day to that of the day behind another, where moments are stored: the last one is as long as a column is exact. */
export function dayFilter(type: AttributeType, { ge, le }: Condition): Condition {
  const first = (day: string) => (type === 'offsetDateTime' ? instantOf(`${day}T00:00:00`) : `${day}T00:00:00`);
  return { ...(ge && { ge: first(ge) }), ...(le && { lt: first(shifted(le, 1)) }) };
}

/** Where the day begins for people here; what no calendar reaches stays as it is. */
function instantOf(local: string): string {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? local : date.toISOString();
}

/** The days of such a filter. While a year is typed it has one digit, then two: each is a day that the input shows. */
export function daysOf({ ge, lt }: Condition): Condition {
  return { ...(ge && { ge: day(ge) }), ...(lt && { le: shifted(day(lt), -1) }) };
}

/** Some days later or earlier; an input that is not filled in yet stays as it is. */
function shifted(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

function day(moment: string): string {
  if (!moment.endsWith('Z')) return moment.replace(/T.*/, '');
  const local = new Date(moment);
  const digits = (part: number, most: number) => String(part).padStart(most, '0');
  return `${digits(local.getFullYear(), 4)}-${digits(local.getMonth() + 1, 2)}-${digits(local.getDate(), 2)}`;
}
