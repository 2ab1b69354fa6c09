import type { Expression, Mode } from '../description/types';

/** Whether a field is shown for a row; what the server has checked is walked, never run. */
export function isShown(expression: Expression | null, row: Record<string, unknown>, mode: Mode): boolean {
  return expression === null || evaluate(expression, row, mode) === true;
}

/** Whether no row at all can show a field in this mode, whatever its values are. */
export function isNeverShown(expression: Expression | null, mode: Mode): boolean {
  return expression !== null && known(expression, mode) === false;
}

/** What is clear without a row; undefined if it depends on one. */
function known(expression: Expression, mode: Mode): unknown {
  if ('field' in expression) return undefined;
  if (!('op' in expression)) return evaluate(expression, {}, mode);
  const parts = expression.args.map((part) => known(part, mode));
  if (expression.op === 'and' && parts.includes(false)) return false;
  if (expression.op === 'or' && parts.includes(true)) return true;
  return parts.includes(undefined) ? undefined : evaluate(expression, {}, mode);
}

/** The fields of the row that a condition looks at. */
export function namesIn(expression: Expression | null): string[] {
  if (expression === null) return [];
  if ('op' in expression) return expression.args.flatMap(namesIn);
  return 'field' in expression ? [expression.field] : [];
}

function evaluate(expression: Expression, row: Record<string, unknown>, mode: Mode): unknown {
  if ('op' in expression) return operation(expression.op, expression.args, (part) => evaluate(part, row, mode));
  if ('field' in expression) return row[expression.field] ?? null;
  if ('mode' in expression) return mode;
  if ('values' in expression) return expression.values;
  return expression.value;
}

function operation(op: string, args: Expression[], valueOf: (part: Expression) => unknown): unknown {
  const [first, second] = args;
  if (op === 'and') return args.every((part) => valueOf(part) === true);
  if (op === 'or') return args.some((part) => valueOf(part) === true);
  if (first === undefined) return false;
  if (op === 'not') return valueOf(first) !== true;
  if (second === undefined) return false;
  return comparison(op, valueOf(first), valueOf(second));
}

function comparison(op: string, left: unknown, right: unknown): boolean {
  switch (op) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    case 'in':
      return Array.isArray(right) && right.some((each) => isEqual(left, plain(each)));
    case '<':
      return isOrdered(left, right, (order) => order < 0);
    case '<=':
      return isOrdered(left, right, (order) => order <= 0);
    case '>':
      return isOrdered(left, right, (order) => order > 0);
    case '>=':
      return isOrdered(left, right, (order) => order >= 0);
    default:
      return false;
  }
}

/** The server may wrap what stands in a list. */
function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
}

/** A number that is too long for one comes as text. */
function isEqual(left: unknown, right: unknown): boolean {
  const [one, other] = [left ?? null, right ?? null];
  if (one === null || other === null) return one === other;
  return typeof one === typeof other ? one === other : String(one) === String(other);
}

/** What is not there is neither before nor after anything. */
function isOrdered(left: unknown, right: unknown, holds: (order: number) => boolean): boolean {
  if (left === null || left === undefined || right === null || right === undefined) return false;
  const numbers = [Number(left), Number(right)] as const;
  const areNumbers = (typeof left === 'number' || typeof right === 'number') && !numbers.some(Number.isNaN);
  if (areNumbers) return holds(numbers[0] - numbers[1]);
  const [one, other] = [String(left), String(right)];
  return holds(one < other ? -1 : one > other ? 1 : 0);
}
