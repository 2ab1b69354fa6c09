import { QueryClient } from '@tanstack/react-query';

import { Refusal } from './data/problems';

/** Answers are asked for anew on each visit; a refusal is not asked twice, but the way to the server is tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 0,
      refetchOnWindowFocus: false,
      retry: (failures, trouble) => failures < 1 && (!(trouble instanceof Refusal) || trouble.status === 0),
    },
  },
});
