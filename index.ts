export * from './nodes/shared/contracts';
export { checkDraft } from './nodes/shared/checks/checkDraft';
export type { CheckContext, CheckResult } from './nodes/shared/checks/rule';
export { extractPage } from './nodes/shared/evidence/extractPage';
export { verifyFacts } from './nodes/shared/evidence/verifyFacts';
export { openLedger, type Ledger } from './nodes/shared/ledger';
export { parseDecisions } from './nodes/HumanApproval/parseDecisions';
export { renderReviewPage } from './nodes/HumanApproval/page/reviewPage';
