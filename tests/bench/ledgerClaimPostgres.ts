import { claimBenchmark } from './ledgerClaims/benchmark';

export const benchmark = claimBenchmark('postgres');
