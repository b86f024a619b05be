import type { Rule } from './rule';
import { amountRule, numberRule, yearRule } from './rules/claimsNumbers';

/** Every rule, in the order of docs/checks.md. */
export const rules: readonly Rule[] = [numberRule, amountRule, yearRule];
