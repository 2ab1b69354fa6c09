import Alert from '@mui/material/Alert';
import { useFormState } from 'react-hook-form';

/** What no field is to blame for. */
export function FormProblem() {
  const { errors } = useFormState();
  const problem = (errors.root as { serverError?: { message?: string } } | undefined)?.serverError?.message;
  return problem ? <Alert severity="error">{problem}</Alert> : null;
}
