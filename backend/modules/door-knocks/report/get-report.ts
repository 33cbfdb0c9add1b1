import type { getReport as procedure } from '@/contract/round-report';
import type { Handler } from '../../../kernel/implement';
import { readReport } from './read-report';

/** What a round came to, counted now. */
export const getReport: Handler<typeof procedure> = (ctx, place) => readReport(ctx, place);
