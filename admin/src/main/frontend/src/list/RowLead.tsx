import type { ReactNode } from 'react';

/** The narrow cell in front of a row. */
export function RowLead({ children, head = false }: { children: ReactNode; head?: boolean }) {
  return (
    <td className="lead">
      <div className={head ? 'leadHead' : undefined}>{children}</div>
    </td>
  );
}
